// @ts-check
/** Landing and invitation pages: all of it is a help, they work without. */

for (const form of document.querySelectorAll('form')) {
  const zone = form.querySelector('input[name=zone]');
  if (zone instanceof HTMLInputElement) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  }
  form.addEventListener('submit', () => {
    const button = form.querySelector('button');
    // Afterwards: a button that is disabled while the form goes off would stop it in some browsers.
    setTimeout(() => button?.setAttribute('disabled', ''), 0);
  });
}

// Back from the chat by the browser's own button: the page is as it was left, button included.
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button')) button.removeAttribute('disabled');
});
