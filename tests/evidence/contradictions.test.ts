import fc from 'fast-check';
import { type ClaimStatement, claimStatements } from '@/lib/evidence/rules';
import {
  claimIdsOf,
  contradictionKinds,
  contradictionsOf,
  itemsOf,
  type OnRecord,
  type SaidClaim,
  unanswered,
} from '@/lib/evidence/rules/contradictions';
import { contradictionBetween, type Numbered, numbersOf } from '@/lib/evidence/rules/shared-numbers';
import type { HeldRow } from '@/lib/evidence/rules/two-places';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';
import { dateRange, type PartialDate, partialDateOf, unknownDate } from '@/lib/kernel/partial-date';

/** «2024», «2024-03», «2024-03-09», «about 2024-03», «2024-03-01..2024-04-10», «?». */
function date(text: string): PartialDate {
  if (text === '?') return unknownDate;
  const approximate = text.startsWith('about ');
  const said = text.replace('about ', '');
  const [from, to] = said.split('..');
  if (from && to) return dateRange(from, to, approximate) ?? unknownDate;
  const [year, month, day] = said.split('-').map(Number);
  return partialDateOf({ year, month, day, approximate }) ?? unknownDate;
}

let made = 0;
const claim = (says: ClaimStatement, asOf: string, given: Partial<SaidClaim> = {}): SaidClaim => ({
  id: `c${made++}`,
  says,
  asOf: date(asOf),
  place: null,
  sourceKind: 'returnee-testimony',
  reliability: 'B',
  credibility: 2,
  retracted: false,
  ...given,
});
const at = (place: string, asOf: string, given: Partial<SaidClaim> = {}) =>
  claim('in-captivity', asOf, { place, ...given });
const row = (place: string, from: string, until: string, given: Partial<HeldRow> = {}): HeldRow => ({
  id: `p${made++}`,
  place,
  from: date(from),
  until: date(until),
  reliability: null,
  credibility: null,
  ...given,
});
const record = (given: Partial<OnRecord>): OnRecord => ({
  claims: [],
  places: [],
  category: 'combatant',
  birth: unknownDate,
  capture: unknownDate,
  ...given,
});
const kindsIn = (given: Partial<OnRecord>) => contradictionsOf(record(given)).map(({ kind }) => kind);

describe('listed as missing, and held', () => {
  test.each([
    { what: 'held later than the list', listed: '2024-03', seen: '2024-06-10', answer: ['missing-but-held'] },
    { what: 'held in the time of the list', listed: '2024-03', seen: '2024-03-10', answer: ['missing-but-held'] },
    { what: 'held within the same year', listed: '2024-06', seen: '2024', answer: ['missing-but-held'] },
    { what: 'held only before the list', listed: '2024-06', seen: '2024-03-10', answer: [] },
    { what: 'nobody knows when the list is of', listed: '?', seen: '2024-03-10', answer: [] },
    { what: 'nobody knows when he was seen', listed: '2024-06', seen: '?', answer: [] },
  ])('$what: $answer', ({ listed, seen, answer }) => {
    expect(kindsIn({ claims: [claim('listed-as-missing', listed), claim('in-captivity', seen)] })).toEqual(answer);
  });

  test.each([
    { what: 'transferred', seen: claim('transferred', '2024-06-10'), answer: 1 },
    { what: 'in hospital', seen: claim('in-hospital', '2024-06-10'), answer: 1 },
    { what: 'an unreliable source', seen: claim('in-captivity', '2024-06-10', { reliability: 'D' }), answer: 0 },
    { what: 'a source nobody can judge', seen: claim('in-captivity', '2024-06-10', { reliability: 'F' }), answer: 0 },
    { what: 'a doubtful statement', seen: claim('in-captivity', '2024-06-10', { credibility: 4 }), answer: 0 },
    { what: 'a statement nobody can judge', seen: claim('in-captivity', '2024-06-10', { credibility: 6 }), answer: 0 },
    { what: 'retracted', seen: claim('in-captivity', '2024-06-10', { retracted: true }), answer: 0 },
    { what: 'alive, nobody says where', seen: claim('alive', '2024-06-10'), answer: 0 },
    { what: 'wounded', seen: claim('wounded', '2024-06-10'), answer: 0 },
    { what: 'missing, as a family says', seen: claim('missing', '2024-06-10'), answer: 0 },
  ])('seen as $what: $answer', ({ seen, answer }) => {
    expect(kindsIn({ claims: [claim('listed-as-missing', '2024-03'), seen] })).toHaveLength(answer);
  });

  test('a list that was retracted contradicts nothing', () => {
    const listed = claim('listed-as-missing', '2024-03', { retracted: true });
    expect(kindsIn({ claims: [listed, claim('in-captivity', '2024-06')] })).toEqual([]);
  });

  test('the word of an office that the person is missing needs no grade to be an office’s word', () => {
    const listed = claim('listed-as-missing', '2024-03', { reliability: 'F', credibility: 6 });
    expect(kindsIn({ claims: [listed, claim('in-captivity', '2024-06')] })).toEqual(['missing-but-held']);
  });
});

