import 'server-only';
import { systemActor } from '../access/actor';
import { scopeOf } from '../access/scope';
import { reading } from '../platform/db';
import { beginning, hashOfSeal, publicKey, rootOf, type Seal, signatureHolds } from './chain';
import { mostInASeal } from './seal';
import { countFrom, eventsBetween, sealsAfter } from './store/seals';

/** The newest seal as it was remembered outside the database: what shows that the end of the log was cut off. */
export type Head = { seq: number; hash: string };

export type AuditFault = {
  kind: 'seal-missing' | 'seal-unchained' | 'seal-forged' | 'range-broken' | 'entries-changed' | 'end-missing';
  seq: number;
};
export type AuditReport = {
  ok: boolean;
  events: number;
  seals: number;
  unsealed: number;
  faults: AuditFault[];
  head: Head | null;
  publicKey: string;
};

const actor = systemActor('audit-verify');
const scope = scopeOf(actor);

/**
 * Reads the whole log and checks it against its seals and, when given, against a head kept elsewhere. Finds an entry
 * that was edited, deleted, moved or slipped in, a seal that was changed, and an end that was cut off. Entries not
 * sealed yet are counted, not checked. Writes nothing.
 */
export async function verifyLog(kept: Head | null): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  let events = 0;
  let last: Seal | null = null;
  let keptIsThere = kept === null;
  for (;;) {
    const seals: Seal[] = await reading(actor, (tx) => sealsAfter(tx, scope, last?.seq ?? 0, 200));
    for (const seal of seals) {
      faults.push(...(await faultsOf(seal, last)));
      if (kept?.seq === seal.seq && kept.hash === hashOfSeal(seal)) keptIsThere = true;
      events += seal.count;
      last = seal;
    }
    if (seals.length === 0) break;
  }
  if (!keptIsThere) faults.push({ kind: 'end-missing', seq: kept?.seq ?? 0 });
  const end: Seal | null = last;
  const unsealed = await reading(actor, (tx) => countFrom(tx, scope, end ? end.toId + 1n : 1n));
  return {
    ok: faults.length === 0,
    events: events + unsealed,
    seals: end?.seq ?? 0,
    unsealed,
    faults,
    head: end && { seq: end.seq, hash: hashOfSeal(end) },
    publicKey: publicKey(),
  };
}

async function faultsOf(seal: Seal, before: Seal | null): Promise<AuditFault[]> {
  const kinds: AuditFault['kind'][] = [];
  if (seal.seq !== (before?.seq ?? 0) + 1) kinds.push('seal-missing');
  if (seal.previous !== (before ? hashOfSeal(before) : beginning)) kinds.push('seal-unchained');
  if (seal.fromId !== (before ? before.toId + 1n : 1n)) kinds.push('range-broken');
  if (!signatureHolds(seal)) kinds.push('seal-forged');
  const { fromId, toId } = seal;
  const events = await reading(actor, (tx) => eventsBetween(tx, scope, { fromId, toId, take: mostInASeal + 1 }));
  if (events.length !== seal.count || rootOf(events) !== seal.root) kinds.push('entries-changed');
  return kinds.map((kind) => ({ kind, seq: seal.seq }));
}
