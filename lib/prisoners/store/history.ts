import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

/** More than any record has had; a bound so that one page never reads a table. */
const most = 2000;

/** Everything a timeline is made of. Row-level security leaves out what this actor may not see. */
export async function findHistory(tx: Tx, _scope: Scope, prisonerId: PrisonerId) {
  const where = { prisonerId };
  return {
    events: await tx.prisonerEvent.findMany({ where, orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }], take: most }),
    claims: await tx.claim.findMany({ where, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], take: most }),
    confirmations: await tx.confirmation.findMany({ where, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }] }),
    names: await tx.prisonerName.findMany({ where, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] }),
    places: await tx.prisonerPlace.findMany({ where, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] }),
  };
}
export type HistoryRows = Awaited<ReturnType<typeof findHistory>>;

const pageSize = 100;

/** Log entries about a record, newest first. The log is read by supervisor and auditor. */
export async function pageOfAccess(tx: Tx, _scope: Scope, prisonerId: PrisonerId, before: bigint | null) {
  const rows = await tx.auditEvent.findMany({
    where: { prisonerId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: { id: true, at: true, actorKind: true, actorId: true, type: true },
  });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}
