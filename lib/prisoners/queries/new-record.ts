import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEditRecord, mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { SoughtId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { Party } from '../schema/record';
import type { SoughtDescription } from '../schema/sought';
import { findPowers } from '../store/parties';
import { findSought } from '../store/sought';

/** The powers a record may name. */
export const listPowers = (actor: Actor): Promise<Party[]> =>
  reading(actor, async (tx) => {
    must(mayEditRecord(actor));
    const rows = await findPowers(tx, scopeOf(actor));
    return rows.map(({ id, code, nameUk, nameRu, nameEn }) => ({ id, code, uk: nameUk, ru: nameRu, en: nameEn }));
  });

/** What an inquiry says of the person it seeks, to begin a record with; null when there is no such sought person. */
export const describeSought = (actor: Actor, { soughtId }: { soughtId: SoughtId }): Promise<SoughtDescription | null> =>
  reading(actor, async (tx) => {
    must(mayEditRecord(actor));
    must(mayReadInquiries(actor));
    const sought = await findSought(tx, scopeOf(actor), soughtId);
    if (sought) await record(tx, actor, { type: 'inquiry.read', inquiryId: sought.inquiryId, detail: { soughtId } });
    return sought;
  });
