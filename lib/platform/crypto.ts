import 'server-only';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { env } from './env';

/** One key per purpose, derived from the root secret (HKDF-SHA-256); the root itself encrypts nothing. */
const keyFor = (purpose: string) =>
  Buffer.from(hkdfSync('sha256', Buffer.from(env.HOMEWARD_SECRET, 'base64'), 'homeward', purpose, 32));

const version = 1;

/**
 * Encrypts a JSON value for one column of one row: AES-256-GCM, random 96-bit nonce, key per column, bound to table,
 * column and row so that two rows' values cannot be exchanged. Layout: version, nonce (12), tag (16), ciphertext.
 */
export function sealValue(column: string, rowId: string, value: unknown): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(`column:${column}`), nonce);
  cipher.setAAD(Buffer.from(`${column}|${rowId}`));
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]));
}

/** The value `sealValue` was given; null for null. Throws when the bytes were changed or belong to another row. */
export function openValue<T>(column: string, rowId: string, sealed: Uint8Array | null): T | null {
  if (!sealed) return null;
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', keyFor(`column:${column}`), bytes.subarray(1, 13));
  decipher.setAAD(Buffer.from(`${column}|${rowId}`));
  decipher.setAuthTag(bytes.subarray(13, 29));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8')) as T;
}

export const newToken = () => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex');
export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
export const keyedHash = (purpose: string, text: string) => createHmac('sha256', keyFor(purpose)).update(text).digest();
export const sameBytes = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** JSON with keys in order, so that equal values have equal hashes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * A family's secret code: 20 decimal digits (66 bits), a keyed hash of the submission's id. Derived, not stored, so that
 * a repeated submission whose first answer was lost on the way gets the same code.
 */
export function familyCode(submissionId: string): string {
  const number = BigInt(`0x${keyedHash('family-code', submissionId).toString('hex')}`);
  return (number % 10n ** 20n).toString().padStart(20, '0');
}

const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const queue: (() => void)[] = [];
let running = 0;

/** At most two hashes at a time: each takes 19 MiB and a core, and an attacker must not be able to take them all. */
async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => queue.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

export const longestSecret = 128;
/** Argon2id, 19 MiB, two passes. */
export const hashSecret = (secret: string) => oneOfTwo(() => hash(secret, argon));

let decoy: Promise<string> | undefined;
/** Checks a secret. With no hash to check against, does the same work and answers false, so that time tells nothing. */
export async function verifySecret(stored: string | null, secret: string): Promise<boolean> {
  if (secret.length > longestSecret) return false;
  decoy ??= hashSecret(randomBytes(16).toString('hex'));
  const against = stored ?? (await decoy);
  const matches = await oneOfTwo(() => verify(against, secret));
  return stored !== null && matches;
}
