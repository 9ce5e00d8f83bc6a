import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan, mayReadPlans } from '../../access/exchange-rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { offeredOf } from '../../counterpart/store/standing';
import { type BatchRow, findBatch, sideOf } from '../../exchanges/store/batch';
import type { BatchId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { PoolPerson } from '../problem/freeze';
import { groupsOf, unknownValue } from '../rules/groups';
import { firstSetUp, type SetUp } from '../rules/set-up';
import { maySetUpNow } from '../rules/set-up-work';
import type { SetUpOption, SetUpPage } from '../schema/set-up';
import { linesOfBatch } from '../store/lines';
import { placeNames, poolOf } from '../store/pool';
import { findSetUp } from '../store/set-up';

/** The set-up of a batch's plan with what its form offers: lines, and the places, units and years its pool has. Logged. */
export const readSetUp = (actor: Actor, { id }: { id: BatchId }): Promise<SetUpPage> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    const saved = await findSetUp(tx, scope, id);
    const names = await staffNames(tx, scope, [saved?.updatedById ?? null]);
    const pool = await poolOf(tx, scope, { batchId: id, originId: batch.oursId });
    await record(tx, actor, { type: 'plan.set-up-read', batchId: id, detail: { people: pool.length } });
    const { agreementVersionId, replaced } = await linesOfBatch(tx, scope, batch, batch.oursId);
    const open = maySetUpNow(batch).ok;
    const content = saved?.content ?? firstSetUp(batch);
    return {
      content,
      version: saved?.version ?? 0,
      updated: saved && { by: names.get(saved.updatedById) ?? null, at: saved.updatedAt.toISOString() },
      sides: [sideOf(batch.ours), sideOf(batch.theirs)],
      places: { seats: batch.seats, stretchers: batch.stretchers },
      lines: await linesByReading(tx, scope, batch),
      offeredByThem: await offersByLine(tx, scope, id),
      options: await withEmptyPlaces(tx, scope, optionsOf(pool), content),
      people: pool.length,
      agreement: replaced ? 'replaced' : agreementVersionId ? 'in-force' : 'none',
      open,
      may: { change: mayPlan(actor).ok && open },
    };
  });

async function linesByReading(tx: Tx, scope: Scope, batch: BatchRow): Promise<SetUpPage['lines']> {
  const byReading: SetUpPage['lines'] = {};
  for (const party of [batch.oursId, batch.theirsId]) {
    const { lines } = await linesOfBatch(tx, scope, batch, party);
    byReading[party] = lines.map(({ criteria: _, ...line }) => line);
  }
  return byReading;
}

/** How many their lists offer on each line they name. A list that names no line is nobody's number here. */
async function offersByLine(tx: Tx, scope: Scope, id: BatchId): Promise<SetUpPage['offeredByThem']> {
  const offers = await offeredOf(tx, scope, id);
  return Object.fromEntries(
    offers.flatMap(({ line, offered: count, lists, lastOn }) =>
      line === null ? [] : [[line, { count, lists, lastOn }]],
    ),
  );
}

const optionsOf = (pool: readonly PoolPerson[]): SetUpPage['options'] => ({
  place: counted(
    pool,
    ({ placeKey }) => placeKey,
    ({ place }) => place,
  ),
  unit: counted(
    pool,
    (person) => groupsOf(person, ['unit'], '').unit,
    ({ unit }) => unit,
  ),
  captureYear: counted(
    pool,
    (person) => groupsOf(person, ['capture-year'], '')['capture-year'],
    () => null,
  ),
});

/** Places a site was set up for where nobody is any more: still offered, or saving the form would lose them. */
async function withEmptyPlaces(tx: Tx, scope: Scope, options: SetUpPage['options'], { sites }: SetUp) {
  const known = new Set(options.place.map(({ value }) => value));
  const empty = sites.flatMap(({ places }) => places).filter((place) => !known.has(place));
  const names = await placeNames(tx, scope, empty);
  const told = empty.map((value) => ({ value, label: names.get(value) ?? value, people: 0 }));
  return { ...options, place: [...options.place, ...told] };
}

type Of<Value> = (person: PoolPerson) => Value | null | undefined;

/** Values with how many people have them, the most first; what is not known is no value. */
function counted(pool: readonly PoolPerson[], tell: Of<string>, labelOf: Of<string>): SetUpOption[] {
  const found = new Map<string, SetUpOption>();
  for (const person of pool) {
    const value = tell(person);
    if (!value || value === unknownValue) continue;
    const known = found.get(value) ?? { value, label: labelOf(person)?.trim() || value, people: 0 };
    found.set(value, { ...known, people: known.people + 1 });
  }
  return [...found.values()].sort((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1)).slice(0, 500);
}
