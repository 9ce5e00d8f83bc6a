import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEditRecord, mayReadKin, mayReadPairs } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PairId, PrisonerId, SoughtId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { findKin, findRecord } from '../../prisoners/store/record';
import { inOrder } from '../rules';
import type { Comparison } from '../schema/comparison';
import type { PairLine, PairRecord } from '../schema/pairs';
import { findSoughtToCompare } from '../store/comparison';
import { findPairOf } from '../store/decide';
import { findPair, type PairRow } from '../store/pairs';
import { clusterOf } from './cluster-of';
import { comparedRows, nothingSaid, type Side } from './compared-rows';
import { sideInRegistry, sideOfRecord, sideOfSought } from './compared-sides';
import { pairLineOf } from './pair-line';
import { saidOfPairs, standingTwo } from './said-of-pairs';

/**
 * Two descriptions side by side, as far as this actor may read them, with everything ever said of the pair. Reading is
 * logged for the inquiry and for each record that was opened by it.
 */
export const comparePair = (actor: Actor, { id }: { id: PairId }): Promise<Comparison> =>
  reading(actor, async (tx) => {
    must(mayReadPairs(actor));
    const scope = scopeOf(actor);
    const row = found(await findPair(tx, scope, { id, me: actor.id ?? '' }));
    const said = (await saidOfPairs(tx, scope, [row])).get(id);
    const pair = pairLineOf(actor, row, said);
    const sought = pair.sought && found(await findSoughtToCompare(tx, scope, pair.sought.id));
    const left = sought ? sideOfSought(sought) : await sideOf(tx, actor, scope, pair.first);
    const right = await sideOf(tx, actor, scope, pair.other ?? pair.first);
    const cluster = pair.other ? await clusterOf(tx, scope, [pair.first.id, pair.other.id]) : null;
    await log(tx, actor, pair);
    return {
      pair,
      rows: comparedRows(left, right, pair.parts),
      source: sought && {
        channel: sought.inquiry.channel,
        inquirerName: sought.inquiry.inquirerName,
        relationship: sought.inquiry.relationship,
        kinship: sought.inquiry.kinship,
      },
      decisions: said?.history ?? [],
      cluster: cluster && (cluster.records.length > 2 || cluster.sought.length > 0) ? cluster : null,
      standsIn: pair.joined ? await pairThatStands(tx, scope, row) : null,
      mergeHref: cluster && mayEditRecord(actor).ok && !cluster.contradictory ? mergeHref(pair) : null,
    } as Comparison;
  });

async function sideOf(tx: Tx, actor: Actor, scope: Scope, shown: PairRecord): Promise<Side> {
  if (!shown.mayOpen) return sideInRegistry(shown);
  // A record that was joined with another has left the scope; the pair still tells that it was there.
  const row = await findRecord(tx, scope, shown.id);
  if (!row) return { ...nothingSaid(), ...sideInRegistry(shown) };
  return sideOfRecord(row, mayReadKin(actor).ok ? await findKin(tx, scope, shown.id) : null);
}

/** The pair of the records that stand now for those of this one, if this actor sees it. */
async function pairThatStands(tx: Tx, scope: Scope, row: PairRow) {
  const two = await standingTwo(tx, scope, row);
  if (!two) return null;
  const { first, second } = two;
  if (row.soughtId) return (await findPairOf(tx, scope, { soughtId: row.soughtId, prisonerId: first }))?.id ?? null;
  if (!second) return null;
  const [prisonerId, otherId] = inOrder(first, second);
  return (await findPairOf(tx, scope, { prisonerId, otherId }))?.id ?? null;
}

/** Two records said to be one person are joined on a page of their own. */
export const mergeHref = ({ verdict, joined, first, other }: PairLine) =>
  verdict === 'same' && other && !joined ? `/prisoners/${first.id}/merge/${other.id}` : null;

const log = (tx: Tx, actor: Actor, { id, first, other, sought }: PairLine) =>
  record(
    tx,
    actor,
    {
      type: 'match.read',
      subject: { type: 'match', id },
      prisonerId: first.id,
      ...(sought ? { inquiryId: sought.inquiryId } : {}),
    },
    ...(sought
      ? [{ type: 'inquiry.read' as const, inquiryId: sought.inquiryId, detail: { soughtId: sought.id as SoughtId } }]
      : []),
    ...[first, other].flatMap((one) =>
      one?.mayOpen ? [{ type: 'prisoner.read' as const, prisonerId: one.id as PrisonerId }] : [],
    ),
  );
