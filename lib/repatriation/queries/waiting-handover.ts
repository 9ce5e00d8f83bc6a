import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { BatchStatus } from '../../exchanges/rules';
import { recordingStatuses } from '../../exchanges/rules/batch-work';
import type { Waiting } from '../../kernel/waiting';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { batchesOfTheDay, deathsToLookAt } from '../store/handover';

/** What waits on handover day: batches due today, batches under way or not reconciled, deaths a person must look at. */
export async function waitingInHandover(actor: Actor): Promise<Waiting[]> {
  if (!holds(actor, 'planner', 'case-officer', 'supervisor')) return [];
  const now = new Date();
  return reading(actor, async (tx) => {
    const days = await batchesOfTheDay(tx, scopeOf(actor));
    const due = days.filter(({ status, plannedOn }) => status === 'scheduled' && isDue(dayFromColumn(plannedOn), now));
    const under = days.filter(({ status }) => recordingStatuses.includes(status as BatchStatus));
    return [
      ...lineOf('handover.underWay', under),
      ...lineOf('handover.dueToday', due),
      ...(holds(actor, 'supervisor') ? await deathLine(tx, actor) : []),
    ];
  });
}

/** Due from the day before on: the zones of the two sides differ. */
const isDue = (day: string | null, now: Date) =>
  day !== null && day <= new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);

function lineOf(key: string, batches: readonly { id: string; updatedAt: Date }[]): Waiting[] {
  const [only] = batches;
  if (!only) return [];
  const href = batches.length === 1 ? `/handover/${only.id}` : '/handover';
  const oldest = batches.map(({ updatedAt }) => updatedAt.toISOString()).sort()[0] ?? null;
  return [{ key, count: batches.length, href, oldest, urgent: true }];
}

async function deathLine(tx: Tx, actor: Actor): Promise<Waiting[]> {
  const deaths = await deathsToLookAt(tx, scopeOf(actor));
  const [only] = deaths;
  if (!only) return [];
  const href = deaths.length === 1 ? `/prisoners/${only.prisonerId}` : `/handover/${only.batchId}`;
  return [{ key: 'handover.deaths', count: deaths.length, href, oldest: null, urgent: true }];
}
