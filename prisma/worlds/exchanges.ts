import type { StaffActor } from '../../lib/access/actor';
import { systemActor } from '../../lib/access/actor';
import { transaction } from '../../lib/platform/db';
import { aClaim, aConfirmation } from './evidence';
import { aPrisoner, type PrisonerSketch } from './prisoners';

export type Planners = {
  officer: StaffActor;
  analyst: StaffActor;
  secondAnalyst: StaffActor;
};

/** Somebody nothing stands in the way of: held, confirmed by two people, alive lately, willing, fit, place known. */
export const anEligiblePerson = (
  { officer, analyst, secondAnalyst }: Planners,
  sides: { originId: string; detainingId: string },
  { now, ...sketch }: Omit<PrisonerSketch, 'by' | 'status'> & Partial<Pick<PrisonerSketch, 'status'>>,
) =>
  transaction(systemActor('seed'), async (tx) => {
    const person = await aPrisoner(tx, {
      status: 'confirmed-captive',
      aliveDaysAgo: 20,
      wish: 'wishes',
      fitness: 'fit',
      place: 'Transit camp East',
      ...sides,
      ...sketch,
      by: officer,
      now,
    });
    const claimId = await aClaim(tx, {
      prisonerId: person.id,
      by: analyst,
      now,
      says: 'in-captivity',
      sourceKind: 'icrc-notification',
      reliability: 'A',
      credibility: 1,
      daysAgo: 20,
    });
    await aConfirmation(tx, { prisonerId: person.id, claimId, proposer: analyst, decider: secondAnalyst, now });
    return person;
  });
