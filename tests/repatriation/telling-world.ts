import type { FamilyActor } from '@/lib/access/actor';
import type { InquiryStatus, KinshipState } from '@/lib/inquiries/rules';
import type { SoughtId, TellingId } from '@/lib/kernel/ids';
import { reading } from '@/lib/platform/db';
import type { PrisonerStatus } from '@/lib/prisoners/rules';
import { assignTelling } from '@/lib/repatriation/commands/assign-telling';
import { openFamilyTelling } from '@/lib/repatriation/commands/open-family-telling';
import { anInquiry, atStage } from '@/prisma/worlds/inquiries';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';

type FamilySketch = { kinship?: KinshipState; stage?: InquiryStatus; email?: string };
let families = 100;

/** A person and a family that seeks them, linked as far as the sketch says. */
export async function aFamilyOf(status: PrisonerStatus, sketch: FamilySketch = {}) {
  const { kinship = 'verified', stage = 'verified', email = 'family@demo.homeward.example' } = sketch;
  const prisonerId = await aPersonOnFile(status);
  return { prisonerId, ...(await aFamilyThatSeeks(prisonerId, { kinship, stage, email })) };
}

export async function aFamilyThatSeeks(
  prisonerId: Awaited<ReturnType<typeof aPersonOnFile>>,
  { kinship, stage, email }: Required<FamilySketch>,
) {
  const officer = (await theOffice())['case-officer'];
  families += 1;
  const { inquiryId } = await anInquiry({ n: families, email });
  await atStage({
    inquiryId,
    status: stage,
    kinship,
    assignedTo: officer,
    linkTo: prisonerId,
    linkedBy: officer,
    verified: stage !== 'matched',
  });
  const [row] = await pastTheRules<{ id: SoughtId }>('select id from sought_person where inquiry_id = $1', [inquiryId]);
  const family: FamilyActor = { kind: 'family', id: inquiryId };
  return { inquiryId, family, soughtId: row!.id };
}

/** A task that is the case officer's. */
export async function aTaskOfMine(status: PrisonerStatus, sketch: FamilySketch = {}) {
  const officer = (await theOffice())['case-officer'];
  const world = await aFamilyOf(status, sketch);
  const what = status === 'returned' ? 'returned' : 'captivity-confirmed';
  const { tellingId } = await openFamilyTelling(officer, { soughtId: world.soughtId, what });
  await assignTelling(officer, { id: tellingId, officerId: officer.id, version: 1 });
  return { ...world, tellingId, officer };
}

/** What the family's own login reads of its tellings. */
export const seenBy = (family: FamilyActor) =>
  reading(family, (tx) => tx.familyTelling.findMany({ select: { what: true, reachedAt: true } }));

export const told = (id: TellingId, version = 2) => ({
  id,
  version,
  how: 'telephone' as const,
  whom: 'Mariia, mother',
  occurredAt: new Date(Date.now() - 60_000),
  note: null,
});

export const inquiryStatusOf = async (id: string) =>
  (await pastTheRules<{ status: string }>('select status from inquiry where id = $1', [id]))[0]?.status;
