import type { PartialDate } from '../../kernel/partial-date';
import { type ClaimStatement, type EvidenceClaim, isCredible } from '../rules';
import { around, possible, type Span, surelyAfter } from './certain-times';
import { type HeldRow, placeConflicts } from './two-places';

/** What can stand against what on file. Each is put to a person; none changes anything. */
export const contradictionKinds = [
  'missing-but-held',
  'two-places',
  'dead-but-alive',
  'released-but-held',
  'capture-and-birth',
  'same-number',
] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

/** Raised when these rules find more than before, so that what is on file is looked at again. */
export const contradictionRulesVersion = 1;

/** A claim as these rules look at it. */
export type SaidClaim = EvidenceClaim & {
  readonly id: string;
  readonly asOf: PartialDate;
  readonly place: string | null;
};

/** Everything on one record that can contradict itself. */
export type OnRecord = {
  readonly claims: readonly SaidClaim[];
  readonly places: readonly HeldRow[];
  readonly category: string;
  readonly birth: PartialDate;
  readonly capture: PartialDate;
};

/** Two things that cannot both be so. Each is named by its table and id (`claim:…`, `place:…`), or by the fact itself. */
export type Conflict = { readonly one: string; readonly other: string; readonly span: Span | null };

/** What stands against what, of one kind. The same set whatever the order it was recorded in. */
export type Contradiction = {
  readonly kind: ContradictionKind;
  /** One kind is one question per record; of two records it is one per pair. */
  readonly key: string;
  readonly conflicts: readonly Conflict[];
};

const held: readonly ClaimStatement[] = ['in-captivity', 'transferred', 'in-hospital'];
const alive: readonly ClaimStatement[] = [...held, 'alive', 'wounded'];

/** Everything on this record that stands against something else on it, in a fixed order; nothing when it agrees. */
export function contradictionsOf(record: OnRecord): Contradiction[] {
  const standing = record.claims.filter(({ retracted }) => !retracted);
  const saying = (...says: ClaimStatement[]) => standing.filter((claim) => says.includes(claim.says));
  const credibly = (says: readonly ClaimStatement[]) => saying(...says).filter(isCredible);
  return [
    of('missing-but-held', against(saying('listed-as-missing'), credibly(held), heldSince)),
    of('two-places', placeConflicts(standing.filter(isCredible), record.places)),
    of('dead-but-alive', against(saying('dead'), credibly(alive), saidLater)),
    of('released-but-held', against(credibly(['released']), credibly(held), saidLater)),
    of('capture-and-birth', captureConflicts(record)),
  ].filter(({ conflicts }) => conflicts.length > 0);
}

/** Listed as missing, and seen held in that time or after it. Seen held only before, the list may still be right. */
const heldSince = (listed: SaidClaim, seen: SaidClaim) =>
  listed.asOf.from !== null && seen.asOf.to !== null && seen.asOf.to >= listed.asOf.from;
const saidLater = (first: SaidClaim, then: SaidClaim) => surelyAfter(then.asOf, first.asOf);

type Against = (one: SaidClaim, other: SaidClaim) => boolean;
const against = (ones: readonly SaidClaim[], others: readonly SaidClaim[], conflict: Against): Conflict[] =>
  ones.flatMap((one) =>
    others
      .filter((other) => conflict(one, other))
      .map((other) => ({
        one: `claim:${one.id}`,
        other: `claim:${other.id}`,
        span: around([possible(one.asOf), possible(other.asOf)]),
      })),
  );

/** Nobody is captured before being born, and no fighter as a child; a child on file as a civilian is no contradiction. */
const youngest = 14;
function captureConflicts({ birth, capture, category }: OnRecord): Conflict[] {
  const born = possible(birth);
  const taken = possible(capture);
  if (!born || !taken) return [];
  const years = category === 'combatant' ? youngest : 0;
  const oldEnough = `${Number(born.first.slice(0, 4)) + years}${born.first.slice(4)}`;
  if (taken.last >= oldEnough) return [];
  return [
    {
      one: `birth:${birth.from}/${birth.to}`,
      other: `capture:${capture.from}/${capture.to}`,
      span: around([born, taken]),
    },
  ];
}

/** A contradiction of a set of conflicts, each once and in one order. */
export function of(kind: ContradictionKind, conflicts: readonly Conflict[], key: string = kind): Contradiction {
  const byName = new Map(
    conflicts.map(({ one, other, span }) => {
      const [first, second] = one < other ? [one, other] : [other, one];
      return [`${first} ${second}`, { one: first, other: second, span }] as const;
    }),
  );
  return { kind, key, conflicts: [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, conflict]) => conflict) };
}

/** Every claim, place and fact a contradiction is about, once and in one order. */
export const itemsOf = ({ conflicts }: Pick<Contradiction, 'conflicts'>): string[] =>
  [...new Set(conflicts.flatMap(({ one, other }) => [one, other]))].sort();

/** The claims among them. */
export const claimIdsOf = (contradiction: Pick<Contradiction, 'conflicts'>): string[] =>
  itemsOf(contradiction).flatMap((item) => (item.startsWith('claim:') ? [item.slice('claim:'.length)] : []));

/**
 * What of a contradiction no person has answered yet: `answered` are the sets that were resolved. What was resolved stays
 * so until something joins it that was not there; then the new and what it stands against are asked about. Null when
 * nothing is left to ask.
 */
export function unanswered(found: Contradiction, answered: readonly (readonly string[])[]): Contradiction | null {
  const open = found.conflicts.filter(
    ({ one, other }) => !answered.some((items) => items.includes(one) && items.includes(other)),
  );
  return open.length > 0 ? { ...found, conflicts: open } : null;
}
