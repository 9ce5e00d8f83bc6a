import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkInquiries } from '../../access/rules';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { moved } from '../../platform/demand';
import type { ActAnswer, Urgency } from '../schema/acts';
import { saveChange } from '../store/case';
import { act, happened } from './act';

/** Marks an inquiry as urgent, or takes the mark away. */
export const markUrgent = (actor: Actor, asked: Urgency & { inquiryId: InquiryId }): Promise<ActAnswer> =>
  act(actor, mayWorkInquiries, asked, async (desk) => {
    const { tx, scope, row, now, inquiryId } = desk;
    if (row.urgent === asked.urgent) return;
    moved(await saveChange(tx, scope, row, { urgent: asked.urgent }, now));
    await happened(desk, { kind: asked.urgent ? 'marked-urgent' : 'no-longer-urgent' });
    await record(tx, actor, { type: 'inquiry.urgency-changed', inquiryId, detail: { urgent: asked.urgent } });
  });
