import 'server-only';
import type { Actor } from '../../access/actor';
import { canBeOpened, mayWithdraw, moveAttachment, type SubjectType } from '../rules/life';
import type { AttachmentLine } from '../schema';
import type { FileRow } from '../store/attachments';

export type Names = ReadonlyMap<string, string>;

/** A file as its readers see it in a list: an explicit field list. */
export function lineOf(actor: Actor, file: FileRow, names: Names): AttachmentLine {
  const nameOf = (id: string | null) => names.get(id ?? '') ?? null;
  return {
    id: file.id,
    status: file.status,
    sensitivity: file.sensitivity,
    kind: file.kind,
    name: file.name,
    about: file.about,
    size: file.keptSize,
    scan: file.scan,
    finding: file.finding,
    hasPreview: file.status === 'ready' && file.previewSize !== null,
    width: file.width,
    height: file.height,
    subjectType: file.subjectType as SubjectType | null,
    subjectId: file.subjectId,
    by: nameOf(file.createdById),
    at: (file.completedAt ?? file.createdAt).toISOString(),
    released: file.releasedAt && {
      at: file.releasedAt.toISOString(),
      by: nameOf(file.releasedById),
      reason: file.releaseReason ?? '',
    },
    withdrawn: file.withdrawnAt && {
      at: file.withdrawnAt.toISOString(),
      by: nameOf(file.withdrawnById),
      reason: file.withdrawReason ?? '',
    },
    may: {
      open: canBeOpened(file.status).ok,
      withdraw: mayWithdraw(actor, file).ok && moveAttachment(file.status, 'withdraw').ok,
    },
    version: file.version,
  };
}

/** Everybody a line names. */
export const peopleOf = (file: FileRow) => [file.createdById, file.releasedById, file.withdrawnById];
