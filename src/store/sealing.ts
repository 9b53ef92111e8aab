import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from 'node:crypto';

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** Without 0, 1, I and O, which are taken for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Where a sealed text belongs; it opens nowhere else. */
export type Place = readonly [event: string, person: string, field: string];

export interface Vault {
  /** For what belongs to nobody (any more): farewells, phrases. */
  readonly house: Buffer;
  newKey(): Buffer;
  /** A person's key, locked by the master key. */
  wrap(event: string, person: string, key: Buffer): string;
  unwrap(event: string, person: string, wrapped: string): Buffer | undefined;
  /** For exact look-up without the address itself, and for evidence without the person's id. */
  hash(text: string): string;
  /** Eight characters that are easy to read out and to type; 40 bits. */
  code(cause: string): string;
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a key per person under a master key of 32 bytes; each use has a
 * key of its own (HKDF, RFC 5869), so that no sealed text can be taken for one of another use.
 */
export function createVault(master: Buffer): Vault {
  if (master.length !== 32) throw new Error('the master key must have 32 bytes');
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `magpie/${use}`, 32));
  const wrapping = derive('wrap');
  const hashing = derive('hash');
  const coding = derive('code');
  return {
    house: derive('house'),
    newKey: () => randomBytes(32),
    wrap: (event, person, key) => seal(wrapping, [event, person, 'key'], key),
    unwrap: (event, person, wrapped) => unseal(wrapping, [event, person, 'key'], wrapped),
    code: (cause) =>
      [...createHmac('sha256', keyObject(coding)).update(cause).digest().subarray(0, 8)]
        .map((byte) => alphabet[byte % 32])
        .join(''),
    hash: (text) =>
      createHmac('sha256', keyObject(hashing)).update(text).digest('base64url').slice(0, 32),
  };
}

/** From a Buffer Node makes a key anew for every use, which costs more than the sealing itself. */
const objects = new WeakMap<Buffer, KeyObject>();
function keyObject(key: Buffer): KeyObject {
  let object = objects.get(key);
  if (!object) {
    object = createSecretKey(key);
    objects.set(key, object);
  }
  return object;
}

/** Random nonces, fetched by the hundred: each fetch is a job of its own for the system. */
const ivs = Buffer.alloc(ivBytes * 256);
let nextIv = ivs.length;
function newIv(): Buffer {
  if (nextIv === ivs.length) {
    randomFillSync(ivs);
    nextIv = 0;
  }
  nextIv += ivBytes;
  return ivs.subarray(nextIv - ivBytes, nextIv);
}

/** base64 of: version, nonce, ciphertext, tag. */
export function seal(key: Buffer, place: Place, plain: string | Buffer): string {
  const iv = newIv();
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), iv);
  cipher.setAAD(aad(place));
  const first = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  const parts = [Buffer.of(version), iv, first, cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString('base64');
}

/** Undefined when it was sealed with another key, for another place, or is damaged. */
export function open(key: Buffer, place: Place, sealed: string): string | undefined {
  return unseal(key, place, sealed)?.toString('utf8');
}

function unseal(key: Buffer, place: Place, sealed: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 1 + ivBytes + tagBytes || bytes[0] !== version) return undefined;
  const iv = bytes.subarray(1, 1 + ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), iv, { authTagLength: tagBytes });
  decipher.setAAD(aad(place));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const first = decipher.update(bytes.subarray(1 + ivBytes, -tagBytes));
    return Buffer.concat([first, decipher.final()]);
  } catch {
    // Node tells a wrong tag only by throwing; which of the three reasons it was cannot be known.
    return undefined;
  }
}

/** JSON, so that ids which hold a separator cannot make two places look alike. */
const aad = (place: Place): Buffer => Buffer.from(JSON.stringify(place), 'utf8');
