import type { AgreementLine } from './content';

/** `home`: those who go home on our lists, by name. `away`: those who go the other way, as counts. */
export const ledgerSides = ['home', 'away'] as const;
export type LedgerSide = (typeof ledgerSides)[number];

/** What happened the other way, which no list of ours shows. */
export const entryKinds = ['offer', 'delivery'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** How far a line is, whoever reads it. `held`: people on file who are still held and whom the line covers. */
export type LineFacts = {
  readonly delivered: Readonly<Record<LedgerSide, number>>;
  readonly held: number;
};

/** What is owed in all, those already delivered included. Null: everybody the line covers, and how many is not known here. */
export type Owed = Readonly<Record<LedgerSide, number | null>>;

/*
 * What a line owes under one reading:
 * - fixed numbers: those
 * - a ratio with an agreed number the other way: that number, and what answers it; without one, only what already
 *   delivered people call for, in whole steps of the ratio
 * - all for all, and without condition: everybody it covers; on our lists those delivered and those still held
 */
export function owedUnder(line: AgreementLine, { delivered, held }: LineFacts): Owed {
  const { mode, give = 0, take = 0, offered } = line;
  if (mode === 'fixed') return { home: give, away: take };
  if (mode !== 'ratio') return { home: delivered.home + held, away: offered ?? null };
  const answering = (count: number, per: number, owes: number) => (per > 0 ? Math.floor(count / per) * owes : 0);
  if (offered !== undefined) return { home: answering(offered, take, give), away: offered };
  return { home: answering(delivered.away, take, give), away: answering(delivered.home, give, take) };
}

/** What is still owed; more than was owed leaves nothing open. Null when how much is owed is not known. */
export const openOf = (owed: number | null, delivered: number) =>
  owed === null ? null : Math.max(0, owed - delivered);

type Entry = {
  readonly lineId: string;
  readonly kind: EntryKind;
  readonly count: number;
  readonly withdrawn: boolean;
};

/** The sum of the entries that stand, of one kind and line. */
export const standingSum = (entries: readonly Entry[], kind: EntryKind, lineId: string) =>
  entries
    .filter((entry) => !entry.withdrawn && entry.kind === kind && entry.lineId === lineId)
    .reduce((sum, { count }) => sum + count, 0);
