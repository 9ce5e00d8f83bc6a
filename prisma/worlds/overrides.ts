import type { BatchId, PrisonerId } from '../../lib/kernel/ids';
import { proposeOverride, stepOverride } from '../../lib/planning/commands/override';
import type { People } from './demonstration';
import type { Office } from './staff';

/** Of the draft's plan: two people agreed to go only together, and somebody to be set in who waits for another person's word. */
export async function theOverrides(office: Office, held: People, id: BatchId) {
  const person = (n: number) => held.find((one) => one.n === n)?.id as PrisonerId;
  const together = await proposeOverride(office.planner, {
    id,
    kind: 'together',
    prisonerIds: [person(4), person(6)],
    code: 'other-specify',
    note: 'Two brothers, held in one barrack since the first day.',
  });
  await stepOverride(office.supervisor, { id, overrideId: together.id, action: 'agree', version: 1 });
  await proposeOverride(office.planner, {
    id,
    kind: 'pin-in',
    prisonerIds: [person(16)],
    code: 'counterpart-demand',
    note: null,
  });
}
