import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AttentionId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { fromColumns } from '../../platform/dates';
import { reading } from '../../platform/db';
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
    const scope = scopeOf(actor);
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
      ...sources.claims.map(({ recordedById }) => recordedById),
      ...sources.places.map(({ recordedById }) => recordedById),
    ]);
    const answerOf = (one: Answered) => ({
      resolution: one.resolution ?? '',
      by: names.get(one.resolvedById ?? '') ?? null,
      at: (one.resolvedAt ?? row.openedAt).toISOString(),
      note: one.note,
    });
    await record(
      tx,
      actor,
      ...about.map((prisonerId) => ({ type: 'prisoner.read' as const, prisonerId, detail: { part: 'contradiction' } })),
    );
    return {
      id,
      kind,
      status: row.status as ContradictionView['status'],
      version: row.version,
      openedAt: row.openedAt.toISOString(),
      because: row.openedBecause as OpeningCause,
      records: (await findNamed(tx, scope, about)).map((person) => ({
        id: person.id as PrisonerId,
        number: person.number,
        name: nameOf(person),
        status: person.status as PrisonerStatus,
        birth: fromColumns('birth', person),
      })),
      sides: sidesOf(kind, seen, sources, (userId) => names.get(userId ?? '') ?? null),
      seen,
      answer: row.status === 'resolved' ? answerOf(row) : null,
      earlier: earlier.map((one) => ({ id: one.id, ...answerOf(one) })),
      offered: row.status === 'open' ? [...resolutionsOf[kind]] : [],
      acts: [...actsFor(kind, isAnswer(row.resolution) ? row.resolution : null)],
      may: { resolve: row.status === 'open' && mayConfirm(actor).ok },
    };
  });

type Answered = {
  resolution: string | null;
  resolvedById: string | null;
  resolvedAt: Date | null;
  note: string | null;
};
