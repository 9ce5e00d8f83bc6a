import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { within } from './within';

const oldestFirst = { orderBy: [{ recordedAt: 'asc' as const }, { id: 'asc' as const }] };

/** An inquiry with everything in it, sealed values still sealed; null when there is none in this scope. */
export const findCase = (tx: Tx, scope: Scope, id: InquiryId) =>
  tx.inquiry.findFirst({
    where: { AND: [{ id }, within(scope)] },
    omit: { codeHash: true, submissionId: true, submissionHash: true },
    include: {
      sought: {
        orderBy: { position: 'asc' },
        include: {
          prisoner: {
            select: {
              id: true,
              number: true,
              status: true,
              names: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 1, select: { full: true } },
            },
          },
        },
      },
      messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      events: oldestFirst,
      consents: oldestFirst,
      kinshipChecks: oldestFirst,
      tellings: {
        where: { status: 'reached' },
        select: { id: true, what: true, reachedAt: true, recordedById: true, reachedWhom: true },
      },
    },
  });
export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** What an act needs to know of an inquiry before it decides. */
export const findForAct = (tx: Tx, scope: Scope, id: InquiryId) =>
  tx.inquiry.findFirst({
    where: { AND: [{ id }, within(scope)] },
    select: {
      id: true,
      status: true,
      version: true,
      kinship: true,
      urgent: true,
      assignedToId: true,
      wantsNotices: true,
    },
  });
export type ActRow = NonNullable<Awaited<ReturnType<typeof findForAct>>>;

type Change = { assignedToId?: string | null; urgent?: boolean; kinship?: string };

/** Changes an inquiry that is still as it was read; a count of zero means somebody was faster. */
export const saveChange = (tx: Tx, _scope: Scope, row: ActRow, change: Change, now: Date) =>
  tx.inquiry.updateMany({
    where: { id: row.id, version: row.version, assignedToId: row.assignedToId },
    data: { ...change, updatedAt: now, version: { increment: 1 } },
  });

/** The version an inquiry has now. */
export async function versionOf(tx: Tx, _scope: Scope, id: string): Promise<number> {
  return (await tx.inquiry.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
}

/** Active members of staff who work inquiries, by name; with `id`, only that one. */
export const staffWhoWork = (tx: Tx, _scope: Scope, id?: string) =>
  tx.user.findMany({
    where: {
      active: true,
      roles: { some: { role: { in: ['operator', 'case-officer', 'supervisor'] } } },
      ...(id ? { id } : {}),
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true },
  });
