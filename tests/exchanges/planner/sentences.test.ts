import { type GateCode, gateCodes } from '@/lib/exchanges/planner/gates';
import { highsSolver } from '@/lib/exchanges/planner/highs';
import { levelKeys, type StageKey } from '@/lib/exchanges/planner/levels';
import { makePlan, steps } from '@/lib/exchanges/planner/make-plan';
import { type PlaceKind, placeKinds } from '@/lib/exchanges/planner/problem';
import type { Change, InReason, Limit, OutReason } from '@/lib/exchanges/planner/reasons';
import { type Reach, reaches } from '@/lib/exchanges/planner/replan';
import type { LeavingCause } from '@/lib/exchanges/planner/replan-difference';
import {
  limitSaid,
  type Named,
  namedBy,
  type Sentence,
  sentencesOfIn,
  sentencesOfOut,
  sentencesOfRelaxation,
  sentencesOfWhyNot,
} from '@/lib/exchanges/planner/sentences';
import type { WhyNot } from '@/lib/exchanges/planner/why-not';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';
import { accepted } from './given';
import { randomProblem } from './random-problem';

const standing = { tier: 2, quarters: 8 } as const;
const drawing = { equals: 10, places: 4, drawn: 7 };
const group = { key: 'unit', value: '36' };

/** One of each; the compiler asks for every code of the core. */
const limits: { [Code in Limit['limit']]: Extract<Limit, { limit: Code }> } = {
  total: { limit: 'total', most: 120 },
  line: { limit: 'line', line: 'l1', most: 21 },
  multiple: { limit: 'multiple', line: 'l1', give: 3 },
  place: { limit: 'place', kind: 'stretcher', site: 's1', used: 5 },
  ceiling: { limit: 'ceiling', ...group, most: 2 },
};
const reasonsIn: { [Code in InReason['code']]: Extract<InReason, { code: Code }> } = {
  'pinned-in': { code: 'pinned-in' },
  'pinned-together': { code: 'pinned-together', with: ['p1', 'p2'] },
  'all-for-all': { code: 'all-for-all', line: 'l1' },
  floor: { code: 'floor', ...group, floor: 14, reached: 13, ...standing },
  drawn: { code: 'drawn', ...standing, ...drawing },
  order: { code: 'order', ...standing, cutOff: { tier: 3, quarters: 1 } },
};
const reasonsOut: { [Code in OutReason['code']]: Extract<OutReason, { code: Code }> } = {
  gate: { code: 'gate', gates: ['not-known-alive', 'wish-unknown'] },
  'pinned-out': { code: 'pinned-out' },
  'no-line': { code: 'no-line' },
  together: { code: 'together', with: ['p1'] },
  'not-drawn': { code: 'not-drawn', limits: Object.values(limits), ...standing, ...drawing },
  limit: { code: 'limit', limits: Object.values(limits), ...standing, cutOff: { tier: 1, quarters: 9 } },
  outranked: { code: 'outranked', ...standing },
};
const changes: { [Code in Change['change']]: Extract<Change, { change: Code }> } = {
  unpin: { change: 'unpin', id: 'p1', reason: reasonsOut.gate },
  places: { change: 'places', kind: 'stretcher', site: 's1', more: 2 },
  total: { change: 'total', from: 1000, to: 998 },
  ceiling: { change: 'ceiling', ...group, from: 4, to: 5 },
  give: { change: 'give', line: 'l1', from: 5, to: 3 },
  offered: { change: 'offered', line: 'l1', more: 1 },
  remainder: { change: 'remainder', line: 'l1', people: 11 },
};
const answers: { [Code in WhyNot['answer']]: Extract<WhyNot, { answer: Code }> } = {
  in: { answer: 'in' },
  cannot: { answer: 'cannot', reason: reasonsOut['no-line'] },
  'no-plan': { answer: 'no-plan' },
  worse: { answer: 'worse', level: 'tier1', from: 367, to: 366 },
  draw: { answer: 'draw' },
  unknown: { answer: 'unknown' },
};
const causes: Record<LeavingCause, true> = { dropped: true, 'not-eligible': true, 'gave-way': true };

const everySentence = (): Sentence[] => [
  ...Object.values(reasonsIn).flatMap(sentencesOfIn),
  ...Object.values(reasonsOut).flatMap(sentencesOfOut),
  ...sentencesOfOut({ code: 'gate', gates: gateCodes }),
  ...sentencesOfRelaxation(Object.values(changes)).flat(),
  ...Object.values(answers).flatMap(sentencesOfWhyNot),
];

const nameOf = (locale: Locale) => (thing: Named) => {
  const t = translator(locale, 'planning');
  if ('people' in thing) return thing.people.join(', ');
  if ('line' in thing) return thing.line;
  if ('site' in thing) return thing.site;
  if ('level' in thing) return t(`levels.${thing.level}`);
  return t('groups.label', { key: t('groups.unit'), value: thing.group.value });
};
const say = (locale: Locale, { key, values }: Sentence) =>
  translator(locale, 'planning')(`reasons.${key}`, namedBy(nameOf(locale), values));
const saidAs = (locale: Locale, sentences: readonly Sentence[]) => sentences.map((one) => say(locale, one)).join(' ');

test.each(locales)('every code of the planner is a whole sentence in %s', (locale) => {
  const said = everySentence().map((sentence) => say(locale, sentence));
  for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
});

