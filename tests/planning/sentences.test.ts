import { namedBy } from '@/lib/exchanges/planner/sentences';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';
import { drawStatuses, voidReasons } from '@/lib/planning/rules/draws';
import { gateFindings } from '@/lib/planning/rules/gates';
import { ageBands } from '@/lib/planning/rules/groups';
import {
  type DropOutCode,
  dropOutCodes,
  leavingCauses,
  reaches,
  runKinds,
  runOutcomes,
  runStatuses,
  runSteps,
} from '@/lib/planning/rules/runs';
import { groupKeys } from '@/lib/planning/rules/set-up';
import { inReason, outReason, type PlanReason } from '@/lib/planning/schema/reasons';
import { type Sentence, sentencesOf, sentencesOfAnswer, sentencesOfWays } from '@/lib/planning/schema/sentences';

const said = (locale: Locale, { key, values }: Sentence) =>
  translator(locale, 'planning')(
    `reasons.${key}`,
    namedBy(() => 'so-called', values),
  );
const dropped = (cause: DropOutCode): PlanReason => ({ code: 'dropped', cause });

/** What only a plan made again can say. */
const again: readonly PlanReason[] = [
  { code: 'stepped-in', rank: 3 },
  { code: 'stepped-in', rank: null },
  { code: 'gave-way' },
  { code: 'new-since' },
  ...dropOutCodes.map(dropped),
];

test.each(locales)('what a plan made again says of somebody is one whole sentence in %s, no two alike', (locale) => {
  const sentences = again.map((reason) => sentencesOf(reason).map((one) => said(locale, one)));
  for (const [first, ...more] of sentences) {
    expect(first).toMatch(/^\p{Lu}.*\.$/u);
    expect(more).toEqual([]);
  }
  expect(new Set(sentences.flat()).size).toBe(again.length);
});

test.each(locales)('every word of a run, a draw, a condition and a group stands in %s', (locale) => {
  const words = messagesOf(locale).planning;
  const keys = (part: object) => Object.keys(part).sort();
  const sorted = (codes: readonly string[]) => [...codes].sort();
  expect(keys(words.runs.kinds)).toEqual(sorted(runKinds));
  expect(keys(words.runs.statuses)).toEqual(sorted(runStatuses));
  expect(keys(words.runs.steps)).toEqual(sorted(runSteps));
  expect(keys(words.runs.outcomes)).toEqual(sorted(runOutcomes));
  expect(keys(words.draws.statuses)).toEqual(sorted(drawStatuses));
  expect(keys(words.draws.voids)).toEqual(sorted(voidReasons));
  expect(keys(words.dropOuts)).toEqual(sorted(dropOutCodes));
  expect(keys(words.reasons.dropped)).toEqual(sorted(dropOutCodes));
  expect(keys(words.reaches)).toEqual(sorted(reaches));
  expect(keys(words.causes)).toEqual(sorted(leavingCauses));
  expect(keys(words.findings)).toEqual(sorted(gateFindings));
  expect(keys(words.groups.bands)).toEqual(sorted(ageBands));
  expect(keys(words.groups)).toEqual(sorted([...groupKeys, 'label', 'other', 'unknown', 'bands']));
  const codes = [...inReason.options, ...outReason.options].map(({ shape }) => shape.code.value);
  expect(keys(words.short)).toEqual(sorted(codes));
});

test('a way to make a plan possible says of a pin also why it cannot hold', () => {
  const [[change]] = sentencesOfWays([
    [{ change: 'unpin', id: 'p1', reason: { code: 'gate', gates: ['not-fit'] } }],
  ]) as [[Sentence[]]];
  expect(change.map(({ key }) => key)).toEqual(['changes.unpin', 'out.gate', 'closed.not-fit']);
});

test('the answer to "why not" says that it is no, and then why', () => {
  const answer = sentencesOfAnswer({ answer: 'cannot', reason: { code: 'pinned-out' } });
  expect(answer.map(({ key }) => key)).toEqual(['whyNot.cannot', 'out.pinned-out']);
});
