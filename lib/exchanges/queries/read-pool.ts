import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/exchange-rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { idsByText } from '../../prisoners/queries/whom-to-show';
import type { PrisonerStatus } from '../../prisoners/rules';
import type { Blocker } from '../rules';
import { blockersAsOf, countBlockers } from '../rules/eligibility';
import { placeKindFor } from '../rules/places';
import type { PoolFilter, PoolPage, PoolQuestion } from '../schema/pool';
import { findBatch } from '../store/batch';
import { type CandidateRow, candidateIds, candidatesByIds } from '../store/candidates';
import { peopleByIds } from '../store/people';

const confirmed: readonly PrisonerStatus[] = ['confirmed-captive', 'in-exchange-plan'];
const everybody: readonly PrisonerStatus[] = ['reported', 'data-on-file', 'probable-captive', ...confirmed];
const pageSize = 50;

type Judged = CandidateRow & { blockers: readonly Blocker[] };

/**
 * Who could be on this batch, and for everybody else what stands in the way; fifty a page in the order of their numbers,
 * with counts over the whole pool. The reading is logged.
 */
export const readPool = (actor: Actor, question: (PoolFilter | PoolQuestion) & { id: BatchId }): Promise<PoolPage> =>
  reading(actor, async (tx) => {
    must(mayPlan(actor));
    const scope = scopeOf(actor);
    found(await findBatch(tx, scope, question.id));
    const judged = await judgedPool(tx, actor, question);
    const matching = judged.filter((row) => wanted(row, question));
    const beyond = matching.filter(({ number }) => number > Number(question.after ?? 0));
    const page = beyond.slice(0, pageSize);
    await record(tx, actor, {
      type: 'batch.pool-read',
      batchId: question.id,
      detail: { shown: page.length, matching: matching.length, ...('text' in question ? { byName: true } : {}) },
    });
    return {
      lines: await linesOf(tx, scope, page),
      next: beyond.length > pageSize ? String(page.at(-1)?.number ?? '') : null,
      matching: matching.length,
      counts: {
        everybody: judged.length,
        eligible: judged.filter(({ blockers, onThisBatch }) => blockers.length === 0 && !onThisBatch).length,
        byBlocker: countBlockers(judged),
      },
    };
  });

async function judgedPool(
  tx: Tx,
  actor: Actor,
  question: (PoolFilter | PoolQuestion) & { id: BatchId },
): Promise<Judged[]> {
  const now = new Date();
  const scope = scopeOf(actor);
  const judged: Judged[] = [];
  const statuses = question.whom === 'everybody' ? everybody : confirmed;
  const chunks = 'text' in question ? [await idsByText(tx, actor, question.text)] : candidateIds(tx, scope, statuses);
  for await (const ids of chunks)
    for (const row of await candidatesByIds(tx, scope, ids, question.id))
      judged.push({ ...row, blockers: blockersAsOf(row, now) });
  return judged;
}

function wanted({ blockers, onThisBatch, category, fitness }: Judged, filter: PoolFilter) {
  const show = filter.blocker ? 'blocked' : (filter.show ?? 'eligible');
  if (show === 'eligible' && (blockers.length > 0 || onThisBatch)) return false;
  if (show === 'blocked' && blockers.length === 0) return false;
  if (filter.blocker && !blockers.includes(filter.blocker)) return false;
  if (filter.category && filter.category !== category) return false;
  return !filter.placeKind || filter.placeKind === placeKindFor(fitness);
}

async function linesOf(tx: Tx, scope: Scope, rows: readonly Judged[]): Promise<PoolPage['lines']> {
  const people = await peopleByIds(
    tx,
    scope,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const person = people.get(row.id);
    return person
      ? [
          {
            ...person,
            category: row.category,
            fitness: row.fitness,
            placeKind: placeKindFor(row.fitness),
            statusSince: row.statusSince?.toISOString() ?? null,
            lastAliveAt: row.lastAliveAt?.toISOString() ?? null,
            blockers: [...row.blockers],
            onThisBatch: row.onThisBatch,
          },
        ]
      : [];
  });
}
