type Kill = (signal: NodeJS.Signals) => void;

const children = new Set<Kill>();

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a child end when this process does: at its normal end, `process.exit`, an uncaught error,
 * and a signal that nobody else handles. Where the program has a handler for the signal, closing
 * down in order is its affair. Returns a function that takes this back.
 */
export function endWithParent(kill: Kill): () => void {
  if (children.size === 0) listen();
  children.add(kill);
  return () => {
    if (children.delete(kill) && children.size === 0) unlisten();
  };
}

function listen(): void {
  process.on('exit', endChildren);
  for (const signal of signals) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', endChildren);
  for (const signal of signals) process.off(signal, onSignal);
}

function endChildren(): void {
  for (const kill of children) kill('SIGTERM');
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  endChildren();
  unlisten();
  // Without a listener of ours the signal does what it would have done: it ends the process.
  process.kill(process.pid, signal);
}