describe('at two places at once', () => {
  const olenivka = 'Оленівка';
  const taganrog = 'СІЗО-2, Таганрог';
  test.each([
    { what: 'one day, two places', claims: [at(olenivka, '2024-05-10'), at(taganrog, '2024-05-10')], answer: 1 },
    {
      what: 'a day in hospital elsewhere',
      claims: [at(olenivka, '2024-05-10'), claim('in-hospital', '2024-05-10', { place: taganrog })],
      answer: 1,
    },
    { what: 'the day after', claims: [at(olenivka, '2024-05-10'), at(taganrog, '2024-05-11')], answer: 0 },
    {
      what: 'one month, two places: may overlap',
      claims: [at(olenivka, '2024-05'), at(taganrog, '2024-05')],
      answer: 0,
    },
    { what: 'one day, about', claims: [at(olenivka, 'about 2024-05-10'), at(taganrog, '2024-05-10')], answer: 0 },
    { what: 'unknown days', claims: [at(olenivka, '?'), at(taganrog, '?')], answer: 0 },
    {
      what: 'one place, spelt in two languages',
      claims: [at(olenivka, '2024-05-10'), at('Еленовка', '2024-05-10')],
      answer: 0,
    },
    {
      what: 'one place, told at length',
      claims: [at(olenivka, '2024-05-10'), at('ВК-120, Оленівка, Донецька область', '2024-05-10')],
      answer: 0,
    },
    {
      what: 'only the region is told',
      claims: [at(taganrog, '2024-05-10'), at('Донецька область', '2024-05-10')],
      answer: 0,
    },
    {
      what: 'two houses of one town',
      claims: [at('СИЗО-1 Москва', '2024-05-10'), at('СИЗО-2 Москва', '2024-05-10')],
      answer: 1,
    },
    {
      what: 'one number in two towns',
      claims: [at('СИЗО-2 Ростов', '2024-05-10'), at(taganrog, '2024-05-10')],
      answer: 1,
    },
    {
      what: 'a long number under two names',
      claims: [at('Волноваська колонія № 120', '2024-05-10'), at('ВК-120 Оленівка', '2024-05-10')],
      answer: 0,
    },
    {
      what: 'the day of a transfer',
      claims: [at(olenivka, '2024-05-10'), claim('transferred', '2024-05-10', { place: taganrog })],
      answer: 0,
    },
    { what: 'no place told', claims: [at(olenivka, '2024-05-10'), claim('in-captivity', '2024-05-10')], answer: 0 },
    {
      what: 'one not credible',
      claims: [at(olenivka, '2024-05-10'), at(taganrog, '2024-05-10', { credibility: 4 })],
      answer: 0,
    },
    {
      what: 'one retracted',
      claims: [at(olenivka, '2024-05-10'), at(taganrog, '2024-05-10', { retracted: true })],
      answer: 0,
    },
    {
      what: 'released elsewhere',
      claims: [at(olenivka, '2024-05-10'), claim('released', '2024-05-10', { place: taganrog })],
      answer: 0,
    },
  ])('claims, $what: $answer', ({ claims, answer }) => {
    expect(kindsIn({ claims })).toEqual(answer ? ['two-places'] : []);
  });

  test.each([
    {
      what: 'overlap by a month',
      first: ['2024-01-10', '2024-04-20'],
      second: ['2024-03-15', '2024-06-01'],
      answer: 1,
    },
    {
      what: 'leave and arrive on one day',
      first: ['2024-01-10', '2024-04-20'],
      second: ['2024-04-20', '2024-06-01'],
      answer: 0,
    },
    { what: 'leave and arrive in one month', first: ['2024-01', '2024-04'], second: ['2024-04', '2024-06'], answer: 0 },
    {
      what: 'one month lies within for sure',
      first: ['2024-01', '2024-06'],
      second: ['2024-03', '2024-05'],
      answer: 1,
    },
    { what: 'an open end: may have left', first: ['2024-01-10', '?'], second: ['2024-03-15', '2024-06-01'], answer: 0 },
    {
      what: 'no beginning: may have come later',
      first: ['?', '2024-06-01'],
      second: ['2024-03-15', '2024-06-01'],
      answer: 0,
    },
    {
      what: '"about" reaches over the rest',
      first: ['2024-01-10', 'about 2024-04-20'],
      second: ['2024-04-08', '2024-06-01'],
      answer: 0,
    },
    {
      what: '"about", and still for sure',
      first: ['2024-01-10', 'about 2024-04-20'],
      second: ['2024-03-01', '2024-06-01'],
      answer: 1,
    },
    {
      what: 'until before from: says nothing',
      first: ['2024-06-01', '2024-01-10'],
      second: ['2024-03-15', '2024-06-01'],
      answer: 0,
    },
  ] as { what: string; first: [string, string]; second: [string, string]; answer: number }[])(
    'detention history, $what: $answer',
    ({ first, second, answer }) => {
      const places = [row(olenivka, ...first), row(taganrog, ...second)];
      expect(kindsIn({ places })).toEqual(answer ? ['two-places'] : []);
    },
  );

  test.each([
    { what: 'seen elsewhere in between', seen: at(taganrog, '2024-03-15'), grade: {}, answer: 1 },
    { what: 'seen elsewhere on the day of arrival', seen: at(taganrog, '2024-01-10'), grade: {}, answer: 0 },
    { what: 'seen elsewhere on the day of leaving', seen: at(taganrog, '2024-04-20'), grade: {}, answer: 0 },
    { what: 'seen there', seen: at('Olenivka', '2024-03-15'), grade: {}, answer: 0 },
    {
      what: 'the row graded credible',
      seen: at(taganrog, '2024-03-15'),
      grade: { reliability: 'C', credibility: 3 },
      answer: 1,
    },
    {
      what: 'the row graded doubtful',
      seen: at(taganrog, '2024-03-15'),
      grade: { reliability: 'C', credibility: 5 },
      answer: 0,
    },
    {
      what: 'the row from a source nobody can judge',
      seen: at(taganrog, '2024-03-15'),
      grade: { reliability: 'F', credibility: 2 },
      answer: 0,
    },
  ])('a claim against the history, $what: $answer', ({ seen, grade, answer }) => {
    const places = [row(olenivka, '2024-01-10', '2024-04-20', grade as Partial<HeldRow>)];
    expect(kindsIn({ claims: [seen], places })).toEqual(answer ? ['two-places'] : []);
  });

  test('it says which sources and which days', () => {
    const places = [row(olenivka, '2024-01-10', '2024-04-20'), row(taganrog, '2024-03-15', '2024-06-01')];
    const [found] = contradictionsOf(record({ places }));
    expect(found && itemsOf(found)).toEqual(places.map(({ id }) => `place:${id}`).sort());
    expect(found?.conflicts.map(({ span }) => span)).toEqual([{ first: '2024-03-16', last: '2024-04-19' }]);
  });
});

