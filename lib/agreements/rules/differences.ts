import type { AgreementLine } from './content';

export const comparedParts = ['title', 'mode', 'numbers', 'criteria'] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** One line as two readings (or two versions of one reading) have it; null where it is missing. */
export type ComparedLine = {
  readonly id: string;
  readonly first: AgreementLine | null;
  readonly second: AgreementLine | null;
  /** What the two say otherwise; empty when they agree or one has no such line. */
  readonly differs: readonly ComparedPart[];
};

/** Criteria hold in any order, and so do the codes in one: only what they say counts. */
const sameCriteria = (one: AgreementLine, other: AgreementLine) => {
  const said = ({ criteria }: AgreementLine) =>
    criteria
      .map(({ health, category, sex, ageUnder, ageFrom, heldMonths }) =>
        JSON.stringify([[...(health ?? [])].sort(), [...(category ?? [])].sort(), sex, ageUnder, ageFrom, heldMonths]),
      )
      .sort()
      .join();
  return said(one) === said(other);
};

const same: Record<ComparedPart, (one: AgreementLine, other: AgreementLine) => boolean> = {
  title: (one, other) => one.title === other.title,
  mode: (one, other) => one.mode === other.mode,
  numbers: (one, other) => one.give === other.give && one.take === other.take && one.offered === other.offered,
  criteria: sameCriteria,
};

/** Two lists of lines side by side, by their codes: the order of the first, then what only the second has. */
export function comparedLines(first: readonly AgreementLine[], second: readonly AgreementLine[]): ComparedLine[] {
  const ids = [...new Set([...first, ...second].map(({ id }) => id))];
  return ids.map((id) => {
    const [one, other] = [first, second].map((lines) => lines.find((line) => line.id === id) ?? null);
    const differs = one && other ? comparedParts.filter((part) => !same[part](one, other)) : [];
    return { id, first: one ?? null, second: other ?? null, differs };
  });
}

/** Whether the two say the same of a line. */
export const agree = ({ first, second, differs }: ComparedLine) =>
  first !== null && second !== null && differs.length === 0;
