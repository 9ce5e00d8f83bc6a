import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { reading } from '../../platform/db';
import { staffNames } from '../../staff/store/names';
import type { CustodyKind } from '../rules/life';
import { personInLog } from '../rules/life';
import type { AttachmentPath, CustodyLine, OneAttachment } from '../schema';
import { custodyOf } from '../store/custody';
import { lineOf, peopleOf } from './line-of-file';
import { readableFile } from './readable-file';

/** One file with everything that happened to it, in order. Logged as a read of its record. */
export const oneAttachmentOf = (actor: Actor, { id }: AttachmentPath): Promise<OneAttachment> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const file = await readableFile(tx, scope, actor, id);
    const events = await custodyOf(tx, scope, id);
    const names = await staffNames(tx, scope, [...peopleOf(file), ...events.map(({ byId }) => byId)]);
    await record(tx, actor, {
      type: 'prisoner.read',
      subject: { type: 'attachment', id },
      ...personInLog(file),
      detail: { part: 'attachment' },
    });
    return {
      line: lineOf(actor, file, names),
      cameHash: file.cameHash,
      keptHash: file.keptHash,
      store: file.store,
      custody: events.map((event) => ({
        id: event.id,
        kind: event.kind as CustodyKind,
        at: event.at.toISOString(),
        by: names.get(event.byId ?? '') ?? null,
        detail: event.detail as CustodyLine['detail'],
      })),
    };
  });