describe('said to be dead, and alive', () => {
  test.each([
    { what: 'seen held later', dead: '2024-03-10', seen: claim('in-captivity', '2024-06'), answer: 1 },
    { what: 'alive later', dead: '2024-03', seen: claim('alive', '2024-04-01'), answer: 1 },
    { what: 'wounded later', dead: '2024', seen: claim('wounded', '2025'), answer: 1 },
    { what: 'alive that same month', dead: '2024-03', seen: claim('alive', '2024-03-20'), answer: 0 },
    { what: 'alive that same day', dead: '2024-03-20', seen: claim('alive', '2024-03-20'), answer: 0 },
    { what: 'alive before', dead: '2024-03-20', seen: claim('alive', '2024-01-20'), answer: 0 },
    {
      what: 'dead about then, alive soon after',
      dead: 'about 2024-03-20',
      seen: claim('alive', '2024-03-25'),
      answer: 0,
    },
    {
      what: 'dead about then, alive months after',
      dead: 'about 2024-03-20',
      seen: claim('alive', '2024-06-25'),
      answer: 1,
    },
    { what: 'nobody knows when', dead: '?', seen: claim('alive', '2024-06-25'), answer: 0 },
    { what: 'alive, nobody knows when', dead: '2024-03-20', seen: claim('alive', '?'), answer: 0 },
    {
      what: 'alive, not credible',
      dead: '2024-03-20',
      seen: claim('alive', '2024-06-25', { reliability: 'E' }),
      answer: 0,
    },
    {
      what: 'alive, retracted',
      dead: '2024-03-20',
      seen: claim('alive', '2024-06-25', { retracted: true }),
      answer: 0,
    },
    { what: 'released later', dead: '2024-03-20', seen: claim('released', '2024-06-25'), answer: 0 },
    { what: 'listed as missing later', dead: '2024-03-20', seen: claim('listed-as-missing', '2024-06-25'), answer: 0 },
  ])('$what: $answer', ({ dead, seen, answer }) => {
    expect(kindsIn({ claims: [claim('dead', dead), seen] })).toEqual(answer ? ['dead-but-alive'] : []);
  });

  test('a rumour of death against a credible sign of life is put to a person as well', () => {
    const rumour = claim('dead', '2024-03-20', { sourceKind: 'social-network', reliability: 'F', credibility: 6 });
    expect(kindsIn({ claims: [rumour, claim('alive', '2024-06-25')] })).toEqual(['dead-but-alive']);
  });
});

