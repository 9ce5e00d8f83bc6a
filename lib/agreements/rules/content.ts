import type { Criterion } from './criteria';

/*
 * How the people on a line are weighed against those who go the other way:
 * - `unconditional`: nobody is asked for in return
 * - `all-for-all`: everybody the line covers, on both sides
 * - `ratio`: for every `give` who go home on our lists, `take` go the other way
 * - `fixed`: exactly `give` and exactly `take`
 */
export const lineModes = ['unconditional', 'all-for-all', 'ratio', 'fixed'] as const;
export type LineMode = (typeof lineModes)[number];

/**
 * One line of a reading. `give` go home on our lists, `take` go the other way; `offered` is how many go the other way at
 * most. Which of the three a line has, its mode says. A line without criteria is for anybody.
 */
export type AgreementLine = {
  /** Names the line across readings and versions: the ledger and the lists count by it. */
  readonly id: string;
  readonly title: string;
  readonly mode: LineMode;
  readonly give?: number | undefined;
  readonly take?: number | undefined;
  readonly offered?: number | undefined;
  readonly criteria: readonly Criterion[];
};

/** What one party holds the text to say. */
export type Reading = { readonly partyId: string; readonly lines: readonly AgreementLine[] };
/** A part of the carrying out, with its day once there is one (YYYY-MM-DD). */
export type Stage = { readonly title: string; readonly on: string | null };

/** What a version of an agreement says: never changed, followed by another version. */
export type AgreementContent = {
  readonly title: string;
  readonly mediators: readonly string[];
  readonly stages: readonly Stage[];
  readonly readings: readonly Reading[];
};

/** The lines as this party reads them; none when its reading is not known. */
export const linesOf = (content: AgreementContent, partyId: string): readonly AgreementLine[] =>
  content.readings.find((reading) => reading.partyId === partyId)?.lines ?? [];

/** The numbers of each mode: those it must have and those it may have. Any other is a fault. */
const numbersOf: Record<LineMode, { must: readonly LineNumber[]; may: readonly LineNumber[] }> = {
  unconditional: { must: [], may: [] },
  'all-for-all': { must: [], may: ['offered'] },
  ratio: { must: ['give', 'take'], may: ['offered'] },
  fixed: { must: ['give', 'take'], may: [] },
};
export const lineNumbers = ['give', 'take', 'offered'] as const;
export type LineNumber = (typeof lineNumbers)[number];
export const numbersFor = (mode: LineMode): readonly LineNumber[] => [...numbersOf[mode].must, ...numbersOf[mode].may];

export const contentFaultCodes = [
  'no-lines',
  'party-twice',
  'line-twice',
  'number-missing',
  'number-not-of-mode',
  'number-nought',
  'criterion-empty',
  'never-holds',
] as const;
export type ContentFault = { readonly at: string; readonly code: (typeof contentFaultCodes)[number] };

/** What no shape can say: a version with any of these is not proposed. `at` is a path into the content. */
export function contentFaults({ readings }: AgreementContent): ContentFault[] {
  const parties = readings.map(({ partyId }) => partyId);
  return [
    ...(readings.some(({ lines }) => lines.length > 0) ? [] : [{ at: 'readings', code: 'no-lines' } as const]),
    ...parties.flatMap((party, at) =>
      parties.indexOf(party) < at ? [{ at: `readings.${at}.partyId`, code: 'party-twice' } as const] : [],
    ),
    ...readings.flatMap(({ lines }, reading) =>
      lines.flatMap((line, at) => {
        const path = `readings.${reading}.lines.${at}`;
        const twice = lines.findIndex(({ id }) => id === line.id) < at;
        return [
          ...(twice ? [{ at: `${path}.id`, code: 'line-twice' } as const] : []),
          ...numberFaults(path, line),
          ...line.criteria.flatMap((criterion, nth) => criterionFaults(`${path}.criteria.${nth}`, criterion)),
        ];
      }),
    ),
  ];
}

function numberFaults(path: string, line: AgreementLine): ContentFault[] {
  const { must } = numbersOf[line.mode];
  const missing = must.filter((name) => line[name] === undefined);
  const foreign = lineNumbers.filter((name) => line[name] !== undefined && !numbersFor(line.mode).includes(name));
  // A side that hands over nobody: for a ratio never, for fixed numbers not both.
  const nought =
    line.mode === 'ratio'
      ? must.filter((name) => line[name] === 0)
      : line.mode === 'fixed' && line.give === 0 && line.take === 0
        ? (['give'] as const)
        : [];
  return [
    ...missing.map((name) => ({ at: `${path}.${name}`, code: 'number-missing' }) as const),
    ...foreign.map((name) => ({ at: `${path}.${name}`, code: 'number-not-of-mode' }) as const),
    ...nought.map((name) => ({ at: `${path}.${name}`, code: 'number-nought' }) as const),
  ];
}

/** A criterion that says nothing would be "anybody" unawares; one nobody can meet is a slip. */
function criterionFaults(at: string, criterion: Criterion): ContentFault[] {
  const { ageFrom, ageUnder, health, category } = criterion;
  if (Object.values(criterion).every((part) => part === undefined)) return [{ at, code: 'criterion-empty' }];
  const never =
    (ageFrom !== undefined && ageUnder !== undefined && ageFrom >= ageUnder) ||
    health?.length === 0 ||
    category?.length === 0;
  return never ? [{ at, code: 'never-holds' }] : [];
}
