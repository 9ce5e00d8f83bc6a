import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ClaimId, PrisonerId } from '../../kernel/ids';
import { type Tx, transaction } from '../../platform/db';
import { idsByOwnNumber } from '../../prisoners/store/found-by-number';
import type { OpeningCause } from '../rules/attention';
import {
  type Contradiction,
  claimIdsOf,
  contradictionKinds,
  contradictionsOf,
  itemsOf,
  unanswered,
} from '../rules/contradictions';
import { contradictionBetween, numbersOf } from '../rules/shared-numbers';
import { openAttention, resolveAttention } from '../store/attention';
import {
  answeredAbout,
  findOpenByKey,
  findThought,
  findThoughts,
  holdNumbers,
  holdRecords,
  type OpenContradiction,
  openContradictions,
  saveItems,
  type Thought,
} from '../store/contradictions';
import { keepPlaceSpellings } from '../store/place-spellings';

type Looking = { ids: readonly PrisonerId[]; because: OpeningCause; now: Date };
type Found = Contradiction & { prisonerId: PrisonerId; otherPrisonerId: PrisonerId | null };
type Desk = { tx: Tx; actor: Actor; scope: Scope; because: OpeningCause; now: Date };

/**
 * Looks for contradictions on these records, and between them and others, in the caller's transaction: the last step of
 * every act that writes a claim, a place, a date or a number. What is found is opened once and put to a person; what is
 * open and no longer so has passed, by whoever did this. Nothing else on any record is changed, and nobody is told.
 */
export async function lookForContradictions(tx: Tx, actor: Actor, { ids, because, now }: Looking): Promise<void> {
  const scope = scopeOf(actor);
  const desk = { tx, actor, scope, because, now };
  await holdRecords(tx, scope, ids);
  const thoughts: Thought[] = [];
  for (const id of new Set(ids)) thoughts.push(...(await findThought(tx, scope, id)));
  const numbers = changesNumbers(because);
  if (numbers) await holdNumbers(tx, scope, thoughts.flatMap(bareNumbers));
  const found: Found[] = [];
  for (const thought of thoughts) if (!thought.gone) found.push(...(await foundOn(desk, thought, numbers)));
  const kinds = contradictionKinds.filter((kind) => numbers || kind !== 'same-number');
  const open = await openContradictions(tx, scope, { ids: thoughts.map(({ id }) => id), kinds });
  const kept = new Set<string>();
  for (const one of found) if (await keepOpen(desk, one, open)) kept.add(one.key);
  await letPass(
    desk,
    open.filter(({ key }) => !kept.has(key)),
  );
}

async function foundOn({ tx, scope }: Desk, thought: Thought, numbers: boolean): Promise<Found[]> {
  await keepPlaceSpellings(
    tx,
    scope,
    [...thought.claims, ...thought.places].map(({ place }) => place),
  );
  const alone = contradictionsOf(thought).map((one) => ({
    ...one,
    key: `${one.kind}:${thought.id}`,
    prisonerId: thought.id,
    otherPrisonerId: null,
  }));
  return numbers ? [...alone, ...(await foundBetween(tx, scope, thought))] : alone;
}

/** Claims and places bear no numbers: whoever records one waits for nobody who writes a number. */
const bearNoNumbers: readonly OpeningCause[] = [
  'claim-recorded',
  'claim-regraded',
  'claim-retracted',
  'place-recorded',
];
const changesNumbers = (because: OpeningCause) => !bearNoNumbers.includes(because);

/** The numbers of a record without their kinds. */
const bareNumbers = (thought: Thought) => numbersOf(thought).map((number) => number.slice(number.indexOf(':') + 1));

/** Who bears a number of this record too. */
async function foundBetween(tx: Tx, scope: Scope, thought: Thought): Promise<Found[]> {
  const numbers = [...new Set(bareNumbers(thought))];
  if (numbers.length === 0) return [];
  const bearers = (await idsByOwnNumber(tx, scope, numbers)).filter((id) => id !== thought.id);
  const others = await findThoughts(tx, scope, bearers);
  return others.flatMap((other) => {
    const between = contradictionBetween(thought, other);
    const [first, second] = thought.id < other.id ? [thought.id, other.id] : [other.id, thought.id];
    return between ? [{ ...between, prisonerId: first, otherPrisonerId: second }] : [];
  });
}

/** Opens what no person has answered yet, or adds to the open question what joined it. Says whether it is open now. */
async function keepOpen(desk: Desk, found: Found, open: readonly OpenContradiction[]): Promise<boolean> {
  const { tx, scope, because, now } = desk;
  const answered = await answeredAbout(tx, scope, found.kind, itemsOf(found));
  const asked = unanswered(
    found,
    answered.map(({ items }) => items),
  );
  if (!asked) return false;
  const there = open.find(({ key }) => key === found.key);
  if (there) {
    await saveItems(tx, scope, there.id, itemsOf(asked), now);
    return true;
  }
  const { prisonerId, otherPrisonerId, kind, key } = found;
  const claimIds = claimIdsOf(asked) as ClaimId[];
  const earlier = answered.length;
  const about = { prisonerId, otherPrisonerId, kind, key, claimIds, detail: { earlier }, because, now };
  const { opened } = await openAttention(tx, scope, about);
  const row = opened ? await findOpenByKey(tx, scope, key) : null;
  if (!row) return true;
  await saveItems(tx, scope, row.id, itemsOf(asked), now);
  await note(desk, 'attention.opened', { ...about, id: row.id }, { because });
  return true;
}

async function letPass(desk: Desk, passed: readonly OpenContradiction[]) {
  const { tx, actor, scope, now } = desk;
  const userId = actor.kind === 'staff' ? actor.id : null;
  for (const row of passed) {
    const { count } = await resolveAttention(tx, scope, row, { resolution: 'passed', userId, now });
    if (count === 1) await note(desk, 'attention.resolved', row, { resolution: 'passed' });
  }
}

type About = { id: string; kind: string; prisonerId: string; otherPrisonerId: string | null };

/** The log entry, in the log of both records of a thing that is about two. */
const note = (
  { tx, actor }: Desk,
  type: 'attention.opened' | 'attention.resolved',
  { id, kind, prisonerId, otherPrisonerId }: About,
  detail: Record<string, string>,
) =>
  record(
    tx,
    actor,
    ...[prisonerId, otherPrisonerId]
      .filter((one) => one !== null)
      .map((one) => ({
        type,
        subject: { type: 'attention', id },
        prisonerId: one,
        detail: { kind, ...detail },
      })),
  );

const finder = systemActor('contradictions');

/** The same for one record by a job, which sees sealed records too: nobody learns of them by when a question appears. */
export const lookForContradictionsNow = (id: PrisonerId) =>
  transaction(finder, (tx) =>
    lookForContradictions(tx, finder, { ids: [id], because: 'found-on-file', now: new Date() }),
  );
