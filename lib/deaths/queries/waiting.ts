import 'server-only';
import type { Actor } from '../../access/actor';
import { mayBeSentWithDeath, mayDecideDeaths } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading, type Tx } from '../../platform/db';
import { deathsInHand } from '../store/decisions';
import { sentWith } from '../store/tellings';
import { attentionOf } from './list-deaths';

/**
 * What waits in deaths: for those who decide, the proposals of others, the families to be told and what needs a look; for
 * an officer who is sent, each of their own visits with its sheet. For everybody else there is no line.
 */
export function waitingInDeaths(actor: Actor): Promise<Waiting[]> {
  const decides = mayDecideDeaths(actor).ok;
  if (!decides && !mayBeSentWithDeath(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    return [...(decides ? await toDecide(tx, scope, actor) : []), ...(await mine(tx, scope, actor))];
  });
}

type Row = Awaited<ReturnType<typeof deathsInHand>>[number];
const waiting = (key: string, rows: readonly Row[], href: string, urgent = false): Waiting => ({
  key,
  count: rows.length,
  oldest: rows[0]?.proposedAt.toISOString() ?? null,
  href,
  urgent,
});

async function toDecide(tx: Tx, scope: Scope, actor: Actor): Promise<Waiting[]> {
  const rows = await deathsInHand(tx, scope);
  const shaken: Row[] = [];
  for (const row of rows) if (await attentionOf(tx, scope, row)) shaken.push(row);
  const others = rows.filter(({ status, proposedById }) => status === 'proposed' && proposedById !== actor.id);
  const toTell = rows.filter(({ status }) => status === 'decided');
  return [
    waiting('deaths.attention', shaken, '/deaths?tab=to-tell', true),
    waiting('deaths.proposals', others, '/deaths'),
    waiting('deaths.toTell', toTell, '/deaths?tab=to-tell'),
  ].filter(({ count }) => count > 0);
}

const mine = async (tx: Tx, scope: Scope, actor: Actor): Promise<Waiting[]> =>
  (await sentWith(tx, scope, actor.id ?? '')).map(({ id, plannedAt }) => ({
    key: 'deaths.sent',
    count: 1,
    oldest: plannedAt.toISOString(),
    href: `/deaths/tellings/${id}`,
    urgent: true,
  }));
