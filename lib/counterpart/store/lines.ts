import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { openValue, sealValue } from '../../platform/crypto';
import type { Prisma, Tx } from '../../platform/db';
import type { LineDecision } from '../rules/decisions';
import type { MatchStatus } from '../rules/outcome';
import type { LineView } from '../schema/lists';

const cells = 'counterpart_line.cells';
const note = 'counterpart_line.note';
const placeOf = (listId: string, position: number) => `${listId}|${position}`;
type Place = { listId: string; position: number };

export const openCells = (row: Place & { cellsEnc: Uint8Array }) =>
  openValue<string[]>(cells, placeOf(row.listId, row.position), row.cellsEnc) ?? [];
export const openNote = (row: Place & { noteEnc: Uint8Array | null }) =>
  openValue<string>(note, placeOf(row.listId, row.position), row.noteEnc);

export type KeptCandidate = { id: string; bits: number; band: string };
export type NewLine = {
  position: number;
  cells: readonly string[];
  faults: unknown;
  matchStatus: MatchStatus;
  clean: boolean;
  candidates: readonly KeptCandidate[];
};

/** Keeps lines, their cells sealed. A line that is kept already stays as it is. */
export const saveLines = (tx: Tx, _scope: Scope, listId: string, lines: readonly NewLine[]) =>
  tx.counterpartLine.createMany({
    data: lines.map(({ cells: written, faults, candidates, ...line }) => ({
      listId,
      ...line,
      cellsEnc: sealValue(cells, placeOf(listId, line.position), written),
      faults: faults as Prisma.InputJsonValue,
      candidates: candidates as unknown as Prisma.InputJsonValue,
    })),
    skipDuplicates: true,
  });

/** Lines nobody has decided are read again from the file. */
export const deleteUndecided = (tx: Tx, _scope: Scope, listId: string) =>
  tx.counterpartLine.deleteMany({ where: { listId, decision: null } });

const views = (show: LineView): Prisma.CounterpartLineWhereInput => {
  if (show === 'undecided') return { decision: null, matchStatus: { not: 'faulty' } };
  if (show === 'decided') return { decision: { not: null } };
  return { matchStatus: show };
};
const pageSize = 20;

/** A page of a list's lines of one kind, in the order of the file. */
export async function pageOfLines(
  tx: Tx,
  scope: Scope,
  { listId, show, after }: { listId: string; show: LineView; after: number },
) {
  const where: Prisma.CounterpartLineWhereInput = scope.batches === 'none' ? { listId: { in: [] } } : { listId };
  const rows = await tx.counterpartLine.findMany({
    where: { AND: [where, views(show), { position: { gt: after } }] },
    orderBy: { position: 'asc' },
    take: pageSize + 1,
  });
  const next = rows.length > pageSize ? (rows[pageSize - 1]?.position ?? null) : null;
  return { rows: rows.slice(0, pageSize), next };
}
export type LineRow = Awaited<ReturnType<typeof pageOfLines>>['rows'][number];

/** One line; null when there is none. */
export const findLine = (tx: Tx, _scope: Scope, listId: string, position: number) =>
  tx.counterpartLine.findUnique({ where: { listId_position: { listId, position } } });

/**
 * The clean lines nobody has decided, each with the one it was matched with: no two for one record, and none for a record
 * another line of the list was decided for.
 */
export const cleanLines = (tx: Tx, _scope: Scope, listId: string) =>
  tx.$queryRaw<{ position: number; prisonerId: PrisonerId }[]>`
    select min(l.position) as position, l.candidates->0->>'id' as "prisonerId"
    from counterpart_line l
    where l.list_id = ${listId}::uuid and l.clean and l.decision is null
      and not exists (select 1 from counterpart_line d where d.list_id = l.list_id
        and d.prisoner_id = (l.candidates->0->>'id')::uuid)
    group by 2 having count(*) = 1 order by 1`;

/** The line of a list that was decided for this record, if another is. */
export const lineFor = (tx: Tx, _scope: Scope, { listId, position }: Place, prisonerId: PrisonerId) =>
  tx.counterpartLine.findFirst({
    where: { listId, prisonerId, position: { not: position } },
    select: { position: true },
  });

export type Deciding = {
  decision: LineDecision | null;
  prisonerId: PrisonerId | null;
  note: string | null;
  together: boolean;
  by: string;
  now: Date;
};

/** Writes what a person says of a line, from the version it was read at, and beside it that it was said. */
export async function saveDecision(tx: Tx, _scope: Scope, row: LineRow, said: Deciding) {
  const { decision, prisonerId, together, by, now } = said;
  const { listId, position, matchStatus } = row;
  const noteEnc = said.note ? sealValue(note, placeOf(listId, position), said.note) : null;
  const moved = await tx.counterpartLine.updateMany({
    where: { listId, position, version: row.version },
    data: {
      decision,
      prisonerId,
      noteEnc,
      decidedById: decision ? by : null,
      decidedAt: decision ? now : null,
      version: { increment: 1 },
    },
  });
  await tx.counterpartDecision.createMany({
    data: [{ listId, position, decision, prisonerId, matchStatus, together, byId: by, at: now }],
  });
  return moved;
}

/** The cells of these lines, for naming whom they name. */
export async function cellsOf(tx: Tx, _scope: Scope, places: readonly Place[]) {
  if (places.length === 0) return [];
  return tx.counterpartLine.findMany({
    where: { OR: places.map(({ listId, position }) => ({ listId, position })) },
    select: { listId: true, position: true, cellsEnc: true, list: { select: { mapping: true } } },
  });
}
