import type { NameToken, Population } from '../person';
import type { NamePart } from './levels';
import { type Likeness, likeness } from './likeness';
import { missingOrDifferent } from './remainder';

type Form = readonly NameToken[];

/** One word of each side, or of one side only, and what they have in common. */
export type Pairing = { readonly ours: string; readonly theirs: string } & Likeness;
/** How two forms of a name fit each other at best; `apart` says how gravely they contradict. */
export type Fit = { readonly bits: number; readonly apart: number; readonly pairings: readonly Pairing[] };

export const noFit: Fit = { bits: 0, apart: 0, pairings: [] };

/** Which contradiction is worse where the bits are the same. */
const graveness = { given: 10_000, surname: 100, patronymic: 1 } as const;

/** The higher sum; of equal sums the one with the lesser contradictions, so that both directions choose alike. */
export const better = (one: Fit, other: Fit | null): boolean =>
  other === null || one.bits > other.bits || (one.bits === other.bits && one.apart < other.apart);

/** Longest form that is laid out word by word; further words of an endless name are left out. */
const longest = 6;

/** The assignment of words to words with the highest sum, contradictions included. Symmetric. */
export function bestFit(ours: Form, theirs: Form, population: Population): Fit {
  const a = ours.length > longest ? ours.slice(0, longest) : ours;
  const b = theirs.length > longest ? theirs.slice(0, longest) : theirs;
  const table = a.map((one) => b.map((other) => likeness(one, other, population)));
  let best: Fit | null = null;
  for (const chosen of assignments(table, b.length)) {
    const fit = measured(a, b, chosen, table);
    if (better(fit, best)) best = fit;
  }
  return best ?? noFit;
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

function measured(a: Form, b: Form, chosen: readonly number[], table: Table): Fit {
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
  let bits = 0;
  let apart = 0;
  for (const pairing of pairings) {
    bits += pairing.bits;
    if (pairing.apart) apart += graveness[pairing.part];
  }
  return { bits, apart, pairings };
}