test.each(locales)('no two codes are said alike in %s, and no sentence stands unused', (locale) => {
  const said = new Map(everySentence().map((sentence) => [sentence.key, say(locale, sentence)]));
  expect(new Set(said.values()).size).toBe(said.size);
  // What only a plan made again says is not the core's: tests/planning/sentences.test.ts.
  const {
    in: ins,
    out,
    closed,
    limits: holds,
    changes: ways,
    whyNot,
    again: _again,
    dropped: _dropped,
    ...single
  } = messagesOf(locale).planning.reasons;
  const keys = Object.entries({ in: ins, out, closed, limits: holds, changes: ways, whyNot }).flatMap(([part, words]) =>
    Object.keys(words).map((code) => `${part}.${code}`),
  );
  expect([...said.keys()].sort()).toEqual([...keys, ...Object.keys(single)].sort());
});

test.each(locales)('levels, places, steps, reaches and causes have their words in %s', (locale) => {
  const words = messagesOf(locale).planning;
  const stages: readonly StageKey[] = ['kept', ...levelKeys];
  expect(Object.keys(words.levels).sort()).toEqual([...stages].sort());
  expect(Object.keys(words.placeKinds)).toEqual([...placeKinds] satisfies PlaceKind[]);
  expect(Object.keys(words.runs.steps)).toEqual(expect.arrayContaining([...steps]));
  expect(Object.keys(words.reaches)).toEqual([...reaches] satisfies Reach[]);
  expect(Object.keys(words.causes)).toEqual(Object.keys(causes));
  expect(Object.keys(words.closedShort)).toEqual([...gateCodes] satisfies GateCode[]);
  expect(Object.keys(words.short)).toEqual(
    expect.arrayContaining([...Object.keys(reasonsIn), ...Object.keys(reasonsOut)]),
  );
});

test('what real plans say of everybody can be said in every language', async () => {
  const solver = await highsSolver();
  for (let number = 0; number < 40; number += 1) {
    const result = makePlan(accepted(randomProblem(number)), solver);
    const sentences =
      result.status === 'infeasible'
        ? result.relaxations.flatMap((one) => sentencesOfRelaxation(one).flat())
        : result.status === 'unfinished'
          ? []
          : [
              ...result.in.flatMap(({ reason }) => sentencesOfIn(reason)),
              ...result.out.flatMap(({ reason }) => sentencesOfOut(reason)),
            ];
    for (const locale of locales) for (const one of sentences) expect(say(locale, one)).not.toMatch(/[{}]/);
  }
});

test.each([
  ['en', 'limit', 'Not in the plan: there is no place left.'],
  ['uk', 'limit', 'Не в плані: вільного місця немає.'],
  ['ru', 'limit', 'Не в плане: свободного места нет.'],
] as const)('%s says what decided first', (locale, code, first) => {
  expect(saidAs(locale, sentencesOfOut(reasonsOut[code])).startsWith(first)).toBe(true);
});

test('no plan possible is said with exact numbers', () => {
  const two = (more: number): Change => ({ ...changes.places, more });
  expect(saidAs('en', sentencesOfRelaxation([two(1)]).flat())).toBe('1 more stretcher place at “s1”.');
  expect(saidAs('en', sentencesOfRelaxation([two(2)]).flat())).toBe('2 more stretcher places at “s1”.');
  expect([1, 2, 5, 21].map((more) => saidAs('uk', sentencesOfRelaxation([two(more)]).flat()))).toEqual([
    'Ще 1 лежаче місце для пункту збору «s1».',
    'Ще 2 лежачі місця для пункту збору «s1».',
    'Ще 5 лежачих місць для пункту збору «s1».',
    'Ще 21 лежаче місце для пункту збору «s1».',
  ]);
  expect([1, 2, 5, 21].map((more) => saidAs('ru', sentencesOfRelaxation([two(more)]).flat()))).toEqual([
    'Ещё 1 лежачее место для пункта сбора «s1».',
    'Ещё 2 лежачих места для пункта сбора «s1».',
    'Ещё 5 лежачих мест для пункта сбора «s1».',
    'Ещё 21 лежачее место для пункта сбора «s1».',
  ]);
  expect(saidAs('en', sentencesOfRelaxation([changes.total]).flat())).toBe('998 places in the batch instead of 1,000.');
});

test.each([
  [0, 'У групі обміну немає місць.'],
  [1, 'Зайнято все: у групі обміну 1 місце.'],
  [3, 'Зайнято всі 3 місця групи обміну.'],
  [12, 'Зайнято всі 12 місць групи обміну.'],
  [21, 'Зайнято все: у групі обміну 21 місце.'],
])('a full batch of %s is said as Ukrainian counts', (most, sentence) => {
  expect(say('uk', limitSaid({ limit: 'total', most }))).toBe(sentence);
});

test.each([
  [
    'en',
    'Not in the plan by the draw. This person: tier 2, 1 quarter in captivity. 2 people were alike in tier and quarter for 1 place; this ticket came up as number 2.',
  ],
  [
    'uk',
    'Не в плані за жеребкуванням. Ця людина: черга 2, у полоні 1 квартал. На 1 місце було 2 людини з однаковими чергою і кварталом; цей жереб випав за номером 2.',
  ],
  [
    'ru',
    'Не в плане по жеребьёвке. Этот человек: очередь 2, в плену 1 квартал. На 1 место было 2 человека с одинаковыми очередью и кварталом; этот жребий выпал под номером 2.',
  ],
] as const)('the draw in %s: how many were alike, for how many places, which ticket', (locale, words) => {
  const reason: OutReason = { code: 'not-drawn', limits: [], tier: 2, quarters: 1, equals: 2, places: 1, drawn: 2 };
  expect(saidAs(locale, sentencesOfOut(reason))).toBe(words);
});
