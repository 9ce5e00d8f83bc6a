import 'server-only';
import type { Scope } from '../../access/scope';
import { hashOf } from '../../exchanges/planner/canonical';
import type { Prisma, Tx } from '../../platform/db';
import type { Priorities } from '../rules/priority';
import { prioritiesContent } from '../schema/priorities';

/** The priorities in force with their number and hash. */
export type PresentPriorities = { readonly number: number; readonly hash: string; readonly content: Priorities };

/**
 * The priorities in force, held until the transaction ends: a version that is being adopted waits for whoever is freezing a
 * problem by this one, and whoever begins after it does so by the new one.
 */
export async function holdPriorities(tx: Tx, scope: Scope): Promise<PresentPriorities> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtext('homeward planning priorities'))::text as held`;
  return findPresentPriorities(tx, scope);
}

/** For whoever adopts: nobody plans by the old version any more. */
export const holdPrioritiesAlone = (tx: Tx, _scope: Scope) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtext('homeward planning priorities'))::text as held`;

export async function findPresentPriorities(tx: Tx, _scope: Scope): Promise<PresentPriorities> {
  const row = await tx.planningPolicy.findFirstOrThrow({
    where: { status: 'adopted' },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, content: true },
  });
  return { number: row.number, hash: row.hash, content: prioritiesContent.parse(row.content) };
}

/** Every version, the newest first. There are few. */
export const findAllPriorities = (tx: Tx, _scope: Scope) => tx.planningPolicy.findMany({ orderBy: { number: 'desc' } });

export const findPriorities = (tx: Tx, _scope: Scope, number: number) =>
  tx.planningPolicy.findUnique({ where: { number } });

/** Writes a proposed version with the next number. A second one that is open breaks a unique index. */
export async function saveProposedPriorities(
  tx: Tx,
  _scope: Scope,
  { content, note, userId, now }: { content: Priorities; note: string; userId: string; now: Date },
): Promise<number> {
  const { _max } = await tx.planningPolicy.aggregate({ _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const written = content as unknown as Prisma.InputJsonObject;
  await tx.planningPolicy.createMany({
    data: [{ number, content: written, hash: hashOf(content), note, proposedById: userId, proposedAt: now }],
  });
  return number;
}

type Answer =
  | { status: 'adopted'; adoptedById: string; adoptedAt: Date }
  | { status: 'returned' | 'withdrawn'; closedById: string; closedAt: Date; closeNote: string | null };

/** Answers a proposed version from the version it was read at; a count of zero means somebody was faster. */
export const savePrioritiesAnswer = (tx: Tx, _scope: Scope, row: { number: number; version: number }, answer: Answer) =>
  tx.planningPolicy.updateMany({
    where: { number: row.number, version: row.version, status: 'proposed' },
    data: { ...answer, version: { increment: 1 } },
  });
