import type { Category, HealthCategory } from '../../prisoners/rules';
import type { AgreementContent, AgreementLine, LineMode } from './content';
import { linesOf, numbersFor } from './content';
import type { Criterion } from './criteria';

/** A version as it is being typed: every number is text, every item has a key of its own. */
export type DraftCriterion = {
  readonly key: number;
  readonly health: readonly HealthCategory[];
  readonly category: readonly Category[];
  readonly female: boolean;
  readonly ageUnder: string;
  readonly ageFrom: string;
  readonly heldMonths: string;
};
export type DraftLine = {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly mode: LineMode;
  readonly give: string;
  readonly take: string;
  readonly offered: string;
  readonly criteria: readonly DraftCriterion[];
};
export type DraftStage = { readonly key: number; readonly title: string; readonly on: string };
export type Draft = {
  readonly oursId: string;
  readonly theirsId: string;
  readonly title: string;
  readonly mediators: string;
  readonly stages: readonly DraftStage[];
  /** Ours, then theirs. */
  readonly readings: readonly [readonly DraftLine[], readonly DraftLine[]];
};

const nextKey = (items: readonly { key: number }[]) => Math.max(0, ...items.map(({ key }) => key)) + 1;
const keyed = <Item extends object>(items: readonly Item[]) => items.map((item, at) => ({ ...item, key: at + 1 }));

export const emptyDraft = (oursId = '', theirsId = ''): Draft => ({
  oursId,
  theirsId,
  title: '',
  mediators: '',
  stages: [],
  readings: [[], []],
});

/** A draft that begins with what a version says. */
export const draftOf = (
  content: AgreementContent,
  { oursId, theirsId }: { oursId: string; theirsId: string },
): Draft => ({
  oursId,
  theirsId,
  title: content.title,
  mediators: content.mediators.join('\n'),
  stages: keyed(content.stages).map(({ key, title, on }) => ({ key, title, on: on ?? '' })),
  readings: [keyed(linesOf(content, oursId).map(typedLine)), keyed(linesOf(content, theirsId).map(typedLine))],
});

const text = (value: number | undefined) => (value === undefined ? '' : String(value));
const typedLine = ({ id, title, mode, give, take, offered, criteria }: AgreementLine): Omit<DraftLine, 'key'> => ({
  id,
  title,
  mode,
  give: text(give),
  take: text(take),
  offered: text(offered),
  criteria: keyed(
    criteria.map(({ health = [], category = [], sex, ageUnder, ageFrom, heldMonths }) => ({
      health,
      category,
      female: sex === 'female',
      ageUnder: text(ageUnder),
      ageFrom: text(ageFrom),
      heldMonths: text(heldMonths),
    })),
  ),
});

export const withLine = (lines: readonly DraftLine[]): readonly DraftLine[] => [
  ...lines,
  { key: nextKey(lines), id: '', title: '', mode: 'unconditional', give: '', take: '', offered: '', criteria: [] },
];
/** The same line in the other reading: in the place of the one with its code, or at the end. */
export const withCopy = (lines: readonly DraftLine[], line: DraftLine): readonly DraftLine[] =>
  lines.some(({ id }) => id === line.id)
    ? lines.map((one) => (one.id === line.id ? { ...line, key: one.key } : one))
    : [...lines, { ...line, key: nextKey(lines) }];
export const withCriterion = (criteria: readonly DraftCriterion[]): readonly DraftCriterion[] => [
  ...criteria,
  { key: nextKey(criteria), health: [], category: [], female: false, ageUnder: '', ageFrom: '', heldMonths: '' },
];
export const withStage = (stages: readonly DraftStage[]): readonly DraftStage[] => [
  ...stages,
  { key: nextKey(stages), title: '', on: '' },
];
export const changed = <Item extends { key: number }>(items: readonly Item[], key: number, change: Partial<Item>) =>
  items.map((item) => (item.key === key ? { ...item, ...change } : item));
export const without = <Item extends { key: number }>(items: readonly Item[], key: number) =>
  items.filter((item) => item.key !== key);

/** What was typed as a number; -1 where it is none, which the server refuses at that field. Nothing typed is nothing. */
const numberIn = <Name extends string>(name: Name, typed: string): { [K in Name]?: number } => {
  const value = typed.trim();
  if (!value) return {};
  return { [name]: /^\d{1,6}$/.test(value) ? Number(value) : -1 } as { [K in Name]?: number };
};

/** The version as typed. What may not be said is the server's to refuse; a reading without lines is one not known to us. */
export function contentOf({ oursId, theirsId, title, mediators, stages, readings }: Draft): AgreementContent {
  const [ours, theirs] = readings;
  return {
    title: title.trim(),
    mediators: mediators
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    stages: stages.map((stage) => ({ title: stage.title.trim(), on: stage.on || null })),
    readings: [
      { partyId: oursId, lines: ours.map(lineOf) },
      ...(theirs.length > 0 ? [{ partyId: theirsId, lines: theirs.map(lineOf) }] : []),
    ],
  };
}

const lineOf = ({ id, title, mode, criteria, ...typed }: DraftLine): AgreementLine => ({
  id: id.trim(),
  title: title.trim(),
  mode,
  ...Object.assign({}, ...numbersFor(mode).map((name) => numberIn(name, typed[name]))),
  criteria: criteria.map(criterionOf),
});

const criterionOf = ({ health, category, female, ageUnder, ageFrom, heldMonths }: DraftCriterion): Criterion => ({
  ...(health.length > 0 ? { health } : {}),
  ...(category.length > 0 ? { category } : {}),
  ...(female ? { sex: 'female' as const } : {}),
  ...numberIn('ageUnder', ageUnder),
  ...numberIn('ageFrom', ageFrom),
  ...numberIn('heldMonths', heldMonths),
});
