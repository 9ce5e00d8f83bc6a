import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayHoldDebriefs } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { DebriefId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { numberTyped, type PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { mayDebrief } from '../rules/debrief';
import type { NewDebrief } from '../schema/debrief';
import { findByNumber, findReturned, saveDebrief } from '../store/debriefs';

/** Opens a debrief of somebody who came back: of a record that says so, or by name of somebody who is not on file. */
export const openDebrief = (actor: Actor, asked: NewDebrief) =>
  transaction(actor, async (tx) => {
    must(mayHoldDebriefs(actor));
    const scope = scopeOf(actor);
    const person = asked.record ? await returned(tx, scope, asked.record) : null;
    const id = randomUUID() as DebriefId;
    const personName = person ? nameOf(person) : (asked.personName ?? '');
    await saveDebrief(tx, scope, {
      id,
      prisonerId: person?.id ?? null,
      personName,
      consents: {
        consentSearch: asked.consentSearch ?? 'not-asked',
        consentFamilies: asked.consentFamilies ?? 'not-asked',
      },
      by: actor.id ?? '',
      now: new Date(),
    });
    await record(tx, actor, {
      type: 'debrief.opened',
      subject: { type: 'debrief', id },
      ...(person ? { prisonerId: person.id } : {}),
      detail: { onFile: person !== null },
    });
    return { debriefId: id, version: 1, status: 'open' as const };
  });

/** The record behind a typed number. What is hidden is missing; whoever has not come back is not asked by us. */
async function returned(tx: Tx, scope: Scope, typed: string) {
  const number = numberTyped(typed);
  const id = number === null ? null : (await findByNumber(tx, scope, number))?.id;
  if (!id) throw new Refused('invalid', { faults: [{ at: 'record', code: 'no-such-record' }] });
  const person = found(await findReturned(tx, scope, id as PrisonerId));
  if (!mayDebrief(person.status as PrisonerStatus).ok)
    throw new Refused('invalid', { faults: [{ at: 'record', code: 'not-returned' }] });
  return person;
}
