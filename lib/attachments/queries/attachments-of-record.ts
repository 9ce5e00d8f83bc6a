import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAttach, mayOpenRecord, mayReadAttachment, sensitivities } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { scannerConfigured } from '../../platform/clamav';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { findAccess } from '../../prisoners/store/record';
import { staffNames } from '../../staff/store/names';
import { isComplete } from '../rules/life';
import type { AttachmentsAsked, RecordAttachments, UnfinishedUpload } from '../schema';
import { type FileRow, filesOf } from '../store/attachments';
import { lineOf, peopleOf } from './line-of-file';
import { stateOf } from './upload-state';

/** Statuses of which a record's list says nothing: of what was refused or given up nothing was kept. */
const gone: readonly string[] = ['refused', 'abandoned'];

/** The documents and recordings of a record that this person may read, and their own unfinished uploads. Logged as a read. */
export const attachmentsOf = (actor: Actor, { prisonerId, ...asked }: AttachmentsAsked): Promise<RecordAttachments> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const access = found(await findAccess(tx, scope, prisonerId));
    must(mayOpenRecord(actor, access));
    const subject = {
      ...(asked.subjectType ? { subjectType: asked.subjectType } : {}),
      ...(asked.subjectId ? { subjectId: asked.subjectId } : {}),
    };
    const files = (await filesOf(tx, scope, { prisonerId, ...subject })).filter(({ status }) => !gone.includes(status));
    const readable = files.filter(
      (file) => isComplete(file.status) && mayReadAttachment(actor, { ...file, complete: true }, access).ok,
    );
    const names = await staffNames(tx, scope, readable.flatMap(peopleOf));
    const detail = { part: 'attachments', files: readable.length };
    await record(tx, actor, { type: 'prisoner.read', prisonerId, detail });
    return {
      lines: readable.map((file) => lineOf(actor, file, names)),
      unfinished: files.filter((file) => !isComplete(file.status) && file.createdById === actor.id).map(unfinishedOf),
      scanner: scannerConfigured(),
      may: {
        attach: mayAttach(actor).ok,
        reads: sensitivities.filter(
          (sensitivity) => mayReadAttachment(actor, { sensitivity, createdById: '', complete: true }, access).ok,
        ),
      },
    };
  });

const unfinishedOf = (file: FileRow): UnfinishedUpload => ({
  ...stateOf(file),
  name: file.name,
  about: file.about,
  at: file.createdAt.toISOString(),
});
