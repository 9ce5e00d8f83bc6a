import 'server-only';
import type { Scope } from '../../access/scope';
import type { AgreementEntryId, AgreementId } from '../../kernel/ids';
import { dayToColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { NewEntry } from '../schema/entries';

/** What was offered and delivered the other way, the newest day first, withdrawn entries included. */
export const findEntries = (tx: Tx, scope: Scope, agreementId: AgreementId) =>
  tx.agreementEntry.findMany({
    where: scope.agreements === 'none' ? { id: { in: [] } } : { agreementId },
    orderBy: [{ on: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
  });
export type EntryRow = Awaited<ReturnType<typeof findEntries>>[number];

export const findEntry = (tx: Tx, scope: Scope, agreementId: AgreementId, id: AgreementEntryId) =>
  scope.agreements === 'none' ? null : tx.agreementEntry.findFirst({ where: { id, agreementId } });

export const saveEntry = (
  tx: Tx,
  _scope: Scope,
  { on, ...entry }: NewEntry & { agreementId: AgreementId; recordedById: string; recordedAt: Date },
) => tx.agreementEntry.create({ data: { ...entry, on: dayToColumn(on) as Date }, select: { id: true } });

/** Withdraws an entry from the version it was read at; a count of zero means somebody was faster. */
export const saveEntryWithdrawal = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; version: number },
  withdrawal: { withdrawnById: string; withdrawnAt: Date; withdrawReason: string },
) =>
  tx.agreementEntry.updateMany({
    where: { id: row.id, version: row.version, withdrawnAt: null },
    data: { ...withdrawal, version: { increment: 1 } },
  });
