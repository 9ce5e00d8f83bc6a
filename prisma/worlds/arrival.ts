import { randomUUID } from 'node:crypto';
import { systemActor } from '../../lib/access/actor';
import { openCase } from '../../lib/identity/commands/open-case';
import { proposeIdentity } from '../../lib/identity/commands/propose-identity';
import { newCase } from '../../lib/identity/schema/cases';
import type { PrisonerId } from '../../lib/kernel/ids';
import { transaction } from '../../lib/platform/db';
import type { Sides } from './demonstration';
import { aPrisoner } from './prisoners';
import { check, daysAgo, type World } from './samples';

const seed = systemActor('seed');

/** Received on a handover that is not reconciled yet, because it is not established who he is. */
export async function theArrival(world: World, sides: Sides, said: PrisonerId) {
  const { office, now } = world;
  const memberId = await transaction(seed, async (tx) => {
    const man = await aPrisoner(tx, {
      n: 71,
      status: 'returned',
      by: office['case-officer'],
      now,
      originId: sides.north.id,
    });
    const day = new Date(now.getTime() - 4 * 86_400_000);
    const common = {
      oursId: sides.north.id,
      theirsId: sides.south.id,
      createdById: office.planner.id,
      submittedById: office.planner.id,
      submittedAt: day,
      firstApprovedById: office.second.supervisor.id,
      firstApprovedAt: day,
      approvedById: office.supervisor.id,
      approvedAt: day,
    };
    const batch = await tx.batch.create({
      select: { id: true },
      data: {
        ...common,
        name: 'Earlier stage',
        status: 'handed-over',
        plannedOn: day,
        place: 'River crossing',
        seats: 6,
        createdAt: day,
      },
    });
    const member = randomUUID();
    await tx.batchMember.create({
      select: { id: true },
      data: {
        id: member,
        batchId: batch.id,
        prisonerId: man.id,
        status: 'received',
        unexpected: true,
        holdsPlace: false,
        addedById: office.planner.id,
        addReason: 'unexpected-arrival',
        addedAt: day,
      },
    });
    await tx.handoverEvent.createMany({
      data: [
        {
          batchId: batch.id,
          memberId: member,
          kind: 'arrive',
          occurredAt: day,
          recordedAt: day,
          recordedById: office.planner.id,
        },
      ],
    });
    return member;
  });
  const claimed = { prisonerId: said, saidBy: 'self', paper: 'none', saidOn: daysAgo(world, 4) };
  const { caseId } = await openCase(
    office['case-officer'],
    newCase.parse({ origin: 'arrival', memberId, claimed, note: 'On no list. Gave his name at the crossing.' }),
  );
  await check(office.second['case-officer'], caseId, said, {
    method: 'control-questions',
    doneBy: 'Lidia Poruch, case officer',
    doneOn: daysAgo(world, 3),
    detail: 'Nine of ten answers agree with what his mother had told.',
  });
  await check(office['medical-officer'], caseId, said, {
    method: 'medical-examination',
    doneBy: 'Dr Vira Lada',
    doneOn: daysAgo(world, 3),
    detail: 'The healed fracture described by the family is there.',
  });
  await proposeIdentity(office['case-officer'], {
    id: caseId,
    prisonerId: said,
    version: 1,
    note: 'Two examiners, independent of each other.',
  });
}
