import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor, StaffActor } from '../../access/actor';
import { mayReadDuplicates } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { lookForContradictions } from '../../evidence/commands/look-for-contradictions';
import { rederive } from '../../evidence/commands/rederive';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { keepRecordSearchable } from '../../prisoners/store/searchable';
import { type Pair, pairOf } from '../queries/merge-pair';
import { chooseStatus, joinsAlone, mayJoinBrothers } from '../rules/merge';
import { chooseFacts, type FactChoices, type OwnColumns } from '../rules/merge-facts';
import type { MergePair, MergeReceipt, MergeRequest } from '../schema/merge';
import { holdBoth, linkedInquiries, saveProposal, unite } from '../store/merge';
import { carryWords } from './carry-words';
import { sayJoined } from './merge-verdicts';

/**
 * Joins the record `otherId` into the record `id`, with every difference settled by somebody's choice. What takes two
 * people is proposed and joined by the second. Afterwards one record is found, under every name either was known by; the
 * other leads to it; all of it can be undone. No family is told anything by it.
 */
export const mergeRecords = (
  actor: Actor,
  { id, otherId, ...asked }: MergeRequest & MergePair,
): Promise<MergeReceipt> =>
  transaction(actor, async (tx) => {
    must(mayReadDuplicates(actor));
    if (actor.kind !== 'staff') throw new Refused('signed-out');
    const scope = scopeOf(actor);
    await holdBoth(tx, scope, [id, otherId]);
    const pair = await pairOf(tx, actor, { id, otherId });
    mustBeJoinable(pair, asked);
    const plan = planOf(pair, asked);
    const mergeId = await propose(tx, scope, { pair, asked, status: plan.status, by: actor.id });
    if (joinsAlone(actor.roles, pair.grave)) {
      await join(tx, actor, { mergeId, pair, facts: plan.columns, note: null });
      return { id: mergeId, keptId: id, status: 'joined' };
    }
    await queue(tx, { type: 'staff.join-proposed', prisonerId: id });
    await record(tx, actor, {
      ...aboutJoin('prisoner.join-proposed', mergeId, id),
      detail: { otherId, grave: pair.grave },
    });
    return { id: mergeId, keptId: id, status: 'proposed' };
  });

/** Nothing stands against it, both records are as they were seen, and so was everybody who would become one. */
export function mustBeJoinable(
  pair: Pair,
  asked: Pick<MergeRequest, 'keptVersion' | 'goneVersion' | 'notBrothers' | 'seen'>,
) {
  const [first] = pair.hindrances;
  if (first) throw new Refused(first);
  if (pair.kept.version !== asked.keptVersion || pair.gone.version !== asked.goneVersion)
    throw new Refused('changed-meanwhile');
  if (pair.chain.records.some(({ id }) => !asked.seen.includes(id))) throw new Refused('chain-unseen');
  must(mayJoinBrothers(pair.score.brothers, asked.notBrothers));
}

/** The joined record's own columns, or a refusal that names every choice that is missing. */
export function planOf(
  { kept, gone, status: question }: Pair,
  asked: { facts: FactChoices; status: MergeRequest['status'] },
) {
  const facts = chooseFacts(kept.own, gone.own, asked.facts);
  const status = chooseStatus(question, asked.status);
  const faults = [
    ...(facts.ok ? [] : (facts.missing ?? []).map((fact) => ({ at: `facts.${fact}`, code: 'choose-a-side' }))),
    ...(status.ok ? [] : [{ at: 'status', code: 'choose-a-status' }]),
  ];
  if (!facts.ok || !status.ok) throw new Refused('invalid', { faults });
  const side = kept.own.status === status.status ? kept.own : gone.own;
  return {
    status: status.status,
    columns: { ...facts.columns, status: status.status, status_since: side.status_since },
  };
}

type Proposing = { pair: Pair; asked: MergeRequest; status: NonNullable<MergeRequest['status']>; by: string };

async function propose(tx: Tx, scope: Scope, { pair, asked, status, by }: Proposing): Promise<MergeId> {
  const id = randomUUID() as MergeId;
  await saveProposal(tx, scope, {
    id,
    keptId: pair.kept.id as PrisonerId,
    goneId: pair.gone.id as PrisonerId,
    keptVersion: asked.keptVersion,
    goneVersion: asked.goneVersion,
    reason: asked.reason,
    notBrothers: asked.notBrothers,
    grave: pair.grave,
    choices: { facts: asked.facts, status },
    by,
    now: new Date(),
  });
  return id;
}

type Joining = { mergeId: MergeId; pair: Pair; facts: OwnColumns; note: string | null };

/**
 * Carries a proposal out within the caller's transaction: the rows, the search, the pair's verdict, what was said of the
 * record that goes, the log, the notes.
 */
export async function join(tx: Tx, actor: StaffActor, { mergeId, pair, facts, note }: Joining) {
  const scope = scopeOf(actor);
  const ids = [pair.kept.id as PrisonerId, pair.gone.id as PrisonerId] as const;
  const inquiries = await linkedInquiries(tx, scope, ids);
  await unite(tx, scope, { id: mergeId, facts, note });
  await keepRecordSearchable(tx, scope, ids);
  const now = new Date();
  await sayJoined(tx, actor, { ids, note, now });
  await rederive(tx, actor, { ids: [ids[0]], because: 'records-joined', now });
  const { done } = await carryWords(tx, scope, { ids: [ids[0]] });
  await record(
    tx,
    actor,
    {
      ...aboutJoin('prisoner.joined', mergeId, ids[0]),
      detail: { otherId: ids[1], role: 'kept', grave: pair.grave, ...done },
    },
    { ...aboutJoin('prisoner.joined', mergeId, ids[1]), detail: { otherId: ids[0], role: 'gone', grave: pair.grave } },
  );
  await lookForContradictions(tx, actor, { ids, because: 'records-joined', now });
  await tellOfficers(tx, 'staff.records-joined', inquiries, ids[0]);
}

export const aboutJoin = <Type extends string>(type: Type, mergeId: MergeId, prisonerId: PrisonerId) => ({
  type,
  subject: { type: 'merge', id: mergeId },
  prisonerId,
});

/** A line on the start page of every officer whose inquiry is about this person. Families hear nothing. */
export const tellOfficers = (
  tx: Tx,
  type: 'staff.records-joined' | 'staff.records-parted',
  inquiries: readonly { id: string; assignedToId: string | null }[],
  prisonerId: PrisonerId,
) =>
  queue(
    tx,
    ...inquiries.map(({ id, assignedToId }) => ({
      type,
      inquiryId: id,
      prisonerId,
      ...(assignedToId ? { userId: assignedToId } : {}),
    })),
  );
