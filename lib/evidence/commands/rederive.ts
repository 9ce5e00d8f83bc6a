import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditEntry } from '../../audit/rules';
import type { ClaimId, PrisonerId } from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { OpeningCause } from '../rules/attention';
import { attentionWanted, type RecordStanding, staysQuiet, type Wanted } from '../rules/rederivation';
import { openAttention, resolveAttention } from '../store/attention';
import { findPresentPolicy, type PresentPolicy } from '../store/policy';
import { lastResolved, openDerived, standingOf } from '../store/standing';

export type Rederivation = { ids: readonly PrisonerId[]; because: OpeningCause; now: Date; policy?: PresentPolicy };

/**
 * Derives again what the claims of these records carry, in the caller's transaction. What is no longer carried is put on
 * the list of what needs attention, what is carried again is taken off it; no status, proposal or confirmation changes.
 * The caller holds the records, or two changes at once would each see the other's claim still standing.
 */
export async function rederive(tx: Tx, actor: Actor, { ids, because, now, policy }: Rederivation) {
  if (ids.length === 0) return { opened: 0, passed: 0 };
  const scope = scopeOf(actor);
  const { content, number } = policy ?? (await findPresentPolicy(tx, scope));
  const records = await standingOf(tx, scope, ids);
  const wanted = records.flatMap((one) =>
    attentionWanted(one, content, number).map((thing) => ({ ...thing, prisonerId: one.id as PrisonerId })),
  );
  const passed = await letPass(tx, actor, { scope, ids, records, wanted, now });
  const opened = await openWanted(tx, actor, { scope, wanted, because, now });
  return { opened, passed };
}

type About = Wanted & { prisonerId: PrisonerId };
type Passing = {
  scope: Scope;
  ids: readonly string[];
  records: readonly RecordStanding[];
  wanted: readonly About[];
  now: Date;
};

/** Resolves what is open and no longer wanted, or hangs from another record than it is wanted for. */
async function letPass(tx: Tx, actor: Actor, { scope, ids, records, wanted, now }: Passing) {
  const keys = wanted.map(({ key }) => key);
  const open = await openDerived(tx, scope, ids, keys);
  const over = open.filter(
    (row) => !wanted.some(({ key, prisonerId }) => key === row.key && prisonerId === row.prisonerId),
  );
  const entries: AuditEntry[] = [];
  for (const row of over) {
    const proposed = row.kind === 'unproposed' && records.some((one) => one.id === row.prisonerId && one.proposal);
    const resolution = proposed ? 'proposed' : 'passed';
    const saved = await resolveAttention(tx, scope, row, { resolution, userId: idOf(actor), now });
    if (saved.count === 0) continue;
    const subject = { type: 'attention', id: row.id };
    const detail = { kind: row.kind, resolution };
    entries.push({ type: 'attention.resolved', subject, prisonerId: row.prisonerId, detail });
  }
  await record(tx, actor, ...entries);
  return entries.length;
}

type Opening = { scope: Scope; wanted: readonly About[]; because: OpeningCause; now: Date };

async function openWanted(tx: Tx, actor: Actor, { scope, wanted, because, now }: Opening) {
  const kept = await lastResolved(
    tx,
    scope,
    wanted.map(({ key }) => key),
  );
  const today = dayFromColumn(now) ?? '';
  const entries: AuditEntry[] = [];
  for (const one of wanted.filter((thing) => !staysQuiet(thing, kept.get(thing.key) ?? null, today))) {
    const claimIds = one.claimIds as readonly ClaimId[];
    const { opened } = await openAttention(tx, scope, { ...one, claimIds, because, now });
    const detail = { kind: one.kind, because, claims: claimIds };
    if (opened) entries.push({ type: 'attention.opened', prisonerId: one.prisonerId, detail });
  }
  await record(tx, actor, ...entries);
  return entries.length;
}

const idOf = (actor: Actor) => (actor.kind === 'staff' ? actor.id : null);
