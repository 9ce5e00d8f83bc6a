import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import type { Policy } from '../rules/policy';
import { policyContent } from '../schema/policy';

/** The version in force with its number. */
export type PresentPolicy = { readonly number: number; readonly content: Policy; readonly since: Date };

/**
 * The policy in force, held until the transaction ends: a version that is being adopted waits for whoever is deciding by
 * this one, and whoever begins after it decides by the new one.
 */
export async function holdPolicy(tx: Tx, scope: Scope): Promise<PresentPolicy> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtext('homeward evidence policy'))::text as held`;
  return findPresentPolicy(tx, scope);
}

/** For whoever adopts: nobody decides by the old version any more. */
export const holdPolicyAlone = (tx: Tx, _scope: Scope) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtext('homeward evidence policy'))::text as held`;

export async function findPresentPolicy(tx: Tx, _scope: Scope): Promise<PresentPolicy> {
  const row = await tx.evidencePolicy.findFirstOrThrow({
    where: { status: 'adopted' },
    orderBy: { number: 'desc' },
    select: { number: true, content: true, adoptedAt: true, proposedAt: true },
  });
  return { number: row.number, content: policyContent.parse(row.content), since: row.adoptedAt ?? row.proposedAt };
}

/** Every version, the newest first. There are few. */
export const findPolicies = (tx: Tx, _scope: Scope) => tx.evidencePolicy.findMany({ orderBy: { number: 'desc' } });

export const findPolicy = (tx: Tx, _scope: Scope, number: number) =>
  tx.evidencePolicy.findUnique({ where: { number } });

/** Writes a proposed version with the next number. A second one that is open breaks a unique index. */
export async function saveProposedPolicy(
  tx: Tx,
  _scope: Scope,
  { content, note, userId, now }: { content: Policy; note: string; userId: string; now: Date },
): Promise<number> {
  const { _max } = await tx.evidencePolicy.aggregate({ _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.evidencePolicy.createMany({
    data: [
      { number, content: content as unknown as Prisma.InputJsonObject, note, proposedById: userId, proposedAt: now },
    ],
  });
  return number;
}

type PolicyAnswer =
  | { status: 'adopted'; adoptedById: string; adoptedAt: Date }
  | { status: 'returned' | 'withdrawn'; closedById: string; closedAt: Date; closeNote: string | null };

/** Answers a proposed version from the version it was read at; a count of zero means somebody was faster. */
export const savePolicyAnswer = (
  tx: Tx,
  _scope: Scope,
  row: { number: number; version: number },
  answer: PolicyAnswer,
) =>
  tx.evidencePolicy.updateMany({
    where: { number: row.number, version: row.version, status: 'proposed' },
    data: { ...answer, version: { increment: 1 } },
  });

/** Everything on file has been measured by this version. */
export const saveRederived = (tx: Tx, _scope: Scope, number: number, now: Date) =>
  tx.evidencePolicy.updateMany({ where: { number, rederivedAt: null }, data: { rederivedAt: now } });

/** Whether everything on file has been measured by the version in force. */
export async function isRederived(tx: Tx, _scope: Scope, number: number) {
  return (await tx.evidencePolicy.count({ where: { number, rederivedAt: { not: null } } })) === 1;
}
