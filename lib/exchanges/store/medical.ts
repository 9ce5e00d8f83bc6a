import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import { openFindings } from '../../prisoners/store/findings';
import type { AnnexPart } from '../rules/annex';

/** What is on file of one person's health: nothing yet, or a part of its own and those of records joined into it. */
export type MedicalCase = { fitness: string | null; parts: AnnexPart[] };

/** The medical parts of these people, as far as this actor may open their records; a record that may not be is not there. */
export async function medicalCases(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, MedicalCase>> {
  if (!scope.medical) return new Map();
  const wanted = [...ids];
  const records = await tx.$queryRaw<{ id: string; top: string }[]>`
    with recursive below as (
      select p.id, p.id as top from prisoner p where p.id = any (${wanted}::uuid[])
      union select c.id, b.top from prisoner c join below b on c.merged_into_id = b.id)
    select id::text as id, top::text as top from below`;
  const travel = await tx.prisonerTravel.findMany({
    where: { prisonerId: { in: wanted } },
    select: { prisonerId: true, fitness: true },
  });
  const sealed = await tx.prisonerMedical.findMany({
    where: { prisonerId: { in: records.map(({ id }) => id) }, detailEnc: { not: null } },
    orderBy: { updatedAt: 'asc' },
    select: { prisonerId: true, detailEnc: true },
  });
  const fitness = new Map(travel.map((row) => [row.prisonerId, row.fitness]));
  const tops = new Map(records.map(({ id, top }) => [id, top]));
  const cases = new Map<string, MedicalCase>(
    [...new Set(tops.values())].map((id) => [id, { fitness: fitness.get(id) ?? null, parts: [] }]),
  );
  for (const { prisonerId, detailEnc } of sealed)
    cases.get(tops.get(prisonerId) ?? '')?.parts.push(partOf(openFindings(prisonerId, detailEnc)));
  return cases;
}

const partOf = ({ severity, detail, medication, allergies, needs }: ReturnType<typeof openFindings>): AnnexPart => ({
  severity,
  detail,
  medication,
  allergies,
  needs,
});
