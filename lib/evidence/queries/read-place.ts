import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlaces } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { unknownDate } from '../../kernel/partial-date';
import { Refused } from '../../kernel/refusal';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import type { PersonAtPlace, PlaceAsked, PlacePage } from '../schema/places';
import { findPlace, type PersonRow, peopleAt, peoplePerPage } from '../store/places';
import { findWhereabouts, type WhereaboutsRow } from '../store/whereabouts';
import { linesOf, strongest, toldBy } from './whereabouts-lines';

/**
 * One place: who is believed to be there or was there once, since when, until when as far as anybody knows, and by how
 * strong a source. Logged for the place and for everybody shown.
 */
export const readPlace = (actor: Actor, { key: id, part, after }: PlaceAsked): Promise<PlacePage> =>
  reading(actor, async (tx) => {
    must(mayReadPlaces(actor));
    const scope = scopeOf(actor);
    const { key, spellings } = found(await findPlace(tx, scope, id));
    const everybody = await peopleAt(tx, scope, key);
    if (everybody.length === 0) throw new Refused('not-found');
    const rows = everybody.filter(({ believed }) => believed === (part === 'now'));
    const page = pageAfter(rows, after);
    const people = await findWhereabouts(
      tx,
      scope,
      page.rows.map((row) => row.id as PrisonerId),
    );
    await record(
      tx,
      actor,
      { type: 'place.read', subject: { type: 'place', id }, detail: { part, people: people.length } },
      ...people.map((person) => ({ type: 'prisoner.read' as const, prisonerId: person.id, detail: { part: 'place' } })),
    );
    const now = everybody.filter(({ believed }) => believed).length;
    return {
      id,
      place: mostWritten(everybody) ?? spellings[0] ?? '',
      spellings,
      now,
      were: everybody.length - now,
      part,
      people: people.map((person) => personOf(person, key, page.rows)),
      next: page.next,
    };
  });

function mostWritten(rows: readonly PersonRow[]): string | null {
  const counts = new Map<string, number>();
  for (const { place } of rows) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))[0]?.[0] ?? null;
}

/** The rows behind the cursor: the last heard of first, those of one day by their ids. */
function pageAfter(rows: readonly PersonRow[], after: string | undefined) {
  const at = rows.findIndex((row) => cursorOf(row) === after) + 1;
  const shown = rows.slice(at, at + peoplePerPage);
  const last = rows.length > at + peoplePerPage ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? cursorOf(last) : null };
}
const cursorOf = ({ id, lastThere }: PersonRow) => `${dayFromColumn(lastThere) ?? ''}_${id}`;

function personOf(person: WhereaboutsRow, key: string, rows: readonly PersonRow[]): PersonAtPlace {
  const told = toldBy(person);
  const here = told.history.filter((stay) => stay.key === key && stay.believable);
  const lines = linesOf(told).filter(({ item }) => here.some((stay) => stay.item === item));
  const first = here
    .map(({ from }) => from)
    .filter(({ from }) => from !== null)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))[0];
  const since = told.believed?.key === key ? told.believed.since : (first ?? unknownDate);
  return {
    id: person.id as PrisonerId,
    number: person.number,
    name: nameOf(person),
    status: person.status as PrisonerStatus,
    since,
    lastThere: dayFromColumn(rows.find(({ id }) => id === person.id)?.lastThere ?? null),
    strength: strongest(lines),
    lastAliveAt: person.lastAliveAt?.toISOString() ?? null,
  };
}
