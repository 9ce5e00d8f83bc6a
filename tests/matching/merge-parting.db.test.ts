import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { StaffActor } from '@/lib/access/actor';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import type { MergeId, PrisonerId } from '@/lib/kernel/ids';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { readSplit } from '@/lib/matching/queries/read-split';
import type { Side } from '@/lib/matching/rules/merge-facts';
import { addName, addPlace } from '@/lib/prisoners/commands/add-parts';
import { newName, newPlace } from '@/lib/prisoners/schema/changes';
import { testimony, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { countOf, everythingOf, joinAs, saidAbout } from './merge-given';

jest.setTimeout(180_000);

const word = fc.constantFrom('Риверсайд', 'Riverford', 'Hillside', 'North camp');
const maybe = fc.option(word, { nil: null });
const half = fc.record({
  names: fc.array(fc.record({ full: word, source: maybe }), { minLength: 1, maxLength: 3 }),
  identifiers: fc.array(fc.record({ value: word, source: maybe }), { maxLength: 3 }),
  places: fc.array(word, { maxLength: 3 }),
  kin: fc.array(word, { maxLength: 2 }),
  claims: fc.array(maybe, { maxLength: 3 }),
  events: fc.array(fc.constantFrom('note', 'capture', 'transfer'), { maxLength: 3 }),
  travel: fc.option(
    fc.record({
      wish: fc.constantFrom('not-asked', 'wishes', 'declines'),
      fitness: fc.constantFrom('unknown', 'fit', 'unfit'),
      hold: fc.constantFrom('none', 'hold', 'hold-consented'),
      asOf: fc.constantFrom('2026-01-01', '2026-02-01'),
    }),
    { nil: null },
  ),
  medical: fc.boolean(),
  sought: fc.nat({ max: 2 }),
  sex: fc.constantFrom('male', 'female', 'unknown'),
  rank: maybe,
  unit: maybe,
  born: fc.option(fc.integer({ min: 1960, max: 2004 }), { nil: null }),
  status: fc.constantFrom('reported', 'data-on-file', 'probable-captive', 'void'),
  alive: fc.option(fc.constantFrom('2026-01-05T00:00:00Z', '2026-03-05T00:00:00Z'), { nil: null }),
});
type Half = typeof half extends fc.Arbitrary<infer T> ? T : never;

/** A record with anything hanging from it, written past the rules: the rules are not what is tested here. */
async function written(given: Half, by: StaffActor): Promise<PrisonerId> {
  const id = randomUUID() as PrisonerId;
  const run = (sql: string, ...values: unknown[]) => pastTheRules(sql, [id, ...values]);
  await run(
    `insert into prisoner (id, status, status_since, sex, rank, unit, birth_from, birth_to, birth_precision, last_alive_at, created_by_id)
     values ($1, $2, '2026-01-01', $3, $4, $5, make_date($6::int, 1, 1), make_date($6::int, 12, 31), $7, $8, $9)`,
    given.status,
    given.sex,
    given.rank,
    given.unit,
    given.born,
    given.born ? 'year' : 'unknown',
    given.alive,
    by.id,
  );
  for (const [position, { full, source }] of given.names.entries())
    await run(
      `insert into prisoner_name (id, prisoner_id, kind, script, surname, "full", search_key, source, position)
       values (gen_random_uuid(), $1, 'as-written', 'latin', $2, $2, $2, $3, $4)`,
      full,
      source,
      position,
    );
  for (const { value, source } of given.identifiers)
    await run(
      `insert into prisoner_identifier (id, prisoner_id, kind, value, source) values (gen_random_uuid(), $1, 'other', $2, $3)`,
      value,
      source,
    );
  for (const place of given.places)
    await run(`insert into prisoner_place (id, prisoner_id, place) values (gen_random_uuid(), $1, $2)`, place);
  for (const name of given.kin)
    await run(
      `insert into prisoner_kin (id, prisoner_id, name, relation) values (gen_random_uuid(), $1, $2, 'mother')`,
      name,
    );
  for (const reference of given.claims)
    await run(
      `insert into claim (id, prisoner_id, says, source_kind, source_reference, reliability, credibility, recorded_by_id)
       values (gen_random_uuid(), $1, 'alive', 'letter', $2, 'B', 2, $3)`,
      reference,
      by.id,
    );
  for (const kind of given.events)
    await run(
      `insert into prisoner_event (id, prisoner_id, kind, occurred_at, source) values (gen_random_uuid(), $1, $2, '2026-01-02', 'a letter')`,
      kind,
    );
  if (given.travel)
    await run(
      `insert into prisoner_travel (prisoner_id, wish, wish_as_of, fitness, fitness_as_of, hold) values ($1, $2, $3, $4, $3, $5)`,
      given.travel.wish,
      given.travel.asOf,
      given.travel.fitness,
      given.travel.hold,
    );
  if (given.medical) await run(`insert into prisoner_medical (prisoner_id, detail_enc) values ($1, '\\x01')`);
  for (let n = 0; n < given.sought; n += 1) await aLinkTo(id);
  return id;
}

async function aLinkTo(prisonerId: string) {
  const inquiryId = randomUUID();
  await pastTheRules(
    `insert into inquiry (id, reference, code_hash, submission_id, submission_hash, channel, language, inquirer_name, relationship)
     values ($1, $2, 'x', gen_random_uuid(), 'x', 'telephone', 'uk', 'A mother', 'mother')`,
    [inquiryId, inquiryId.slice(0, 13)],
  );
  const [row] = await pastTheRules<{ id: string }>(
    `insert into sought_person (id, inquiry_id, surname, prisoner_id, link_status, linked_at)
     values (gen_random_uuid(), $1, 'Hillside', $2, 'matched', now()) returning id`,
    [inquiryId, prisonerId],
  );
  return row?.id ?? '';
}

const parting = { reason: 'Two people after all.', pair: 'undecided' as const };

test('any two records, joined and parted, are as they were: every column, every row', async () => {
  const { supervisor } = await theOffice();
  await fc.assert(
    fc.asyncProperty(half, half, async (one, other) => {
      const ids = { id: await written(one, supervisor), otherId: await written(other, supervisor) };
      const both = [ids.id, ids.otherId];
      const before = await everythingOf(both);
      const { id: mergeId, status } = await joinAs(supervisor, ids, { notBrothers: 'Generated.' });
      expect(status).toBe('joined');
      const { version, asked } = await readSplit(supervisor, { mergeId });
      expect(asked).toEqual([]);
      await unmergeRecords(supervisor, { mergeId, version, ...parting, answers: {} });
      expect(await everythingOf(both)).toEqual(before);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

type Later = { what: 'name' | 'place' | 'claim'; to: Side };
const later = fc.array(
  fc.record({
    what: fc.constantFrom<Later['what']>('name', 'place', 'claim'),
    to: fc.constantFrom<Side>('kept', 'gone'),
  }),
  { minLength: 1, maxLength: 4 },
);
const tableOf = { name: 'prisoner_name', place: 'prisoner_place', claim: 'claim' } as const;

async function happens({ what }: Later, id: PrisonerId, by: StaffActor) {
  const [row] = await pastTheRules<{ version: number }>('select version from prisoner where id = $1', [id]);
  const version = row?.version ?? 0;
  if (what === 'name')
    await addName(by, { id, version, name: newName.parse({ kind: 'alias', other: `Later ${randomUUID()}` }) });
  if (what === 'place') await addPlace(by, { id, version, place: newPlace.parse({ place: `Later ${randomUUID()}` }) });
  if (what === 'claim') await recordClaim(by, testimony(id));
}

test('with anything written in between, what was before is as it was, and each later row is where the answer said', async () => {
  const { supervisor } = await theOffice();
  await fc.assert(
    fc.asyncProperty(half, half, later, async (one, other, events) => {
      const ids = { id: await written(one, supervisor), otherId: await written(other, supervisor) };
      const both = [ids.id, ids.otherId];
      const before = await everythingOf(both);
      const { id: mergeId } = await joinAs(supervisor, ids, { notBrothers: 'Generated.' });
      const wanted: Record<string, Side> = {};
      for (const event of events) {
        const known = new Set((await readSplit(supervisor, { mergeId })).asked.map(({ key }) => key));
        await happens(event, ids.id, supervisor);
        const split = await readSplit(supervisor, { mergeId });
        for (const { key } of split.asked) if (!known.has(key)) wanted[key] = event.to;
      }
      const { version, asked } = await readSplit(supervisor, { mergeId });
      expect(asked.map(({ key }) => key).sort()).toEqual(Object.keys(wanted).sort());
      await unmergeRecords(supervisor, { mergeId, version, ...parting, answers: wanted });

      for (const what of ['name', 'place', 'claim'] as const)
        for (const [side, id] of [
          ['kept', ids.id],
          ['gone', ids.otherId],
        ] as const) {
          const rows = (before[tableOf[what]] ?? []) as { prisoner_id: string }[];
          const had = rows.filter((row) => row.prisoner_id === id).length;
          const came = events.filter((event) => event.what === what && event.to === side).length;
          expect([what, side, await countOf(tableOf[what], id)]).toEqual([what, side, had + came]);
        }
      const after = await everythingOf(both);
      for (const table of Object.keys(before).filter((name) => name !== 'prisoner')) {
        const rows = (before[table] ?? []) as { id?: string }[];
        const now = (after[table] ?? []) as { id?: string }[];
        for (const row of rows) expect(now).toContainEqual(row);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('a link of a family goes back with the side it was on, and a later one is asked about', async () => {
  const { supervisor } = await theOffice();
  const [a, b] = fc.sample(half, { numRuns: 2, seed: 7 }) as [Half, Half];
  const ids = {
    id: await written({ ...a, sought: 1 }, supervisor),
    otherId: await written({ ...b, sought: 1 }, supervisor),
  };
  const { id: mergeId } = await joinAs(supervisor, ids, { notBrothers: 'Generated.' });
  expect(await countOf('sought_person', ids.id)).toBe(2);
  const fresh = await aLinkTo(ids.id);
  const split = await readSplit(supervisor, { mergeId: mergeId as MergeId });
  expect(split.asked.map(({ key }) => key)).toEqual([`sought_person:${fresh}`]);
  await unmergeRecords(supervisor, {
    mergeId,
    version: split.version,
    ...parting,
    answers: { [`sought_person:${fresh}`]: 'gone' },
  });
  expect([await countOf('sought_person', ids.id), await countOf('sought_person', ids.otherId)]).toEqual([1, 2]);
});

type Said = readonly ('same' | 'not-same' | 'withdrawn')[];
/** What was ever said of a pair, the earliest first, so that it ends in one verdict or in none; `null`: never a pair. */
const sayingOf = (verdict: 'same' | 'not-same') =>
  fc.constantFrom<Said | null>(
    null,
    [],
    [verdict],
    [verdict, 'withdrawn'],
    [verdict === 'same' ? 'not-same' : 'same', verdict],
    ['same', 'withdrawn', verdict],
  );
/** What was said of each of the two beside each of two other records and two sought persons; nothing that stands against joining. */
const sayings = fc.array(
  fc.constantFrom('same' as const, 'not-same' as const).chain((verdict) => {
    const of = sayingOf(verdict);
    return fc.record({ kept: of, gone: of });
  }),
  { minLength: 4, maxLength: 4 },
);

type Other = { id: string; kind: 'duplicate' | 'inquiry' };
async function theOthers(by: StaffActor, plain: Half): Promise<Other[]> {
  const records = [await written(plain, by), await written(plain, by)];
  const sought = [await aLinkTo(records[0] ?? ''), await aLinkTo(records[0] ?? '')];
  await pastTheRules(
    `update sought_person set prisoner_id = null, link_status = 'none', linked_at = null where id = any ($1)`,
    [sought],
  );
  return [
    ...records.map((id) => ({ id, kind: 'duplicate' as const })),
    ...sought.map((id) => ({ id, kind: 'inquiry' as const })),
  ];
}

/** What a saying ends in. */
const lastOf = (said: Said | null) => {
  const last = said?.at(-1) ?? 'withdrawn';
  return last === 'withdrawn' ? null : last;
};

async function aPairOf(record: string, other: Other, { said, by }: { said: Said; by: StaffActor }) {
  const [first, second] = other.kind === 'inquiry' ? [record, null] : [record, other.id].sort();
  const soughtId = other.kind === 'inquiry' ? other.id : null;
  const verdict = lastOf(said);
  await pastTheRules(
    `with pair as (
        insert into match_candidate (id, kind, sought_id, prisoner_id, other_id, bits, band, names_version, score_version, reasons, status, verdict)
        values (gen_random_uuid(), $1, $2, $3, $4, 12, 'strong', 1, 1, '[]', $5, $6) returning id)
      insert into match_decision (id, candidate_id, verdict, reason, bits, band, names_version, score_version, decided_by_id, decided_at)
        select gen_random_uuid(), pair.id, said, case said when 'withdrawn' then 'slip' end, 12, 'strong', 1, 1, $8,
          now() - make_interval(days => 9 - at::int)
        from pair, unnest($7::text[]) with ordinality as said (said, at)`,
    [other.kind, soughtId, first, second, verdict ? 'decided' : 'open', verdict, said, by.id],
  );
}

test('any two records with decisions, joined and parted, are as they were; joined, nothing said of either is lost', async () => {
  const { supervisor } = await theOffice();
  const [any] = fc.sample(half, { numRuns: 1, seed: 3 }) as [Half];
  const plain: Half = { ...any, sought: 0, status: 'reported' };
  await fc.assert(
    fc.asyncProperty(sayings, async (said) => {
      const ids = { id: await written(plain, supervisor), otherId: await written(plain, supervisor) };
      const both = [ids.id, ids.otherId];
      const others = await theOthers(supervisor, plain);
      const each = others.map((other, at) => ({ other, ...(said[at] ?? { kept: null, gone: null }) }));
      for (const { other, kept, gone } of each) {
        if (kept) await aPairOf(ids.id, other, { said: kept, by: supervisor });
        if (gone) await aPairOf(ids.otherId, other, { said: gone, by: supervisor });
      }
      const before = await saidAbout(both);
      const { id: mergeId } = await joinAs(supervisor, ids, { notBrothers: 'Generated.' });
      const counts = new Map((await saidAbout([ids.id])).map((row) => [row.third, row.verdict ?? row.carried]));
      for (const { other, kept, gone } of each) expect(counts.get(other.id) ?? null).toBe(lastOf(kept) ?? lastOf(gone));
      const { version, asked } = await readSplit(supervisor, { mergeId });
      expect(asked).toEqual([]);
      await unmergeRecords(supervisor, { mergeId, version, ...parting, answers: {} });
      expect(await saidAbout(both)).toEqual(before);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
