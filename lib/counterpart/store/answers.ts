import 'server-only';
import type { Scope } from '../../access/scope';
import type { AnswerId, BatchId, MemberId } from '../../kernel/ids';
import { openValue, sealValue } from '../../platform/crypto';
import { dayToColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { NewAnswer } from '../schema/answers';

const note = 'counterpart_answer.note';
const substitute = 'counterpart_answer.substitute_name';
export const openAnswerNote = (row: { id: string; noteEnc: Uint8Array | null }) =>
  openValue<string>(note, row.id, row.noteEnc);
export const openSubstitute = (row: { id: string; substituteNameEnc: Uint8Array | null }) =>
  openValue<string>(substitute, row.id, row.substituteNameEnc);

/** A place on a batch, held until the transaction ends: what is answered about it is written one after the other. */
export async function holdMember(
  tx: Tx,
  scope: Scope,
  { batchId, memberId }: { batchId: BatchId; memberId: MemberId },
) {
  if (scope.batches === 'none') return null;
  await tx.$queryRaw`select 1 as held from batch_member where id = ${memberId}::uuid for update`;
  return tx.batchMember.findFirst({
    where: { id: memberId, batchId, status: { not: 'removed' } },
    select: { id: true, prisonerId: true },
  });
}

/** The person behind a place of a batch; null when there is none in this scope. */
export const memberOfBatch = async (
  tx: Tx,
  scope: Scope,
  { batchId, memberId }: { batchId: BatchId; memberId: MemberId },
) =>
  scope.batches === 'none'
    ? null
    : tx.batchMember.findFirst({
        where: { id: memberId, batchId, status: { not: 'removed' } },
        select: { id: true, prisonerId: true },
      });

/** The id of the answer that no other follows: the last that was written down about a place. */
export async function latestAnswer(tx: Tx, _scope: Scope, memberId: string): Promise<string | null> {
  const rows = await tx.counterpartAnswer.findMany({ where: { memberId }, select: { id: true, followsId: true } });
  const followed = new Set(rows.map(({ followsId }) => followsId));
  return rows.find(({ id }) => !followed.has(id))?.id ?? null;
}

type By = { id: string; now: Date };
export const saveAnswer = (
  tx: Tx,
  _scope: Scope,
  { id, batchId, said, entryId }: { id: AnswerId; batchId: BatchId; said: NewAnswer; entryId: string | null },
  by: By,
) =>
  tx.counterpartAnswer.createMany({
    data: [
      {
        id,
        batchId,
        memberId: said.memberId,
        answer: said.answer,
        answeredOn: dayToColumn(said.on) ?? by.now,
        reason: said.reason,
        noteEnc: said.note ? sealValue(note, id, said.note) : null,
        substituteListId: said.substituteLine?.listId ?? null,
        substituteLine: said.substituteLine?.position ?? null,
        substituteNameEnc: said.substituteName ? sealValue(substitute, id, said.substituteName) : null,
        listId: said.listId,
        entryId,
        followsId: said.follows,
        recordedById: by.id,
        recordedAt: by.now,
      },
    ],
  });

export const findAnswer = (tx: Tx, scope: Scope, id: AnswerId) =>
  scope.batches === 'none' ? null : tx.counterpartAnswer.findUnique({ where: { id }, include: { batch: true } });

/** Withdraws an answer, once, from the version it was read at; it stays readable. */
export const saveWithdrawal = (
  tx: Tx,
  _scope: Scope,
  { id, version }: { id: AnswerId; version: number },
  by: By & { reason: string },
) =>
  tx.counterpartAnswer.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { withdrawnAt: by.now, withdrawnById: by.id, withdrawReason: by.reason, version: { increment: 1 } },
  });

/** Everybody who is on a batch, in the order of the list, with what was answered about them, the latest first. */
export const membersAnswered = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.batchMember.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId, status: { not: 'removed' } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      prisonerId: true,
      status: true,
      counterpartAnswers: { orderBy: [{ answeredOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }] },
    },
  });
export type MemberAnswered = Awaited<ReturnType<typeof membersAnswered>>[number];
export type AnswerRow = MemberAnswered['counterpartAnswers'][number];

/** When a batch was last put before the other side; null when it never was. */
export async function offeredAt(tx: Tx, _scope: Scope, batchId: BatchId): Promise<Date | null> {
  const row = await tx.counterpartOffering.findFirst({ where: { batchId }, orderBy: { at: 'desc' } });
  return row?.at ?? null;
}

/** Where entries of the correspondence stand: their matter and its number. */
export async function mattersOf(tx: Tx, _scope: Scope, entryIds: readonly (string | null)[]) {
  const ids = [...new Set(entryIds.filter((one): one is string => one !== null))];
  const rows = ids.length
    ? await tx.correspondenceEntry.findMany({
        where: { id: { in: ids } },
        select: { id: true, line: { select: { thread: { select: { id: true, number: true } } } } },
      })
    : [];
  return new Map(rows.map(({ id, line }) => [id, line.thread]));
}

/** Whether this entry, or this line of a matter, is about this person and in this scope's sight. */
export async function entryAbout(tx: Tx, _scope: Scope, entryId: string, prisonerId: string) {
  return (await tx.correspondenceEntry.count({ where: { id: entryId, prisonerId, withdrawnAt: null } })) > 0;
}
