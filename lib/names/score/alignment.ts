import type { NameToken, Population } from '../person';
import { ceilingOf, contradiction, type Support } from './ceiling';
import type { NamePart } from './levels';
import { type Likeness, likeness } from './likeness';
import { missingOrDifferent } from './remainder';

type Form = readonly NameToken[];

/** One word of each side, or of one side only, and what they have in common. */
export type Pairing = { readonly ours: string; readonly theirs: string } & Likeness;
/** How two forms of a name fit each other at best. */
export type Fit = {
  readonly bits: number;
  /** The parts that contradict, see `contradiction`. */
  readonly contradicting: number;
  /** The whole score this fit leads to. */
  readonly total: number;
  readonly pairings: readonly Pairing[];
};

/** The higher total; of equal ones the one with the lesser contradictions, so that both directions choose alike. */
export const better = (one: Fit, other: Fit | null): boolean =>
  other === null ||
  one.total > other.total ||
  (one.total === other.total &&
    (one.contradicting < other.contradicting || (one.contradicting === other.contradicting && one.bits > other.bits)));

export const fitOf = (pairings: readonly Pairing[], support: Support): Fit => {
  let bits = 0;
  let contradicting = 0;
  for (const pairing of pairings) {
    bits += pairing.bits;
    if (pairing.apart) contradicting |= contradiction[pairing.part];
  }
  return { bits, contradicting, total: Math.min(bits + support.sum, ceilingOf(contradicting, support)), pairings };
};

/** In what the names are compared. */
export type Setting = { readonly population: Population; readonly support: Support };

/** Longest form that is laid out word by word; further words of an endless name are left out. */
const longest = 6;

/** The assignment of words to words with the highest total, contradictions included. Symmetric. */
export function bestFit(ours: Form, theirs: Form, { population, support }: Setting): Fit | null {
  const a = ours.length > longest ? ours.slice(0, longest) : ours;
  const b = theirs.length > longest ? theirs.slice(0, longest) : theirs;
  const table = a.map((one) => b.map((other) => likeness(one, other, population)));
  let best: Fit | null = null;
  for (const chosen of assignments(table, b.length)) {
    const fit = fitOf(pairingsOf(a, b, chosen, table), support);
    if (better(fit, best)) best = fit;
  }
  return best;
}

type Table = readonly (readonly (Likeness | null)[])[];

/** Every way to give each of our words at most one of theirs; -1 is none. One way only where nothing competes. */
function assignments(table: Table, width: number): number[][] {
  const clear = uncontested(table, width);
  if (clear !== null) return [clear];
  const ways: number[][] = [];
  lay(table, { row: 0, used: 0, chosen: [] }, ways);
  return ways;
}

type Laid = { readonly row: number; readonly used: number; readonly chosen: readonly number[] };

function lay(table: Table, { row, used, chosen }: Laid, ways: number[][]): void {
  const cells = table[row];
  if (cells === undefined) {
    ways.push([...chosen]);
    return;
  }
  lay(table, { row: row + 1, used, chosen: [...chosen, -1] }, ways);
  for (let column = 0; column < cells.length; column += 1)
    if (cells[column] && (used & (1 << column)) === 0)
      lay(table, { row: row + 1, used: used | (1 << column), chosen: [...chosen, column] }, ways);
}

function uncontested(table: Table, width: number): number[] | null {
  const chosen: number[] = [];
  let used = 0;
  for (const row of table) {
    let column = -1;
    for (let index = 0; index < width; index += 1) {
      if (!row[index]) continue;
      if (column !== -1 || (used & (1 << index)) !== 0) return null;
      column = index;
    }
    if (column !== -1) used |= 1 << column;
    chosen.push(column);
  }
  return chosen;
}

function pairingsOf(a: Form, b: Form, chosen: readonly number[], table: Table): Pairing[] {
  const pairings: Pairing[] = [];
  const matched = new Set<NamePart>();
  const restOfOurs: NameToken[] = [];
  for (const [row, word] of a.entries()) {
    const found = table[row]?.[chosen[row] ?? -1];
    if (!found) restOfOurs.push(word);
    else {
      matched.add(found.part);
      const { part, level, bits, apart } = found;
      pairings.push({ part, level, bits, apart, ours: word.text, theirs: b[chosen[row] ?? -1]?.text ?? '' });
    }
  }
  const restOfTheirs = b.filter((_, column) => !chosen.includes(column));
  for (const one of missingOrDifferent(restOfOurs, restOfTheirs, matched)) pairings.push(one);
  return pairings;
}
