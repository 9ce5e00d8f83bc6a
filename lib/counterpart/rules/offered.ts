import { type LineDecision, naming } from './decisions';
import type { Purpose } from './lists';
import type { MatchStatus } from './outcome';

/** One line of a list that stands, as far as counting asks. */
export type CountedLine = {
  readonly agreementLine: string | null;
  readonly purpose: Purpose;
  readonly matchStatus: MatchStatus;
  readonly decision: LineDecision | null;
  readonly count: number;
};

/** How many they offer under a line of the agreement; `line` null: under none that was named. */
export type Offered = {
  readonly line: string | null;
  /** Everybody they name who can still come: not whom a person recognised as home already. */
  readonly offered: number;
  /** Of these, recognised as a record with nothing against it. */
  readonly recognised: number;
  /** Of these, lines nobody has decided yet. */
  readonly undecided: number;
  /** Named, and recognised as home already. */
  readonly alreadyHome: number;
};

const recognised = ({ decision }: CountedLine) => decision !== null && naming.includes(decision);

/** Counts what they offer, line by line of the agreement. Lines that could not be read are nobody; demands are no offer. */
export function countOffered(lines: readonly CountedLine[]): Offered[] {
  const readable = lines.filter(({ purpose, matchStatus }) => purpose === 'offer' && matchStatus !== 'faulty');
  const codes = [...new Set(readable.map(({ agreementLine }) => agreementLine))];
  return codes
    .sort((one, other) => (one ?? '\uffff').localeCompare(other ?? '\uffff'))
    .map((line) => {
      const own = readable.filter(({ agreementLine }) => agreementLine === line);
      const sum = (test: (one: CountedLine) => boolean) =>
        own.filter(test).reduce((total, { count }) => total + count, 0);
      const isHome = (one: CountedLine) => recognised(one) && one.matchStatus === 'already-returned';
      return {
        line,
        offered: sum((one) => !isHome(one)),
        recognised: sum((one) => recognised(one) && one.matchStatus === 'matched'),
        undecided: sum(({ decision }) => decision === null),
        alreadyHome: sum(isHome),
      };
    });
}
