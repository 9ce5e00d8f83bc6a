import { ageOf, countsOf, lastWeek, medianOf, reported, whole } from '@/lib/correspondence/rules/breaches';
import { breachOn, type Clock } from '@/lib/correspondence/rules/clock';
import { clocksOf } from '@/lib/correspondence/rules/clocks';
import type { CorrespondentKind } from '@/lib/correspondence/rules/correspondents';
import { currentTable, duties } from '@/lib/correspondence/rules/duties';
import { claimOffered, mayLook } from '@/lib/correspondence/rules/offered';
import { aFile, aPaper, aPlace } from './a-file';

const today = '2026-06-01';
const clocksFor = (arrived: string, cardOn?: string): Clock[] =>
  clocksOf(aFile({ places: [aPlace(arrived)], entries: cardOn ? [aPaper('capture-card', cardOn)] : [] }), today);

test.each([
  { values: [], median: null },
  { values: [5], median: 5 },
  { values: [9, 1, 5], median: 5 },
  { values: [1, 2, 10, 30], median: 6 },
])('the median of $values is $median', ({ values, median }) => {
  expect(medianOf(values)).toBe(median);
});

test.each([
  { days: 1, age: 'week' },
  { days: 7, age: 'week' },
  { days: 8, age: 'month' },
  { days: 30, age: 'month' },
  { days: 31, age: 'quarter' },
  { days: 91, age: 'older' },
])('$days days are of the age $age', ({ days, age }) => {
  expect(ageOf(days)).toBe(age);
});

test('a breach belongs to the day after it was due, and to the period that holds this day', () => {
  const [clock] = clocksFor('2026-05-20');
  expect(breachOn(clock!)).toBe('2026-05-28');
  const within = (from: string | null, to: string | null) => reported([clock!], { from, to }).length;
  expect([within('2026-05-28', '2026-05-28'), within('2026-05-29', null), within(null, '2026-05-27')]).toEqual([
    1, 0, 0,
  ]);
  expect(lastWeek(today)).toEqual({ from: '2026-05-26', to: '2026-06-01' });
});

test('what is in time, met in time or ended is in no report', () => {
  expect(reported(clocksFor('2026-05-28'), whole)).toEqual([]);
  expect(reported(clocksFor('2026-03-10', '2026-03-12'), whole)).toEqual([]);
});

test('what cannot be dated is in the report without bounds alone', () => {
  const [undated] = clocksOf(aFile({ seriousNow: true }), today);
  expect(reported([undated!], whole)).toHaveLength(1);
  expect(reported([undated!], { from: '2020-01-01', to: null })).toEqual([]);
});

test('certain breaches are summed; possible ones are counted apart and change no sum', () => {
  const people = [
    { personId: 'a', clocks: clocksFor('2026-05-01') },
    { personId: 'b', clocks: clocksFor('2026-03-01', '2026-03-11') },
    {
      personId: 'c',
      clocks: clocksOf(aFile({ confirmed: false, status: 'probable-captive', places: [aPlace('2025-01-01')] }), today),
    },
  ];
  const counts = countsOf(people, whole, currentTable);
  expect(counts.map(({ duty }) => duty)).toEqual([...duties]);
  expect(counts[0]).toMatchObject({
    duty: 'capture-card',
    article: '70',
    overdue: 1,
    late: 1,
    possible: 1,
    undated: 0,
    people: 2,
    median: 13.5,
    ages: { week: 1, month: 1, quarter: 0, older: 0 },
  });
  expect(counts.slice(1).every(({ overdue, late, possible }) => overdue + late + possible === 0)).toBe(true);
});

describe('the claim an entry offers', () => {
  const told = { kind: 'reply', direction: 'in', reply: null, subject: null } as const;
  test.each([
    { ...told, by: 'information-bureau', reply: 'held', says: 'in-captivity', source: 'official-list' },
    { ...told, by: 'central-agency', reply: 'held', says: 'in-captivity', source: 'icrc-notification' },
    { ...told, by: 'information-bureau', reply: 'deceased', says: 'dead', source: 'official-list' },
    { ...told, by: 'central-agency', kind: 'capture-card', says: 'in-captivity', source: 'capture-card' },
    {
      ...told,
      by: 'information-bureau',
      kind: 'notification',
      subject: 'release',
      says: 'released',
      source: 'official-list',
    },
    {
      ...told,
      by: 'information-bureau',
      kind: 'notification',
      subject: 'death-certificate',
      says: 'dead',
      source: 'official-list',
    },
    { ...told, by: 'central-agency', kind: 'health-news', says: 'alive', source: 'icrc-notification' },
    { ...told, by: 'information-bureau', reply: 'not-held', says: null },
    { ...told, by: 'information-bureau', reply: 'no-information', says: null },
    { ...told, by: 'information-bureau', reply: 'refused', says: null },
    { ...told, by: 'information-bureau', reply: 'partial', says: null },
    { ...told, by: 'information-bureau', kind: 'notification', subject: 'escape', says: null },
    { ...told, by: 'information-bureau', direction: 'out', reply: 'held', says: null },
    { ...told, by: 'mediator', reply: 'held', says: null },
    { ...told, by: 'other-body', kind: 'capture-card', says: null },
  ] as const)('$by, $kind $reply $subject: $says', ({ by, says, ...entry }) => {
    const { source, ...rest } = { source: undefined, ...entry };
    const offered = claimOffered(rest, by as CorrespondentKind);
    expect(offered).toEqual(says ? { says, sourceKind: source } : null);
  });
});

test.each([
  { who: 'another person', id: 'b', answer: 'yes' },
  { who: 'whoever recorded it', id: 'a', answer: 'second-person-needed' },
  { who: 'another, after somebody looked', id: 'b', lookedAt: true, answer: 'wrong-status' },
  { who: 'another, after it was withdrawn', id: 'b', withdrawn: true, answer: 'wrong-status' },
  { who: 'another, at what is no death', id: 'b', death: false, answer: 'wrong-status' },
])('$who looks at a reported death: $answer', ({ id, answer, who: _, ...given }) => {
  const decision = mayLook({ id }, { recordedById: 'a', lookedAt: false, withdrawn: false, death: true, ...given });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});
