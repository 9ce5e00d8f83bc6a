import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AttentionId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { fromColumns } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import { type OpeningCause, resolutionsOf } from '../rules/attention';
import { actsFor, isAnswer, isContradiction } from '../rules/contradiction-answers';
import type { ContradictionView } from '../schema/contradictions';
import { findAttention } from '../store/attention';
import { findSources } from '../store/contradiction-sources';
import { answeredAbout, findNamed, itemsOfAttention } from '../store/contradictions';
import { sidesOf } from './contradiction-sides';

/** A contradiction with everything it is about side by side, and what was answered before. Logged as a read of each record. */
export const readContradiction = (actor: Actor, { id }: { id: AttentionId }): Promise<ContradictionView> =>
  reading(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const at = await atHand(tx, scopeOf(actor), id);
    await record(
      tx,
      actor,
      ...at.about.map((prisonerId) => ({
        type: 'prisoner.read' as const,
        prisonerId,
        detail: { part: 'contradiction' },
      })),
    );
    return viewOf(actor, at);
  });

type AtHand = Awaited<ReturnType<typeof atHand>>;

async function atHand(tx: Tx, scope: Scope, id: AttentionId) {
  const row = found(await findAttention(tx, scope, id));
  const { kind } = row;
  if (!isContradiction(kind)) throw new Refused('not-found');
  const seen = await itemsOfAttention(tx, scope, id);
  const about = [row.prisonerId, row.otherPrisonerId].filter((one) => one !== null) as PrisonerId[];
  const sources = await findSources(tx, scope, about, seen);
  const earlier = (await answeredAbout(tx, scope, kind, seen)).filter((one) => one.id !== id);
  const names = await staffNames(tx, scope, [
    row.resolvedById,
    ...earlier.map(({ resolvedById }) => resolvedById),
    ...[...sources.claims, ...sources.places].map(({ recordedById }) => recordedById),
  ]);
  return { row, kind, seen, about, sources, earlier, names, people: await findNamed(tx, scope, about) };
}

function viewOf(actor: Actor, { row, kind, seen, sources, earlier, names, people }: AtHand): ContradictionView {
  const nameOfStaff = (userId: string | null) => names.get(userId ?? '') ?? null;
  const open = row.status === 'open';
  return {
    id: row.id as AttentionId,
    kind,
    status: row.status as ContradictionView['status'],
    version: row.version,
    openedAt: row.openedAt.toISOString(),
    because: row.openedBecause as OpeningCause,
    records: people.map(recordOf),
    sides: sidesOf(kind, seen, sources, nameOfStaff),
    seen,
    answer: open ? null : answerOf(row, nameOfStaff),
    earlier: earlier.map((one) => ({ id: one.id, ...answerOf(one, nameOfStaff) })),
    offered: open ? [...resolutionsOf[kind]] : [],
    acts: [...actsFor(kind, isAnswer(row.resolution) ? row.resolution : null)],
    may: { resolve: open && mayConfirm(actor).ok },
  };
}

const recordOf = (person: AtHand['people'][number]): ContradictionView['records'][number] => ({
  id: person.id as PrisonerId,
  number: person.number,
  name: nameOf(person),
  status: person.status as PrisonerStatus,
  birth: fromColumns('birth', person),
});

type Answered = Pick<AtHand['row'], 'resolution' | 'resolvedById' | 'resolvedAt' | 'openedAt' | 'note'>;
const answerOf = (row: Answered, nameOfStaff: (userId: string | null) => string | null) => ({
  resolution: row.resolution ?? '',
  by: nameOfStaff(row.resolvedById),
  at: (row.resolvedAt ?? row.openedAt).toISOString(),
  note: row.note,
});
