import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadTreatment } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AccountId, DebriefId, UserId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import { found } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayReadAccount, mayWriteAccount } from '../rules/access';
import type { AccountLine, AccountList } from '../schema/treatment';
import { type AccountRow, accountsOf, contentOf } from '../store/accounts';
import { aroundAccount, aroundDebrief } from '../store/around';
import { findKnown } from '../store/debriefs';

/**
 * Accounts of treatment in a debrief: every one for a treatment officer; one's own for an interviewer, while it is open.
 * For everybody else, and of a debrief without any, the same refusal as of one that does not exist. Each reading is logged,
 * by account and without the debrief.
 */
export const listAccounts = (actor: Actor, { id: debriefId }: { id: DebriefId }): Promise<AccountList> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const debrief = found(await findKnown(tx, scope, debriefId));
    const mayWrite = mayWriteAccount(actor, aroundDebrief(debrief)).ok;
    const rows = await accountsOf(tx, scope, { debriefId, me: actor.id as UserId });
    const readable = rows.filter((row) => mayReadAccount(actor, row, aroundAccount(row)).ok);
    if (readable.length === 0 && !mayWrite) throw new Refused('not-found');
    const names = await staffNames(
      tx,
      scope,
      readable.map(({ writtenById }) => writtenById),
    );
    await record(
      tx,
      actor,
      ...readable.map(({ id }) => ({
        type: 'treatment.read' as const,
        subject: { type: 'treatment-account', id },
        detail: { as: mayReadTreatment(actor).ok ? 'treatment-officer' : 'writer' },
      })),
    );
    return { mayWrite, accounts: readable.map((row) => accountOf(actor, row, names, mayWrite)) };
  });

const accountOf = (
  actor: Actor,
  row: AccountRow,
  names: ReadonlyMap<string, string>,
  mayWrite: boolean,
): AccountLine => ({
  id: row.id as AccountId,
  ...contentOf(row),
  uses: row.uses as AccountLine['uses'],
  writtenBy: names.get(row.writtenById) ?? null,
  writtenAt: row.writtenAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
  mayChange: mayWrite && row.writtenById === actor.id && row.round === row.debrief.round,
});
