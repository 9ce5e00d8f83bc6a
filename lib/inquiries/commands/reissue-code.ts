import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { familyCode, hashSecret, verifySecret } from '../../platform/crypto';
import { reading } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { mayHaveNewCode } from '../rules';
import type { NewCode, ReissuedCode } from '../schema/acts';
import { findCodeHash, saveCodeHash } from '../store/code';
import { act, happened } from './act';

/**
 * Gives a family that lost its code another one. The old code opens nothing from then on, and nobody who used it is
 * still in. The code is derived from the attempt, so that a repeat after a lost answer says the same code and changes
 * nothing; it is kept nowhere but as its hash.
 */
export async function reissueCode(actor: Actor, asked: NewCode & { inquiryId: InquiryId }): Promise<ReissuedCode> {
  must(mayWorkInquiries(actor));
  const { inquiryId, attemptId } = asked;
  const code = familyCode(`${inquiryId}:${attemptId}`);
  const { reference, codeHash } = found(await reading(actor, (tx) => findCodeHash(tx, scopeOf(actor), inquiryId)));
  if (await verifySecret(codeHash, code)) return { reference, code };
  const fresh = await hashSecret(code);
  await act(actor, mayWorkInquiries, asked, async (desk) => {
    const { tx, scope, row, now } = desk;
    must(mayHaveNewCode(row));
    moved(await saveCodeHash(tx, scope, row, fresh, now));
    await happened(desk, { kind: 'code-reissued' });
    await record(tx, actor, { type: 'inquiry.code-reissued', inquiryId });
  });
  return { reference, code };
}
