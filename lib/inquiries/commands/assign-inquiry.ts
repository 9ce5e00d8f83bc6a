import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { mayWorkInquiries } from '../../access/rules';
import { record } from '../../audit/append';
import type { InquiryId, UserId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { found, moved, must } from '../../platform/demand';
import { mayReassign } from '../rules';
import type { ActAnswer, Assignment } from '../schema/acts';
import { saveChange, staffWhoWork } from '../store/case';
import { act, type Desk, happened } from './act';

/**
 * Takes an inquiry nobody holds, hands one over to a colleague, or puts it back into the queue. Of two officers who take
 * it at once, one has it and the other is told that it changed.
 */
export const assignInquiry = (actor: Actor, asked: Assignment & { inquiryId: InquiryId }): Promise<ActAnswer> =>
  act(actor, mayWorkInquiries, asked, async (desk) => {
    if (asked.action === 'take') return take(desk);
    must(mayReassign(desk.row, { id: desk.actor.id, supervisor: holds(desk.actor, 'supervisor') }));
    return asked.action === 'release' ? release(desk) : handOver(desk, asked.to);
  });

async function take(desk: Desk) {
  if (desk.row.assignedToId !== null) throw new Refused('changed-meanwhile');
  await assign(desk, desk.actor.id);
  await happened(desk, { kind: 'taken' });
  await record(desk.tx, desk.actor, { type: 'inquiry.taken', inquiryId: desk.inquiryId });
}

async function release(desk: Desk) {
  await assign(desk, null);
  await happened(desk, { kind: 'released' });
  await logged(desk, null);
}

async function handOver(desk: Desk, to: UserId) {
  const [colleague] = await staffWhoWork(desk.tx, desk.scope, to);
  await assign(desk, found(colleague).id);
  await happened(desk, { kind: 'handed-over', note: found(colleague).displayName });
  await logged(desk, to);
}

const assign = async ({ tx, scope, row, now }: Desk, assignedToId: string | null) =>
  moved(await saveChange(tx, scope, row, { assignedToId }, now));

const logged = ({ tx, actor, row, inquiryId }: Desk, to: string | null) =>
  record(tx, actor, { type: 'inquiry.assigned', inquiryId, detail: { from: row.assignedToId, to } });