describe('released, and held', () => {
  test.each([
    { what: 'held later', released: claim('released', '2024-03'), seen: claim('in-captivity', '2024-06'), answer: 1 },
    { what: 'held before', released: claim('released', '2024-06'), seen: claim('in-captivity', '2024-03'), answer: 0 },
    {
      what: 'held that same month',
      released: claim('released', '2024-03'),
      seen: claim('in-captivity', '2024-03-20'),
      answer: 0,
    },
    { what: 'alive later', released: claim('released', '2024-03'), seen: claim('alive', '2024-06'), answer: 0 },
    {
      what: 'a rumour of release',
      released: claim('released', '2024-03', { credibility: 5 }),
      seen: claim('in-captivity', '2024-06'),
      answer: 0,
    },
    {
      what: 'a release retracted',
      released: claim('released', '2024-03', { retracted: true }),
      seen: claim('in-captivity', '2024-06'),
      answer: 0,
    },
  ])('$what: $answer', ({ released, seen, answer }) => {
    expect(kindsIn({ claims: [released, seen] })).toEqual(answer ? ['released-but-held'] : []);
  });
});

describe('captured, and born', () => {
  test.each([
    { what: 'a fighter of thirteen', birth: '2010-06-01', capture: '2024-05-30', category: 'combatant', answer: 1 },
    { what: 'a fighter of fourteen', birth: '2010-06-01', capture: '2024-06-01', category: 'combatant', answer: 0 },
    { what: 'a civilian child', birth: '2010-06-01', capture: '2024-05-30', category: 'civilian', answer: 0 },
    { what: 'a child of unknown category', birth: '2010-06-01', capture: '2024-05-30', category: 'unknown', answer: 0 },
    { what: 'captured before being born', birth: '2025', capture: '2024-05-30', category: 'civilian', answer: 1 },
    { what: 'the year may still be right', birth: '2010', capture: '2024-05-30', category: 'combatant', answer: 0 },
    { what: 'about that year', birth: 'about 2011', capture: '2024-05-30', category: 'combatant', answer: 0 },
    { what: 'unknown birth', birth: '?', capture: '2024-05-30', category: 'combatant', answer: 0 },
    { what: 'unknown capture', birth: '2010-06-01', capture: '?', category: 'combatant', answer: 0 },
  ])('$what: $answer', ({ birth, capture, category, answer }) => {
    const found = kindsIn({ birth: date(birth), capture: date(capture), category });
    expect(found).toEqual(answer ? ['capture-and-birth'] : []);
  });
});

