import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLink } from '../../access/rules';
import { record } from '../../audit/append';
import type { InquiryId, SoughtId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type InquiryStatus, mayGiveReason, moveOnUnlink } from '../rules';
import type { ActAnswer, LinkRemoval } from '../schema/acts';
import { countLinks, findSought, saveLink } from '../store/links';
import { actWithin, type Desk, happened } from './act';
import { moveAlong, subject } from './link-sought';

/** Undoes a link, verified or not, with a coded reason. With its last link gone the inquiry is open again. */
export const unlinkSought = (actor: Actor, asked: Unlinking): Promise<ActAnswer> =>
  transaction(actor, (tx) => applyUnlink(tx, actor, asked));

/** The same as a part of a larger act, in the caller's transaction. */
export const applyUnlink = (tx: Tx, actor: Actor, asked: Unlinking): Promise<ActAnswer> =>
  actWithin(tx, actor, { may: mayLink, asked, work: (desk) => unlink(desk, asked) });

type Unlinking = LinkRemoval & { inquiryId: InquiryId; soughtId: SoughtId };

async function unlink(desk: Desk, { soughtId, reason, note }: Unlinking) {
  const { tx, scope, actor, row, inquiryId } = desk;
  must(mayGiveReason('unmatch', reason, note));
  const sought = found(await findSought(tx, scope, inquiryId, soughtId));
  if (sought.linkStatus === 'none' || !sought.prisonerId) throw new Refused('wrong-status');
  const { prisonerId } = sought;
  moved(await saveLink(tx, scope, sought, { status: 'none', prisonerId: null, byId: null, at: null }));
  await happened(desk, { kind: 'unlinked', soughtId: sought.id, reason, note });
  const about = { inquiryId, prisonerId, ...subject(sought.id) };
  await record(tx, actor, { type: 'inquiry.unlinked', ...about, detail: { reason } });
  const left = await countLinks(tx, scope, inquiryId);
  await moveAlong(desk, moveOnUnlink(row.status as InquiryStatus, left), { soughtId: sought.id, reason });
}
