import { expect, it } from 'vitest';
import { contactFile } from '../../src/i18n/contact.ts';

it('is a vCard whose values cannot break out of their lines', () => {
  const text = contactFile({
    kind: 'contact',
    name: {
      latin: { family: 'Wang', given: 'Wei' },
      han: { family: '王', given: '伟' },
      familyFirst: true,
    },
    organisation: { latin: 'Miller, Sons; Co\\', han: '湖南'.repeat(40) },
    position: 'CEO\r\nTEL:1',
    email: 'wei@example.com',
    phone: '+86 731 1',
  });
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Wang;Wei;;;',
    'FN:Wang Wei',
    'NICKNAME:王伟',
    `ORG:Miller\\, Sons\\; Co\\\\ · ${'湖南'.repeat(40)}`,
    'TITLE:CEO TEL:1',
    'EMAIL;TYPE=INTERNET,WORK:wei@example.com',
    'TEL;TYPE=WORK,VOICE:+86 731 1',
    'END:VCARD',
    '',
  ]);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
