import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadKin, mayShare } from '../../access/rules';
import type { Decision } from '../../kernel/decision';
import { fromColumns } from '../../platform/dates';
import type { HistoryKind, HistoryLine } from '../schema/history';
import type { HistoryRows } from '../store/history';

type NameOf = (userId: string | null) => string | null;
type EventLine = Extract<HistoryLine, { what: 'event' }>;
type ConfirmationLine = Extract<HistoryLine, { what: 'confirmation' }>;

/** Recorded as rows of their own, so the event beside them would say the same a second time. */
const toldByItsOwnRow = ['name-added', 'place-added'];

/**
 * What a change said in words, for whoever may read what was changed: everybody sees that the next of kin were changed,
 * that a record was shared or sealed; whose name it was, and why, stays with those who reach families, and supervisors.
 */
const wordsFor: Readonly<Record<string, (actor: Actor) => Decision>> = {
  'kin-added': mayReadKin,
  'kin-withdrawn': mayReadKin,
  shared: mayShare,
  sealed: mayShare,
  unsealed: mayShare,
};

/** The lines of a timeline for this reader, in no order. */
export const linesOf = (rows: HistoryRows, nameOf: NameOf, actor: Actor): HistoryLine[] => [
  ...rows.events
    .filter(({ reason }) => !toldByItsOwnRow.includes(reason ?? ''))
    .map((row) => eventLine(row, nameOf, wordsFor[row.reason ?? '']?.(actor).ok ?? true)),
  ...rows.claims.map((row) => claimLine(row, nameOf)),
  ...rows.confirmations.flatMap((row) => confirmationLines(row, nameOf)),
  ...rows.names.map((row) => nameLine(row, nameOf)),
  ...rows.places.map((row) => placeLine(row, nameOf)),
];

/** The moment a line is put at: when it happened, or when it was written down if that is all there is. */
export function happenedAt(line: HistoryLine): string {
  if (line.what === 'event') return line.occurredAt;
  if (line.what === 'claim') return line.asOf.from ?? line.recordedAt;
  if (line.what === 'place') return line.from.from ?? line.recordedAt;
  return line.recordedAt;
}

const kindOf = ({ kind, reason }: { kind: string; reason: string | null }): HistoryKind => {
  if (kind !== 'facts-changed' && kind !== 'note') return 'status';
  if (reason === 'name-withdrawn') return 'names';
  return reason === 'place-withdrawn' ? 'places' : 'record';
};

const eventLine = (row: HistoryRows['events'][number], nameOf: NameOf, words: boolean): EventLine => ({
  what: 'event',
  id: row.id,
  kind: kindOf(row),
  event: row.kind,
  reason: row.reason,
  note: words ? row.note : null,
  source: words ? row.source : null,
  fromStatus: row.fromStatus as EventLine['fromStatus'],
  toStatus: row.toStatus as EventLine['toStatus'],
  occurredAt: row.occurredAt.toISOString(),
  precision: row.occurredPrecision as EventLine['precision'],
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: nameOf(row.recordedById),
});

const claimLine = (row: HistoryRows['claims'][number], nameOf: NameOf): HistoryLine => ({
  what: 'claim',
  id: row.id,
  kind: 'evidence',
  says: row.says,
  sourceKind: row.sourceKind,
  strength: `${row.reliability}${row.credibility}`,
  retracted: row.retractedAt !== null,
  asOf: fromColumns('asOf', row),
  source: row.sourceReference,
  note: row.note,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: nameOf(row.recordedById),
});

/** A proposal, what was decided of it, and whether that was taken back: each by its own person, the latest first. */
function confirmationLines(row: HistoryRows['confirmations'][number], nameOf: NameOf): ConfirmationLine[] {
  const line = (step: ConfirmationLine['step'], at: Date, by: string | null, note: string | null) => ({
    what: 'confirmation' as const,
    id: `${row.id}-${step}`,
    kind: 'evidence' as const,
    step,
    source: null,
    note,
    recordedAt: at.toISOString(),
    recordedBy: nameOf(by),
  });
  const held = row.status === 'revoked' || row.status === 'superseded';
  const decided = held ? 'confirmed' : (row.status as ConfirmationLine['step']);
  return [
    ...(row.revokedAt ? [line('revoked', row.revokedAt, row.revokedById, row.revokeNote)] : []),
    ...(row.decidedAt ? [line(decided, row.decidedAt, row.decidedById, row.decisionNote)] : []),
    line('proposed', row.proposedAt, row.proposedById, row.proposalNote),
  ];
}

const nameLine = (row: HistoryRows['names'][number], nameOf: NameOf): HistoryLine => ({
  what: 'name',
  id: row.id,
  kind: 'names',
  full: row.full,
  nameKind: row.kind as Extract<HistoryLine, { what: 'name' }>['nameKind'],
  source: row.source,
  note: null,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: nameOf(row.recordedById),
});

const placeLine = (row: HistoryRows['places'][number], nameOf: NameOf): HistoryLine => ({
  what: 'place',
  id: row.id,
  kind: 'places',
  place: row.place,
  from: fromColumns('from', row),
  source: row.source,
  note: null,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: nameOf(row.recordedById),
});
