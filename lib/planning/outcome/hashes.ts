import { createHash } from 'node:crypto';
import { hashOf } from '../../exchanges/planner/canonical';

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const sha256 = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex');

/** The fingerprint of a secret written in hexadecimal. Must agree with commitmentOf in lib/planning/hooks/draws.ts. */
export const fingerprintOf = (secret: string) => sha256(bytes(secret));

/** The provisional draw of a trial: from the snapshot alone, so that nobody can choose it, and so that it convinces nobody. */
export const trialSeed = (snapshotHash: string) => sha256(Buffer.from('trial'), bytes(snapshotHash));

/** The seed of a draw: SHA-256 of the snapshot's hash and the two secrets, as bytes, in the order of the ids of who gave them. */
export const drawnSeed = (snapshotHash: string, secrets: readonly { byId: string; secret: string }[]) =>
  sha256(
    bytes(snapshotHash),
    ...secrets.toSorted((a, b) => (a.byId < b.byId ? -1 : 1)).map(({ secret }) => bytes(secret)),
  );

export type Signed = {
  readonly snapshot: string;
  readonly policy: { readonly number: number; readonly hash: string };
  readonly agreement: { readonly id: string; readonly hash: string } | null;
  readonly solver: string;
  readonly solverVersion: string;
  readonly options: object;
  readonly seed: string;
  readonly levels: object;
  /** The hash of the plan itself. */
  readonly plan: string;
};

/** What approvers sign: everything a plan rests on and came out as, in one hash anybody can work out again. */
export const signedHash = (signed: Signed) => hashOf(signed);
