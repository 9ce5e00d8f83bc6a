import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayWriteTreatment } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AccountId, DebriefId, UserId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { mayReadAccount, mayWriteAccount } from '../rules/access';
import type { AccountChange, NewAccount } from '../schema/treatment';
import { findAccount, saveAccount, saveAccountChange } from '../store/accounts';
import { aroundAccount, aroundDebrief } from '../store/around';
import { findDebrief } from '../store/debriefs';
import { atVersion } from './record-sighting';

/*
 * The log of accounts names the account alone, never the debrief or the person: who reads the log of a record must not
 * learn there that one exists.
 */
const aboutAccount = (id: AccountId) => ({ subject: { type: 'treatment-account', id } });

/** Writes down what somebody went through, by an interviewer, while the debrief is open. Encrypted before it is stored. */
export const writeAccount = (actor: Actor, { id: debriefId, uses, ...content }: NewAccount & { id: DebriefId }) =>
  transaction(actor, async (tx) => {
    must(mayWriteTreatment(actor));
    const scope = scopeOf(actor);
    const debrief = found(await findDebrief(tx, scope, debriefId));
    must(mayWriteAccount(actor, aroundDebrief(debrief)));
    const id = randomUUID() as AccountId;
    const { round } = debrief;
    await saveAccount(tx, scope, { id, debriefId, round, content, uses, by: actor.id ?? '', now: new Date() });
    await record(tx, actor, { type: 'treatment.recorded', ...aboutAccount(id) });
    return { accountId: id, version: 1 };
  });

/** Corrects an account, by whoever wrote it, while they may still read it. */
export const changeAccount = (
  actor: Actor,
  { accountId, version, uses, ...content }: AccountChange & { accountId: AccountId },
) =>
  transaction(actor, async (tx) => {
    must(mayWriteTreatment(actor));
    const scope = scopeOf(actor);
    const row = found(await findAccount(tx, scope, { id: accountId, me: actor.id as UserId }));
    const around = aroundAccount(row);
    must(mayReadAccount(actor, row, around));
    if (row.writtenById !== actor.id) throw new Refused('not-found');
    must(mayWriteAccount(actor, around));
    if (row.round !== around.round) throw new Refused('not-found');
    atVersion({ version: row.version, status: 'open' }, version);
    moved(await saveAccountChange(tx, scope, row, { content, uses, now: new Date() }));
    await record(tx, actor, { type: 'treatment.changed', ...aboutAccount(accountId) });
    return { accountId, version: row.version + 1 };
  });
