import { type Criterion, covers, criterionKeys, meets, type PersonFacts } from '@/lib/agreements/rules/criteria';
import { type PartialDate, partialDateOf } from '@/lib/kernel/partial-date';

const date = (text: string): PartialDate => {
  const [year, month, day] = text.split('-').map(Number);
  return partialDateOf({ year, month, day }) as PartialDate;
};
const nobodyKnown: PersonFacts = {
  health: 'unknown',
  category: 'unknown',
  sex: 'unknown',
  bornOn: null,
  capturedOn: null,
};
const on = '2026-11-28';

type Row = { who: string; facts: Partial<PersonFacts>; criterion: Criterion; holds: boolean };
const rows: Row[] = [
  {
    who: 'health as asked',
    facts: { health: 'direct-repatriation' },
    criterion: { health: ['direct-repatriation', 'neutral-country'] },
    holds: true,
  },
  { who: 'another health', facts: { health: 'good' }, criterion: { health: ['direct-repatriation'] }, holds: false },
  { who: 'health unknown', facts: {}, criterion: { health: ['direct-repatriation'] }, holds: false },
  {
    who: 'health unknown, even if "unknown" is asked for',
    facts: {},
    criterion: { health: ['unknown'] },
    holds: false,
  },
  {
    who: 'a chaplain',
    facts: { category: 'religious' },
    criterion: { category: ['medical', 'religious'] },
    holds: true,
  },
  {
    who: 'a combatant, medics asked',
    facts: { category: 'combatant' },
    criterion: { category: ['medical'] },
    holds: false,
  },
  { who: 'category unknown', facts: {}, criterion: { category: ['unknown'] }, holds: false },
  { who: 'a woman', facts: { sex: 'female' }, criterion: { sex: 'female' }, holds: true },
  { who: 'a man, women asked', facts: { sex: 'male' }, criterion: { sex: 'female' }, holds: false },
  { who: 'sex unknown', facts: {}, criterion: { sex: 'female' }, holds: false },
  { who: '25 tomorrow, under 25', facts: { bornOn: date('2001-11-29') }, criterion: { ageUnder: 25 }, holds: true },
  { who: '25 today, under 25', facts: { bornOn: date('2001-11-28') }, criterion: { ageUnder: 25 }, holds: false },
  { who: 'born some day in 2002, under 25', facts: { bornOn: date('2002') }, criterion: { ageUnder: 25 }, holds: true },
  {
    who: 'born some day in 2001, under 25',
    facts: { bornOn: date('2001') },
    criterion: { ageUnder: 25 },
    holds: false,
  },
  {
    who: 'born some day in 2001, 25 or older',
    facts: { bornOn: date('2001') },
    criterion: { ageFrom: 25 },
    holds: false,
  },
  {
    who: 'born some day in November 2001, 25 or older',
    facts: { bornOn: date('2001-11') },
    criterion: { ageFrom: 25 },
    holds: false,
  },
  { who: 'birth unknown, under 25', facts: {}, criterion: { ageUnder: 25 }, holds: false },
  {
    who: 'birth of unknown precision',
    facts: { bornOn: { precision: 'unknown', from: null, to: null, approximate: false } },
    criterion: { ageUnder: 99 },
    holds: false,
  },
  { who: '60 today, 60 or older', facts: { bornOn: date('1966-11-28') }, criterion: { ageFrom: 60 }, holds: true },
  { who: '60 tomorrow, 60 or older', facts: { bornOn: date('1966-11-29') }, criterion: { ageFrom: 60 }, holds: false },
  {
    who: 'held 24 months today',
    facts: { capturedOn: date('2024-11-28') },
    criterion: { heldMonths: 24 },
    holds: true,
  },
  {
    who: 'held 24 months tomorrow',
    facts: { capturedOn: date('2024-11-29') },
    criterion: { heldMonths: 24 },
    holds: false,
  },
  {
    who: 'captured in October 2024, some day',
    facts: { capturedOn: date('2024-10') },
    criterion: { heldMonths: 24 },
    holds: true,
  },
  {
    who: 'captured in November 2024, some day',
    facts: { capturedOn: date('2024-11') },
    criterion: { heldMonths: 24 },
    holds: false,
  },
  { who: 'capture unknown', facts: {}, criterion: { heldMonths: 1 }, holds: false },
  {
    who: 'a woman held long, both asked',
    facts: { sex: 'female', capturedOn: date('2022') },
    criterion: { sex: 'female', heldMonths: 24 },
    holds: true,
  },
  {
    who: 'a woman held shortly, both asked',
    facts: { sex: 'female', capturedOn: date('2026') },
    criterion: { sex: 'female', heldMonths: 24 },
    holds: false,
  },
  { who: 'anybody, nothing asked', facts: {}, criterion: {}, holds: true },
  { who: 'anybody, no health allowed', facts: { health: 'good' }, criterion: { health: [] }, holds: false },
];

test.each(rows)('$who: $holds', ({ facts, criterion, holds }) => {
  expect(meets(criterion, { ...nobodyKnown, ...facts }, on)).toBe(holds);
});

test.each([
  { born: '2004-02-29', day: '2029-02-28', under: true },
  { born: '2004-02-29', day: '2029-03-01', under: false },
])('somebody born on $born is under 25 on $day: $under', ({ born, day, under }) => {
  expect(meets({ ageUnder: 25 }, { ...nobodyKnown, bornOn: date(born) }, day)).toBe(under);
});

test.each([
  { day: '2026-02-28', held: false },
  { day: '2026-03-01', held: true },
])('a month since 31 January has passed on $day: $held', ({ day, held }) => {
  expect(meets({ heldMonths: 1 }, { ...nobodyKnown, capturedOn: date('2026-01-31') }, day)).toBe(held);
});

test('a line covers whoever meets any of its criteria, and anybody when it has none', () => {
  const woman = { ...nobodyKnown, sex: 'female' } as const;
  expect(covers([{ ageUnder: 25 }, { sex: 'female' }], woman, on)).toBe(true);
  expect(covers([{ ageUnder: 25 }], woman, on)).toBe(false);
  expect(covers([], nobodyKnown, on)).toBe(true);
});

test('nobody is sorted by nationality, religion or opinion: a criterion has no such part', () => {
  expect([...criterionKeys]).toEqual(['health', 'category', 'sex', 'ageUnder', 'ageFrom', 'heldMonths']);
});
