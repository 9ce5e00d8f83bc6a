import 'server-only';
import type { Actor } from '../../access/actor';
import type { Scope } from '../../access/scope';
import type { AttachmentId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { CustodyKind } from '../rules/life';

export type CustodyDetail = Record<string, string | number | boolean | null>;

/** Writes one line of the chain of custody, in the transaction of the act it tells of. The system signs with no name. */
export const saveCustody = (
  tx: Tx,
  _scope: Scope,
  line: { id: AttachmentId; actor: Actor; kind: CustodyKind; detail?: CustodyDetail; at: Date },
) =>
  tx.attachmentEvent.createMany({
    data: [
      {
        attachmentId: line.id,
        kind: line.kind,
        at: line.at,
        byId: line.actor.kind === 'staff' ? line.actor.id : null,
        detail: line.detail ?? {},
      },
    ],
  });

export const custodyOf = (tx: Tx, _scope: Scope, id: AttachmentId) =>
  tx.attachmentEvent.findMany({ where: { attachmentId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
