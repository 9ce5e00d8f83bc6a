import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { queue } from '../../notifications/queue';
import type { Tx } from '../../platform/db';
import type { TellingSubject } from '../rules';
import { familiesToTell, saveNewTellings } from '../store/new-tellings';

export type OpenTellings = { prisonerId: PrisonerId; what: TellingSubject; now: Date; dueAt?: Date | null };

/**
 * Opens, within the caller's transaction, one task for each family linked to this person whose inquiry is not closed:
 * somebody is to reach them. Tells nobody anything; a family that has such a task keeps the one it has. The caller has
 * decided that this actor may. Answers how many tasks are new.
 */
export async function openTellings(tx: Tx, actor: Actor, { prisonerId, what, now, dueAt }: OpenTellings) {
  const scope = scopeOf(actor);
  const families = await familiesToTell(tx, scope, prisonerId);
  if (families.length === 0) return 0;
  const opened = await saveNewTellings(tx, scope, families, { prisonerId, what, now, dueAt: dueAt ?? null });
  for (const { id, inquiryId } of opened) {
    await record(tx, actor, {
      type: 'telling.opened',
      subject: { type: 'telling', id },
      prisonerId,
      inquiryId,
      detail: { what },
    });
    await queue(tx, { type: 'staff.telling-opened', inquiryId, prisonerId });
  }
  return opened.length;
}
