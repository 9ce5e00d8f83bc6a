import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AttachmentId } from '../../kernel/ids';
import { reading, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { machine, ownFile } from '../queries/upload-state';
import { moveAttachment, personInLog } from '../rules/life';
import { type FileRow, findAnyFile, saveMove } from '../store/attachments';
import { saveCustody } from '../store/custody';
import { leftBehind } from '../store/waiting';
import { interrupt } from './check-file';
import { forget } from './refuse-file';

/** Gives up an upload of one's own: what has come of it is removed. Given up twice is as once. */
export async function abandonUpload(actor: Actor, { id }: { id: AttachmentId }) {
  const file = await ownFile(actor, id);
  if (file.status !== 'abandoned') await abandon(actor, file);
  return { id, status: 'abandoned' as const };
}

async function abandon(actor: Actor, file: FileRow) {
  await transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const { to } = must(moveAttachment(file.status, 'abandon'));
    moved(await saveMove(tx, scope, file, { status: to }));
    await saveCustody(tx, scope, { id: file.id, actor, kind: 'abandoned', at: new Date() });
    await record(tx, actor, {
      type: 'attachment.abandoned',
      subject: { type: 'attachment', id: file.id },
      ...personInLog(file),
      detail: { received: file.received },
    });
  });
  await forget(file);
}

const day = 86_400_000;
const quarterOfAnHour = 15 * 60_000;

/**
 * Ends uploads nobody has gone on with for a day, and gives back files whose check was cut off by the end of a process.
 * Answers how many of each.
 */
export async function expireUploads(now: Date) {
  const limits = { receiving: new Date(now.getTime() - day), checking: new Date(now.getTime() - quarterOfAnHour) };
  const ids = await reading(machine, (tx) => leftBehind(tx, scopeOf(machine), limits));
  const done = { abandoned: 0, interrupted: 0 };
  for (const id of ids) {
    const file = await reading(machine, (tx) => findAnyFile(tx, scopeOf(machine), id));
    if (file?.status === 'checking') {
      await interrupt(file);
      done.interrupted += 1;
    } else if (file?.status === 'receiving') {
      await abandon(machine, file);
      done.abandoned += 1;
    }
  }
  return done;
}
