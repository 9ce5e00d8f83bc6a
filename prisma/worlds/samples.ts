import type { StaffActor } from '../../lib/access/actor';
import { askLaboratory, recordResult } from '../../lib/identity/commands/ask-laboratory';
import { addConsent, addDonor } from '../../lib/identity/commands/keep-donors';
import { addKit, recordCustody } from '../../lib/identity/commands/keep-samples';
import { recordCheck } from '../../lib/identity/commands/record-check';
import { newCheck } from '../../lib/identity/schema/cases';
import { newConsent, newCustodyEvent, newDonor, newKit, newRequest, newResult } from '../../lib/identity/schema/dna';
import type { DonorId, IdentityCaseId, KitId, LaboratoryId, PrisonerId } from '../../lib/kernel/ids';
import type { Office } from './staff';

/** Who writes the samples down, as of when, and the laboratory they go to. */
export type World = { office: Office; now: Date; laboratory: LaboratoryId };

export const daysAgo = ({ now }: World, days: number) =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

type Checked = { method: string; doneBy: string; doneOn: string; detail?: string; result?: string };
/** Somebody's answer to whether it is this person; it agrees unless it says otherwise. */
export const check = (by: StaffActor, caseId: IdentityCaseId, prisonerId: PrisonerId, given: Checked) =>
  recordCheck(by, { id: caseId, ...newCheck.parse({ prisonerId, result: 'agrees', ...given }) });

type Asked = { prisonerId: PrisonerId; caseId: IdentityCaseId; kitIds: KitId[]; found: Record<string, unknown> };
/** A laboratory asked, and what it reported. */
export async function anAnswer(world: World, { prisonerId, caseId, kitIds, found }: Asked) {
  const officer = world.office['case-officer'];
  const asked = {
    prisonerId,
    caseId,
    kitIds,
    laboratoryId: world.laboratory,
    sentOn: daysAgo(world, 30),
    expectedBy: daysAgo(world, -15),
    reference: `Out-${kitIds.length}`,
  };
  const { requestId } = await askLaboratory(officer, newRequest.parse(asked));
  const report = {
    signedBy: 'Dr O. Sokil, expert',
    resultOn: daysAgo(world, 2),
    validUntil: daysAgo(world, -700),
    ...found,
  };
  return (await recordResult(officer, { id: requestId, ...newResult.parse(report) })).resultId;
}

/** A relative; with a kit number also the consent and the sample, taken and sealed. Answers the kit. */
export async function aRelative(
  world: World,
  prisonerId: PrisonerId,
  relative: Record<string, unknown>,
  kitNumber?: string,
  form = 'signed',
  consent: Record<string, unknown> = {},
) {
  const officer = world.office['case-officer'];
  const { donorId } = await addDonor(officer, newDonor.parse({ prisonerId, availability: 'willing', ...relative }));
  if (!kitNumber) return '' as KitId;
  const scope = ['compare-with-this-person', 'compare-with-all-remains'];
  await addConsent(officer, {
    id: donorId,
    ...newConsent.parse({ scope, form, givenOn: daysAgo(world, 60), ...consent }),
  });
  return aKit(world, { donorId, kitNumber, kind: 'buccal-swab' });
}

export async function aKit(
  world: World,
  kit: { donorId?: DonorId; caseId?: IdentityCaseId; kitNumber: string; kind: string },
) {
  const officer = world.office['case-officer'];
  const { kitId } = await addKit(officer, newKit.parse(kit));
  const step = (kind: string, hoursAgo: number, more: object) =>
    recordCustody(officer, {
      id: kitId,
      ...newCustodyEvent.parse({
        kind,
        occurredAt: new Date(world.now.getTime() - hoursAgo * 3_600_000).toISOString(),
        ...more,
      }),
    });
  await step('taken', 31 * 24, { to: 'Marko Stezhka', place: 'Reception centre' });
  await step('sealed', 31 * 24 - 1, { seal: `S-${kit.kitNumber}` });
  await step('sent-to-laboratory', 30 * 24, { from: 'Marko Stezhka', laboratoryId: world.laboratory });
  await step('laboratory-received', 29 * 24, { laboratoryId: world.laboratory, seal: `S-${kit.kitNumber}` });
  return kitId;
}
