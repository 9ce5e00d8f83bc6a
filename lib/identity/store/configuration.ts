import 'server-only';
import type { Scope } from '../../access/scope';
import type { LaboratoryId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { firstKinshipTable, type KinshipTable } from '../rules/kinship';
import { firstMinimum, type MinimumRule } from '../rules/minimum';
import { kinshipTable, minimumRule, type NewLaboratory, type RuleKind } from '../schema/configuration';

/** All versions of one kind, the latest first. */
export const findVersions = (tx: Tx, _scope: Scope, kind: RuleKind) =>
  tx.identityRule.findMany({ where: { kind }, orderBy: { version: 'desc' } });

/** The minimum rule by version, and which is in force. A row that cannot be read is a bug, not another rule. */
export async function findMinimumRules(tx: Tx, scope: Scope) {
  const rows = await findVersions(tx, scope, 'minimum');
  const byVersion = new Map<number, MinimumRule>(rows.map(({ version, body }) => [version, minimumRule.parse(body)]));
  const version = rows[0]?.version ?? 1;
  const of = (wanted: number) => byVersion.get(wanted) ?? firstMinimum;
  return { version, inForce: of(version), of };
}

export async function findKinshipTable(tx: Tx, _scope: Scope): Promise<{ version: number; table: KinshipTable }> {
  const row = await tx.identityRule.findFirst({ where: { kind: 'kinship' }, orderBy: { version: 'desc' } });
  return { version: row?.version ?? 1, table: row ? kinshipTable.parse(row.body) : firstKinshipTable };
}

/** Adopts a later version. One that exists already breaks a unique index. */
export const saveVersion = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; kind: RuleKind; version: number; body: object; reason: string; by: string; now: Date },
) =>
  tx.identityRule.createMany({
    data: [
      {
        id: row.id,
        kind: row.kind,
        version: row.version,
        body: row.body as Prisma.InputJsonObject,
        reason: row.reason,
        adoptedById: row.by,
        adoptedAt: row.now,
      },
    ],
  });

export const findLaboratories = (tx: Tx, _scope: Scope) => tx.dnaLaboratory.findMany({ orderBy: { name: 'asc' } });
export const findLaboratory = (tx: Tx, _scope: Scope, id: LaboratoryId) =>
  tx.dnaLaboratory.findUnique({ where: { id } });
export const saveLaboratory = (tx: Tx, _scope: Scope, row: NewLaboratory & { id: LaboratoryId; now: Date }) => {
  const { now, ...given } = row;
  return tx.dnaLaboratory.createMany({ data: [{ ...given, createdAt: now }] });
};
export const saveLaboratoryChange = (
  tx: Tx,
  _scope: Scope,
  { id, version, ...given }: NewLaboratory & { id: LaboratoryId; version: number; active: boolean },
) => tx.dnaLaboratory.updateMany({ where: { id, version }, data: { ...given, version: { increment: 1 } } });
