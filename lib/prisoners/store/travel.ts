import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';

type At = { prisonerId: PrisonerId; version: number; now: Date };

/** Writes travel facts still at `version` (0: none yet). A count of zero means somebody was faster. */
export function saveTravel(
  tx: Tx,
  _scope: Scope,
  { prisonerId, version, now }: At,
  facts: Omit<Prisma.PrisonerTravelUncheckedUpdateManyInput, 'prisonerId' | 'version' | 'updatedAt'> &
    Omit<Prisma.PrisonerTravelCreateManyInput, 'prisonerId' | 'version' | 'updatedAt'>,
) {
  if (version === 0)
    return tx.prisonerTravel.createMany({ data: [{ ...facts, prisonerId, updatedAt: now }], skipDuplicates: true });
  return tx.prisonerTravel.updateMany({
    where: { prisonerId, version },
    data: { ...facts, updatedAt: now, version: { increment: 1 } },
  });
}

/** The medical part, still encrypted; null when none has been written. */
export const findMedical = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.prisonerMedical.findUnique({ where: { prisonerId } });

export function saveMedical(
  tx: Tx,
  _scope: Scope,
  { prisonerId, version, now }: At,
  { detailEnc, by }: { detailEnc: Uint8Array<ArrayBuffer> | null; by: string },
) {
  const facts = { detailEnc, updatedById: by, updatedAt: now };
  if (version === 0) return tx.prisonerMedical.createMany({ data: [{ ...facts, prisonerId }], skipDuplicates: true });
  return tx.prisonerMedical.updateMany({
    where: { prisonerId, version },
    data: { ...facts, version: { increment: 1 } },
  });
}
