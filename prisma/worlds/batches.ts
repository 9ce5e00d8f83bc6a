import { addMember } from '../../lib/exchanges/commands/add-member';
import { moveBatch } from '../../lib/exchanges/commands/move-batch';
import { openBatch } from '../../lib/exchanges/commands/open-batch';
import { newBatch } from '../../lib/exchanges/schema/batch';
import { reading } from '../../lib/platform/db';
import { theAgreement } from './agreements';
import type { People, Sides } from './demonstration';
import type { Office } from './staff';

/** The agreement on file, and two batches under it: one whose list waits for a supervisor, one still being put together. */
export async function theBatches(office: Office, sides: Sides, held: People, now: Date) {
  const agreementVersionId = await theAgreement(office, sides, now);
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const opened = async (name: string, days: number, people: readonly number[]) => {
    const terms = {
      name,
      oursId: sides.north.id,
      theirsId: sides.south.id,
      plannedOn: inDays(days),
      place: 'River crossing',
      seats: 12,
      stretchers: 4,
    };
    const batch = await openBatch(
      office.planner,
      newBatch.parse({
        ...terms,
        agreement: 'Agreement of the commissions, annex 2',
        agreementVersionId,
        mediator: 'Neutral mediator',
      }),
    );
    for (const { id, n } of held.filter((person) => people.includes(person.n)))
      await addMember(office.planner, {
        id: batch.id,
        prisonerId: id,
        reason: n % 8 === 2 ? 'seriously-wounded-or-sick' : 'longest-held',
        note: null,
      });
    return batch.id;
  };
  const waiting = await opened('First stage', 9, [20, 21, 22, 26]);
  const { version } = await reading(office.planner, (tx) =>
    tx.batch.findUniqueOrThrow({ where: { id: waiting }, select: { version: true } }),
  );
  await moveBatch(office.planner, { id: waiting, action: 'submit', version, reason: null, note: null });
  return { waiting, draft: await opened('Second stage', 30, [12, 14]) };
}
