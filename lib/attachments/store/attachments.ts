import 'server-only';
import type { Sensitivity } from '../../access/rules';
import type { Scope } from '../../access/scope';
import type { AttachmentId, PrisonerId } from '../../kernel/ids';
import { openValue, sealValue } from '../../platform/crypto';
import type { Prisma, Tx } from '../../platform/db';
import type { StoreName } from '../../platform/storage/port';
import { recordsWithin } from '../../prisoners/store/within';
import type { Kind } from '../rules/kinds';
import type { AttachmentStatus, Scan } from '../rules/life';

export type AttachmentRow = Prisma.AttachmentGetPayload<object>;

/** A row as rules and commands look at it. */
export const asFile = (row: AttachmentRow) => ({
  ...row,
  id: row.id as AttachmentId,
  prisonerId: row.prisonerId as PrisonerId,
  status: row.status as AttachmentStatus,
  sensitivity: row.sensitivity as Sensitivity,
  kind: row.kind as Kind | null,
  scan: row.scan as Scan,
  store: row.store as StoreName,
  name: openValue<string>('attachment.name', row.id, row.nameEnc) ?? '',
  about: openValue<string>('attachment.about', row.id, row.aboutEnc) ?? '',
});
export type FileRow = ReturnType<typeof asFile>;

export type NewFile = {
  id: AttachmentId;
  prisonerId: PrisonerId;
  sensitivity: Sensitivity;
  name: string;
  about: string;
  size: number | null;
  subjectType: string | null;
  subjectId: string | null;
  keyEnc: Uint8Array<ArrayBuffer>;
  store: StoreName;
  createdById: string;
  now: Date;
};

/** Begins a file: what is said of it, sealed, before a byte of it has come. */
export const saveFile = (tx: Tx, _scope: Scope, { name, about, now, ...file }: NewFile) =>
  tx.attachment.createMany({
    data: [
      {
        ...file,
        nameEnc: sealValue('attachment.name', file.id, name),
        aboutEnc: sealValue('attachment.about', file.id, about),
        createdAt: now,
        updatedAt: now,
      },
    ],
  });

/** A file of a record in this scope; null when there is none that this actor may know of. */
export async function findFile(tx: Tx, scope: Scope, id: AttachmentId): Promise<FileRow | null> {
  const row = await tx.attachment.findFirst({ where: { id, prisoner: recordsWithin(scope) } });
  return row && asFile(row);
}

/** A file by its id alone, wherever its record is: for the system's own work. */
export async function findAnyFile(tx: Tx, _scope: Scope, id: AttachmentId): Promise<FileRow | null> {
  const row = await tx.attachment.findUnique({ where: { id } });
  return row && asFile(row);
}

/** The files of a record, the latest first. */
export async function filesOf(
  tx: Tx,
  scope: Scope,
  { prisonerId, ...subject }: { prisonerId: PrisonerId; subjectType?: string; subjectId?: string },
): Promise<FileRow[]> {
  const rows = await tx.attachment.findMany({
    where: { prisonerId, ...subject, prisoner: recordsWithin(scope) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1000,
  });
  return rows.map(asFile);
}

/** Moves a file from the status and version it was read at, with what else becomes known of it. */
export const saveMove = (
  tx: Tx,
  _scope: Scope,
  { id, status, version }: { id: string; status: string; version: number },
  change: Prisma.AttachmentUpdateManyMutationInput,
) =>
  tx.attachment.updateMany({
    where: { id, status, version },
    data: { ...change, updatedAt: new Date(), version: { increment: 1 } },
  });

/** Writes down that one more piece has come; only if it is still the next one. */
export const savePiece = (
  tx: Tx,
  _scope: Scope,
  { id, received }: { id: string; received: number },
  next: { received: number; piecesHash: string; kind: string | null },
) =>
  tx.attachment.updateMany({
    where: { id, status: 'receiving', received },
    data: { ...next, updatedAt: new Date() },
  });

/** Whoever hands something in to a record waits here for whoever does it at the same moment. Answers what it holds. */
export async function roomOf(tx: Tx, _scope: Scope, prisonerId: PrisonerId) {
  await tx.$queryRaw`select 1 as done from pg_advisory_xact_lock(hashtextextended('attachments ' || ${prisonerId}, 0))`;
  const rows = await tx.$queryRaw<{ files: number; bytes: bigint }[]>`
    select files, bytes from app.held_by_record(${prisonerId}::uuid)`;
  return { files: rows[0]?.files ?? 0, bytes: Number(rows[0]?.bytes ?? 0) };
}

export const saveRelease = (tx: Tx, _scope: Scope, { id, version }: { id: string; version: number }, reason: string) =>
  tx.$queryRaw`select 1 as done from app.release_attachment(${id}::uuid, ${version}::int, ${reason})`;

/** The size of what came in a plain form, when its end was reached. */
export const saveSize = (tx: Tx, _scope: Scope, { id, size }: { id: string; size: number }) =>
  tx.attachment.updateMany({
    where: { id, status: 'receiving', size: null, received: size },
    data: { size, updatedAt: new Date() },
  });
