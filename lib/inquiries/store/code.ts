import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { ActRow } from './case';
import { within } from './within';

/** What tells whether a code is the one in force; null when there is no such inquiry in this scope. */
export const findCodeHash = (tx: Tx, scope: Scope, id: InquiryId) =>
  tx.inquiry.findFirst({ where: { AND: [{ id }, within(scope)] }, select: { reference: true, codeHash: true } });

/** Puts another code in force and ends every session opened with the one before. */
export async function saveCodeHash(tx: Tx, _scope: Scope, row: ActRow, codeHash: string, now: Date) {
  const saved = await tx.inquiry.updateMany({
    where: { id: row.id, version: row.version },
    data: { codeHash, updatedAt: now, version: { increment: 1 } },
  });
  await tx.$queryRaw`select app.end_family_sessions(${row.id}::uuid)::text as done`;
  return saved;
}
