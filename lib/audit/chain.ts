import 'server-only';
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonical, keyedHash, sha256 } from '../platform/crypto';

/** One entry of the log as it is hashed: every column of its row, the time with its milliseconds. */
export type LoggedEvent = {
  id: bigint;
  at: Date;
  actorKind: string;
  actorId: string | null;
  type: string;
  subjectType: string | null;
  subjectId: string | null;
  prisonerId: string | null;
  inquiryId: string | null;
  batchId: string | null;
  detail: unknown;
  requestId: string | null;
};

/** A seal over the entries from `fromId` to `toId`, both included. Numbers nobody got are part of the range. */
export type Seal = {
  seq: number;
  fromId: bigint;
  toId: bigint;
  count: number;
  root: string;
  previous: string;
  signature: string;
  sealedAt: Date;
};

/** What the first seal has in place of the seal before it. */
export const beginning = '0'.repeat(64);

const hashOfEvent = (event: LoggedEvent) =>
  sha256(canonical({ ...event, id: event.id.toString(), at: event.at.toISOString() }));

/** The root of a run of entries in the order of their numbers; the empty run has one too. */
export const rootOf = (events: readonly LoggedEvent[]) => sha256(events.map(hashOfEvent).join('\n'));

type Unsigned = Omit<Seal, 'signature'>;
const textOf = ({ seq, fromId, toId, count, root, previous, sealedAt }: Unsigned) =>
  canonical({
    seq,
    fromId: fromId.toString(),
    toId: toId.toString(),
    count,
    root,
    previous,
    sealedAt: sealedAt.toISOString(),
  });

/** What the next seal names as the one before it: it covers the signature too. */
export const hashOfSeal = (seal: Seal) => sha256(`${textOf(seal)}\n${seal.signature}`);

// PKCS#8 around a raw Ed25519 seed (RFC 8410).
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKey(): KeyObject {
  const seed = keyedHash('audit-seal', 'ed25519');
  return createPrivateKey({ key: Buffer.concat([wrapping, seed]), format: 'der', type: 'pkcs8' });
}

/** Signs a seal with the key derived from the root secret. */
export const signed = (seal: Unsigned): Seal => ({
  ...seal,
  signature: sign(null, Buffer.from(textOf(seal)), privateKey()).toString('base64'),
});

/** The key an outside auditor checks seals with, as PEM. Changes only when the root secret does. */
export const publicKey = () => createPublicKey(privateKey()).export({ type: 'spki', format: 'pem' }).toString();

export const signatureHolds = (seal: Seal) =>
  verify(null, Buffer.from(textOf(seal)), createPublicKey(privateKey()), Buffer.from(seal.signature, 'base64'));
