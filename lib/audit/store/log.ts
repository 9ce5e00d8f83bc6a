import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import type { AuditFilter } from '../schema';

const columns = {
  id: true,
  at: true,
  actorKind: true,
  actorId: true,
  type: true,
  subjectType: true,
  subjectId: true,
  prisonerId: true,
  inquiryId: true,
  batchId: true,
  detail: true,
} as const;

/** Filters whose numbers have been looked up. A number nobody has matches nothing. */
export type FoundFilter = Pick<AuditFilter, 'type' | 'area' | 'actor' | 'kind' | 'before'> & {
  prisonerId?: string;
  inquiryId?: string;
  batchId?: string;
  from?: Date;
  until?: Date;
};

function matching(scope: Scope, filter: FoundFilter): Prisma.AuditEventWhereInput {
  const { type, area, actor, kind, before, prisonerId, inquiryId, batchId, from, until } = filter;
  return {
    ...(scope.audit ? {} : { id: { in: [] } }),
    ...(type ? { type } : area ? { type: { startsWith: `${area}.` } } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(kind ? { actorKind: kind } : {}),
    ...(prisonerId ? { prisonerId } : {}),
    ...(inquiryId ? { inquiryId } : {}),
    ...(batchId ? { batchId } : {}),
    ...(from || until ? { at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) } } : {}),
    ...(before ? { AND: [{ id: { lt: BigInt(before) } }] } : {}),
  };
}

/** Entries of the log, newest first. */
export const newestEvents = (tx: Tx, scope: Scope, filter: FoundFilter, take: number) =>
  tx.auditEvent.findMany({ where: matching(scope, filter), orderBy: { id: 'desc' }, take, select: columns });
export type EventRow = Awaited<ReturnType<typeof newestEvents>>[number];

/** Names of members of staff by id. */
export async function staffById(tx: Tx, _scope: Scope, ids: readonly string[]) {
  const rows = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, displayName: true } });
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}

/** Everybody who has ever acted as a member of staff, for the filter. */
export const everyMember = (tx: Tx, _scope: Scope) =>
  tx.user.findMany({ select: { id: true, displayName: true }, orderBy: { displayName: 'asc' } });

export type Numbers = { prisoners: Map<string, number>; inquiries: Map<string, string>; batches: Map<string, number> };

/** The numbers of records by id: a number says which record, never who is in it. */
export async function numbersOf(
  tx: Tx,
  _scope: Scope,
  ids: { prisoners: string[]; inquiries: string[]; batches: string[] },
): Promise<Numbers> {
  const prisoners = await tx.prisoner.findMany({
    where: { id: { in: ids.prisoners } },
    select: { id: true, number: true },
  });
  const inquiries = await tx.inquiry.findMany({
    where: { id: { in: ids.inquiries } },
    select: { id: true, reference: true },
  });
  const batches = await tx.batch.findMany({ where: { id: { in: ids.batches } }, select: { id: true, number: true } });
  return {
    prisoners: new Map(prisoners.map(({ id, number }) => [id, number])),
    inquiries: new Map(inquiries.map(({ id, reference }) => [id, reference])),
    batches: new Map(batches.map(({ id, number }) => [id, number])),
  };
}

/** The ids behind numbers somebody typed; null for a number nobody has. */
export async function idsOf(tx: Tx, _scope: Scope, typed: { record?: number; inquiry?: string; batch?: number }) {
  const { record, inquiry, batch } = typed;
  const only = { select: { id: true } } as const;
  return {
    prisonerId: record
      ? ((await tx.prisoner.findUnique({ where: { number: record }, ...only }))?.id ?? null)
      : undefined,
    inquiryId: inquiry
      ? ((await tx.inquiry.findUnique({ where: { reference: inquiry }, ...only }))?.id ?? null)
      : undefined,
    batchId: batch ? ((await tx.batch.findUnique({ where: { number: batch }, ...only }))?.id ?? null) : undefined,
  };
}