describe('one number on two records', () => {
  const person = (id: string, given: Partial<Numbered> = {}): Numbered => ({
    id,
    serviceNumber: null,
    powerOfOriginId: null,
    identifiers: [],
    ...given,
  });
  const tax = (value: string) => ({ identifiers: [{ kind: 'tax-number', value }] });
  test.each([
    {
      what: 'one service number',
      one: { serviceNumber: 'АБ-100 200' },
      other: { serviceNumber: 'AБ100200' },
      answer: 1,
    },
    {
      what: 'a service number and a tag',
      one: { serviceNumber: 'A-100200' },
      other: { identifiers: [{ kind: 'service-tag', value: 'A 100200' }] },
      answer: 1,
    },
    { what: 'one tax number', one: tax('3012 345 678'), other: tax('3012345678'), answer: 1 },
    {
      what: 'a tax number and a passport',
      one: tax('3012345678'),
      other: { identifiers: [{ kind: 'passport', value: '3012345678' }] },
      answer: 0,
    },
    {
      what: 'prisoner numbers of two camps',
      one: { identifiers: [{ kind: 'prisoner-number', value: '10452' }] },
      other: { identifiers: [{ kind: 'prisoner-number', value: '10452' }] },
      answer: 0,
    },
    {
      what: 'numbers of no known kind',
      one: { identifiers: [{ kind: 'other', value: '10452' }] },
      other: { identifiers: [{ kind: 'other', value: '10452' }] },
      answer: 0,
    },
    {
      what: 'two service numbers',
      one: { serviceNumber: 'A-100200' },
      other: { serviceNumber: 'A-100201' },
      answer: 0,
    },
    { what: 'none on either', one: {}, other: {}, answer: 0 },
    {
      what: 'too short to be a number of one’s own',
      one: { serviceNumber: '12' },
      other: { serviceNumber: '12' },
      answer: 0,
    },
    {
      what: 'words instead of a number',
      one: { serviceNumber: 'unknown' },
      other: { serviceNumber: 'unknown' },
      answer: 0,
    },
    {
      what: 'one service number of two powers',
      one: { serviceNumber: 'A-100200', powerOfOriginId: 'p1' },
      other: { serviceNumber: 'A-100200', powerOfOriginId: 'p2' },
      answer: 0,
    },
    {
      what: 'one service number, one power unknown',
      one: { serviceNumber: 'A-100200', powerOfOriginId: 'p1' },
      other: { serviceNumber: 'A-100200' },
      answer: 1,
    },
    {
      what: 'one tax number, two powers',
      one: { ...tax('3012345678'), powerOfOriginId: 'p1' },
      other: { ...tax('3012345678'), powerOfOriginId: 'p2' },
      answer: 1,
    },
  ])('$what: $answer', ({ one, other, answer }) => {
    const found = contradictionBetween(person('a', one), person('b', other));
    expect(found ? 1 : 0).toBe(answer);
    expect(contradictionBetween(person('b', other), person('a', one))).toEqual(found);
  });

  test('a record does not contradict itself, however often a number stands on it', () => {
    const one = person('a', { serviceNumber: 'A-100200', ...tax('3012345678') });
    expect(contradictionBetween(one, one)).toBeNull();
    expect(numbersOf({ ...one, identifiers: [...one.identifiers, ...one.identifiers] })).toHaveLength(2);
  });
});

describe('what was answered stays answered', () => {
  const listed = claim('listed-as-missing', '2024-03');
  const seen = claim('in-captivity', '2024-06');
  const later = claim('in-captivity', '2024-09');
  const found = (...claims: SaidClaim[]) =>
    contradictionsOf(record({ claims }))[0] ?? { kind: 'two-places' as const, key: '', conflicts: [] };
  const items = (...claims: SaidClaim[]) => claims.map(({ id }) => `claim:${id}`);

  test('nothing is asked again of the very set that was resolved', () => {
    expect(unanswered(found(listed, seen), [items(listed, seen)])).toBeNull();
  });
  test('a claim that joins is asked about, with what it stands against, and not the one before', () => {
    const left = unanswered(found(listed, seen, later), [items(listed, seen)]);
    expect(left && claimIdsOf(left)).toEqual([listed.id, later.id].sort());
  });
  test('two answers about parts of a set do not answer what stands between them', () => {
    const other = claim('listed-as-missing', '2024-04');
    const left = unanswered(found(listed, other, seen, later), [items(listed, seen), items(other, later)]);
    expect(left?.conflicts).toHaveLength(2);
  });
  test('what was never resolved is asked in full', () => {
    expect(unanswered(found(listed, seen), [])).toEqual(found(listed, seen));
  });
});

