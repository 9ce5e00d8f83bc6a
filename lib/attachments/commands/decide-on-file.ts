import 'server-only';
import type { Actor } from '../../access/actor';
import { maySeeQuarantine } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { readableFile } from '../queries/readable-file';
import { mayRelease, mayWithdraw, moveAttachment, personInLog } from '../rules/life';
import type { Releasing, Withdrawal } from '../schema';
import { type FileRow, findFile, saveMove, saveRelease } from '../store/attachments';
import { saveCustody } from '../store/custody';

/**
 * Withdraws a file with a reason: it stays on file with its custody and can be opened no more, by anybody. For what was
 * handed in by mistake or belongs to somebody else.
 */
export const withdrawFile = (actor: Actor, { id, version, reason }: Withdrawal) =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const file = await readableFile(tx, scope, actor, id);
    must(mayWithdraw(actor, file));
    const { to } = must(moveAttachment(file.status, 'withdraw'));
    mustBeAt(file, version);
    const now = new Date();
    const withdrawn = { withdrawnById: actor.id, withdrawnAt: now, withdrawReason: reason };
    moved(await saveMove(tx, scope, file, { status: to, ...withdrawn }));
    await saveCustody(tx, scope, { id, actor, kind: 'withdrawn', at: now });
    await record(tx, actor, {
      type: 'attachment.withdrawn',
      subject: { type: 'attachment', id },
      ...personInLog(file),
    });
    return { id, status: to };
  });

/**
 * Releases a file from quarantine with a reason: a supervisor's word that it does no harm, never that of the person who
 * handed it in. From then on those who may read such files can open it.
 */
export const releaseFile = (actor: Actor, { id, version, reason }: Releasing) =>
  transaction(actor, async (tx) => {
    must(maySeeQuarantine(actor));
    const scope = scopeOf(actor);
    const file = found(await findFile(tx, scope, id));
    const { to } = must(moveAttachment(file.status, 'release'));
    must(mayRelease(actor, { ...file, kept: file.keptSize !== null }));
    mustBeAt(file, version);
    // Written while the file can still be seen: a supervisor may release what they may not read.
    await saveCustody(tx, scope, { id, actor, kind: 'released', detail: { finding: file.finding }, at: new Date() });
    await record(tx, actor, {
      type: 'attachment.released',
      subject: { type: 'attachment', id },
      ...personInLog(file),
      detail: { finding: file.finding },
    });
    await saveRelease(tx, scope, file, reason);
    return { id, status: to };
  });

function mustBeAt(file: FileRow, version: number) {
  if (file.version !== version)
    throw new Refused('changed-meanwhile', { current: { version: file.version, status: file.status } });
}
