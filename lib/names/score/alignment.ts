import type { NameToken, Population } from '../person';
import type { NamePart } from './levels';
import { type Likeness, likeness } from './likeness';
import { missingOrDifferent } from './remainder';

type Form = readonly NameToken[];

/** One word of each side, or of one side only, and what they have in common. */
export type Pairing = { readonly ours: string; readonly theirs: string } & Likeness;
/** How two forms of a name fit each other at best. */
export type Fit = { readonly bits: number; readonly apart: number; readonly pairings: readonly Pairing[] };

export const noFit: Fit = { bits: 0, apart: 0, pairings: [] };

/** The higher sum; of equal sums the one with fewer contradictions, so that both directions choose alike. */
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
  const lay = (row: number, used: number, chosen: readonly number[]) => {
    if (row === table.length) {
      ways.push([...chosen]);
      return;
    }
    lay(row + 1, used, [...chosen, -1]);
    table[row]?.forEach((cell, column) => {
      if (cell !== null && (used & (1 << column)) === 0) lay(row + 1, used | (1 << column), [...chosen, column]);
    });
  };
  lay(0, 0, []);
  return ways;
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
  chosen.forEach((column, row) => {
    const found = column === -1 ? null : table[row]?.[column];
    if (!found) return;
    matched.add(found.part);
    pairings.push({ ...found, ours: a[row]?.text ?? '', theirs: b[column]?.text ?? '' });
  });
  const restOfOurs = a.filter((_, row) => chosen[row] === -1);
  const restOfTheirs = b.filter((_, column) => !chosen.includes(column));
  pairings.push(...missingOrDifferent(restOfOurs, restOfTheirs, matched));
  let bits = 0;
  let apart = 0;
  for (const pairing of pairings) {
    bits += pairing.bits;
    if (pairing.apart) apart += 1;
  }
  return { bits, apart, pairings };
}
