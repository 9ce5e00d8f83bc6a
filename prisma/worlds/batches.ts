import type { StaffActor } from '../../lib/access/actor';
import { addMember } from '../../lib/exchanges/commands/add-member';
import { moveBatch } from '../../lib/exchanges/commands/move-batch';
import { openBatch } from '../../lib/exchanges/commands/open-batch';
import { type BatchMove, newBatch } from '../../lib/exchanges/schema/batch';
import type { BatchId } from '../../lib/kernel/ids';
import { reading, transaction } from '../../lib/platform/db';
import { theAgreement } from './agreements';
import type { People, Sides } from './demonstration';
import type { Office } from './staff';

/**
 * The agreement on file, and three batches under it: one whose list waits for a supervisor, one still being put together,
 * which is planned and answered, one frozen, with papers to print.
 */
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
  await moved(office.planner, waiting, 'submit');
  const draft = await opened('Second stage', 30, [12, 14]);
  const ready = await opened('Third stage', 3, [2, 4, 6, 10]);
  await moved(office.planner, ready, 'submit');
  await moved(office.supervisor, ready, 'approve');
  await moved(office.second.supervisor, ready, 'approve');
  await seated(office, ready);
  await moved(office.planner, ready, 'freeze');
  return { waiting, draft };
}

async function moved(by: StaffActor, id: BatchId, action: BatchMove['action']) {
  const { version } = await reading(by, (tx) =>
    tx.batch.findUniqueOrThrow({ where: { id }, select: { version: true } }),
  );
  await moveBatch(by, { id, action, version, reason: null, note: null });
}

/** Those who lie down in an ambulance, the others but one in a bus. */
const seated = (office: Office, batchId: BatchId) =>
  transaction(office.planner, async (tx) => {
    const members = await tx.batchMember.findMany({ where: { batchId }, orderBy: { addedAt: 'asc' } });
    for (const { id, placeKind } of members.slice(0, -1))
      await tx.batchMember.update({
        where: { id },
        data: { site: 'Camp East', vehicle: placeKind === 'stretcher' ? 'Ambulance 1' : 'Bus 1' },
      });
  });
