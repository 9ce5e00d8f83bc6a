import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord, mayReadDuplicates } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { numberTyped } from '../../prisoners/rules';
import { findAccess } from '../../prisoners/store/record';
import { findIdByNumber, findNamed } from '../store/unmerge';

type Other = { number: string; otherId: PrisonerId | null; problem: 'missing' | 'same' | null };

/** The record with the number somebody typed, to be put beside this one. What is hidden is missing. */
export const findOther = (actor: Actor, { id, typed }: { id: PrisonerId; typed: string | null }): Promise<Other> =>
  reading(actor, async (tx) => {
    must(mayReadDuplicates(actor));
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    const number = recordNumber(found(await findNamed(tx, scope, id)).number);
    if (typed === null) return { number, otherId: null, problem: null };
    const wanted = numberTyped(typed);
    const otherId = wanted === null ? null : await findIdByNumber(tx, scope, wanted);
    if (otherId === id) return { number, otherId: null, problem: 'same' };
    return { number, otherId, problem: otherId ? null : 'missing' };
  });
