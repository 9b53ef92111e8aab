import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVault, open, type Place, seal } from '../../src/store/sealing.ts';

const vault = createVault(randomBytes(32));
const place: Place = ['e1', 'a', 'box'];

describe('sealing', () => {
  test('gives back any text, in the same place with the same key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = vault.newKey();
        expect(open(key, place, seal(key, place, text))).toBe(text);
      }),
    );
  });

  test('never seals alike twice', () => {
    const key = vault.newKey();
    expect(seal(key, place, 'x')).not.toBe(seal(key, place, 'x'));
  });

  test.each([
    ['event', ['e2', 'a', 'box']],
    ['person', ['e1', 'b', 'box']],
    ['field', ['e1', 'a', 'state']],
    ['boundary between two parts', ['e1', 'a/box', '']],
  ] as [string, Place][])('does not open in another %s', (_, elsewhere) => {
    const key = vault.newKey();
    expect(open(key, elsewhere, seal(key, place, 'x'))).toBeUndefined();
  });

  test('does not open with the key of somebody else, nor of the house', () => {
    const sealed = seal(vault.newKey(), place, 'x');
    expect(open(vault.newKey(), place, sealed)).toBeUndefined();
    expect(open(vault.house, place, sealed)).toBeUndefined();
  });

  test('does not open when any byte was changed, cut off or added', () => {
    const key = vault.newKey();
    const bytes = Buffer.from(seal(key, place, 'text'), 'base64');
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed[i]! ^= 1;
      expect(open(key, place, changed.toString('base64'))).toBeUndefined();
      expect(open(key, place, bytes.subarray(0, i).toString('base64'))).toBeUndefined();
    }
    const longer = Buffer.concat([bytes, Buffer.of(0)]).toString('base64');
    expect(open(key, place, longer)).toBeUndefined();
  });

  test('never throws over what it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(open(vault.house, place, text)).toBeUndefined();
      }),
    );
  });

  test('unwraps a key for its person and event only, under the same master key', () => {
    const key = vault.newKey();
    const wrapped = vault.wrap('e1', 'a', key);
    expect(vault.unwrap('e1', 'a', wrapped)).toEqual(key);
    expect(vault.unwrap('e1', 'b', wrapped)).toBeUndefined();
    expect(vault.unwrap('e2', 'a', wrapped)).toBeUndefined();
    expect(createVault(randomBytes(32)).unwrap('e1', 'a', wrapped)).toBeUndefined();
  });

  test('makes short codes without look-alikes, the same one for a cause under one master key only', () => {
    const codes = Array.from({ length: 200 }, (_, i) => vault.code(`link\n${i}`));
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    expect(new Set(codes).size).toBe(200);
    // All 32 letters and digits come up, so that a code is as hard to guess as it looks.
    expect(new Set(codes.join('')).size).toBe(32);
    expect(vault.code('link\n7')).toBe(codes[7]);
    expect(createVault(randomBytes(32)).code('link\n7')).not.toBe(codes[7]);
  });

  test('hashes alike under one master key only, and refuses a key of another length', () => {
    expect(vault.hash('web:1')).toBe(vault.hash('web:1'));
    expect(vault.hash('web:1')).not.toBe(createVault(randomBytes(32)).hash('web:1'));
    expect(() => createVault(randomBytes(16))).toThrow('32 bytes');
  });
});
