import 'server-only';
import type { Scope } from '../../access/scope';
import type { CustodyEventId, DonorId, IdentityCaseId, KitId, LaboratoryId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import type { CustodyEvent, CustodyKind } from '../rules/custody';
import type { NewCustodyEvent, NewKit } from '../schema/dna';
import { kitsWithin } from './within';

/** What a kit is shown with. */
export const kitParts = {
  donor: { select: { number: true, relation: true, prisonerId: true } },
  custody: {
    include: { laboratory: { select: { name: true } } },
    orderBy: [{ occurredAt: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.DnaKitInclude;

export const saveKit = (tx: Tx, _scope: Scope, row: NewKit & { id: KitId; by: string; now: Date }) => {
  const { by, now, ...kit } = row;
  return tx.dnaKit.createMany({ data: [{ ...kit, recordedById: by, recordedAt: now }] });
};

/** A kit with its way and whose it is; null when there is none in this scope. */
export const findKit = (tx: Tx, scope: Scope, id: KitId) =>
  tx.dnaKit.findFirst({
    where: { AND: [{ id }, kitsWithin(scope)] },
    include: {
      ...kitParts,
      donor: {
        select: { number: true, relation: true, line: true, prisonerId: true, consents: true, withdrawnAt: true },
      },
      case: { select: { id: true, number: true, prisonerId: true, subjectKind: true, tagNumber: true } },
    },
  });
export type KitRow = NonNullable<Awaited<ReturnType<typeof findKit>>>;

/** Holds the kit for this transaction, so that two steps written at once are judged one after the other. */
export const lockKit = (tx: Tx, _scope: Scope, id: KitId) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`dna-kit:${id}`}, 0))::text`;

/** Those of the kits that are within this scope, with what sending them must know. */
export const findKits = (tx: Tx, scope: Scope, ids: readonly KitId[]) =>
  tx.dnaKit.findMany({
    where: { AND: [{ id: { in: [...ids] } }, kitsWithin(scope)] },
    include: { donor: { select: { prisonerId: true, consents: true } } },
  });

export const saveCustodyEvent = (
  tx: Tx,
  _scope: Scope,
  row: Pick<NewCustodyEvent, 'kind' | 'from' | 'to' | 'seal' | 'place' | 'note'> & {
    id: CustodyEventId;
    kitId: KitId;
    occurredAt: Date;
    laboratoryId: LaboratoryId | null;
    flagsSeen: string[];
    by: string;
    now: Date;
  },
) => {
  const { from, to, by, now, ...event } = row;
  return tx.dnaCustodyEvent.createMany({
    data: [{ ...event, fromHolder: from, toHolder: to, recordedById: by, recordedAt: now }],
  });
};

export const findCustodyEvent = (tx: Tx, scope: Scope, id: CustodyEventId) =>
  tx.dnaCustodyEvent.findFirst({
    where: { id, kit: kitsWithin(scope) },
    include: { kit: { select: { donor: { select: { prisonerId: true } }, case: { select: { prisonerId: true } } } } },
  });

export const saveCustodyWithdrawal = (
  tx: Tx,
  _scope: Scope,
  id: CustodyEventId,
  by: { userId: string; now: Date; reason: string },
) =>
  tx.dnaCustodyEvent.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: by.now, withdrawnById: by.userId, withdrawReason: by.reason },
  });

type EventRow = {
  id: string;
  kind: string;
  occurredAt: Date;
  fromHolder: string | null;
  toHolder: string | null;
  seal: string | null;
  place: string | null;
  withdrawnAt: Date | null;
};

/** A row as the rules look at it. */
export const asCustodyEvent = (row: EventRow): CustodyEvent => ({
  id: row.id,
  kind: row.kind as CustodyKind,
  occurredAt: row.occurredAt.toISOString(),
  from: row.fromHolder,
  to: row.toHolder,
  seal: row.seal,
  place: row.place,
  withdrawn: row.withdrawnAt !== null,
});

/** Whose a kit is, for the log and for asking whether it may be used. */
export const ownerOf = (kit: { donorId: string | null; caseId: string | null }) => ({
  donorId: kit.donorId as DonorId | null,
  caseId: kit.caseId as IdentityCaseId | null,
});