describe('whatever is on file', () => {
  const anyDate = fc.oneof(
    fc.constant(unknownDate),
    fc
      .record({
        year: fc.integer({ min: 2022, max: 2025 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        how: fc.integer({ min: 0, max: 3 }),
      })
      .map(
        ({ year, month, day, how }) =>
          partialDateOf(
            how === 0 ? { year } : how === 1 ? { year, month } : { year, month, day, approximate: how === 3 },
          ) ?? unknownDate,
      ),
  );
  const anyPlace = fc.constantFrom(
    null,
    'Оленівка',
    'Еленовка',
    'СІЗО-2 Таганрог',
    'Камера 5',
    'Донецька область',
    'Camp 52',
  );
  const anyClaim = fc.record({
    id: fc.uuid(),
    says: fc.constantFrom(...claimStatements),
    asOf: anyDate,
    place: anyPlace,
    sourceKind: fc.constant('letter' as const),
    reliability: fc.constantFrom(...reliabilities),
    credibility: fc.constantFrom(...credibilities),
    retracted: fc.boolean(),
  });
  const anyRow = fc.record({
    id: fc.uuid(),
    place: anyPlace.map((place) => place ?? '—'),
    from: anyDate,
    until: anyDate,
    reliability: fc.constantFrom(null, 'B'),
    credibility: fc.constantFrom(null, 2),
  });
  const anyRecord = fc.record({
    claims: fc.array(anyClaim, { maxLength: 12 }),
    places: fc.array(anyRow, { maxLength: 6 }),
    category: fc.constantFrom('combatant', 'civilian'),
    birth: anyDate,
    capture: anyDate,
  });

  test('the order it was recorded in changes nothing', () => {
    fc.assert(
      fc.property(anyRecord, fc.infiniteStream(fc.nat()), (one, numbers) => {
        const shuffled = <T>(rows: readonly T[]) =>
          rows
            .map((value) => ({ value, at: numbers.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const other = { ...one, claims: shuffled(one.claims), places: shuffled(one.places) };
        expect(contradictionsOf(other)).toEqual(contradictionsOf(one));
      }),
    );
  });

  test('a claim of anything else changes nothing', () => {
    const unrelated = anyClaim.map((one) => ({ ...one, says: 'identity' as const }));
    fc.assert(
      fc.property(anyRecord, unrelated, (one, more) => {
        expect(contradictionsOf({ ...one, claims: [...one.claims, more] })).toEqual(contradictionsOf(one));
      }),
    );
  });

  test('retracting a claim takes it out of every contradiction and adds none', () => {
    fc.assert(
      fc.property(anyRecord, (one) => {
        const before = contradictionsOf(one);
        for (const id of new Set(before.flatMap(claimIdsOf))) {
          const claims = one.claims.map((other) => (other.id === id ? { ...other, retracted: true } : other));
          const expected = before
            .map((found) => ({
              ...found,
              conflicts: found.conflicts.filter((pair) => pair.one !== `claim:${id}` && pair.other !== `claim:${id}`),
            }))
            .filter(({ conflicts }) => conflicts.length > 0);
          expect(contradictionsOf({ ...one, claims })).toEqual(expected);
        }
      }),
    );
  });

  test('every kind is found in invented records, or this table proves nothing', () => {
    const found = new Set(
      fc
        .sample(anyRecord, { numRuns: 3000, seed: 7 })
        .flatMap(contradictionsOf)
        .map(({ kind }) => kind),
    );
    expect([...found].sort()).toEqual(contradictionKinds.filter((kind) => kind !== 'same-number').sort());
  });
});
