import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkInquiries } from '../../access/rules';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { moved, must } from '../../platform/demand';
import { mayFindKinship } from '../rules';
import type { ActAnswer, KinshipCheck } from '../schema/acts';
import { saveChange } from '../store/case';
import { saveKinshipCheck } from '../store/kinship';
import { act } from './act';

/** Records a check of kinship; its outcome is what the inquiry's kinship is from then on. It changes nothing that is searched. */
export const checkKinship = (actor: Actor, asked: KinshipCheck & { inquiryId: InquiryId }): Promise<ActAnswer> =>
  act(actor, mayWorkInquiries, asked, async ({ tx, scope, row, inquiryId, now, actor: staff }) => {
    const { method, outcome, note } = asked;
    must(mayFindKinship(outcome, note));
    moved(await saveChange(tx, scope, row, { kinship: outcome }, now));
    await saveKinshipCheck(tx, scope, { inquiryId, method, outcome, note, recordedById: staff.id, recordedAt: now });
    await record(tx, actor, { type: 'kinship.checked', inquiryId, detail: { method, outcome, from: row.kinship } });
  });
