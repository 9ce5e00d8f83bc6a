import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { type Answer, type RefusalOf, standingAnswer } from '../rules/answers';
import { countOffered, type Offered } from '../rules/offered';
import { type AnswerRow, membersAnswered } from './answers';
import { countedLines, listsOf } from './lists';

/** What they offer under a line, with how many lists of theirs name it and the day the last of them came. */
export type OfferedOn = Offered & { readonly lists: number; readonly lastOn: string | null };

/** How many they offer for a batch, line by line of the agreement, over every list of theirs that was not set aside. */
export async function offeredOf(tx: Tx, scope: Scope, batchId: BatchId): Promise<OfferedOn[]> {
  const offers = (await listsOf(tx, scope, batchId)).filter(
    ({ purpose, status }) => purpose === 'offer' && status !== 'set-aside',
  );
  return countOffered(await countedLines(tx, scope, batchId)).map((counted) => {
    const days = offers
      .filter(({ agreementLine }) => agreementLine === counted.line)
      .flatMap(({ receivedOn }) => dayFromColumn(receivedOn) ?? []);
    return { ...counted, lists: days.length, lastOn: days.toSorted().at(-1) ?? null };
  });
}

/** An answer as the rules weigh it, with the row it was read from. */
export const given = (row: AnswerRow) => ({
  row,
  id: row.id,
  answer: row.answer as Answer,
  on: dayFromColumn(row.answeredOn) ?? '',
  recordedAt: row.recordedAt.toISOString(),
  withdrawn: row.withdrawnAt !== null,
});

/** One person of a batch with the answer that stands; null where none does. */
export type Answered = {
  readonly memberId: MemberId;
  readonly prisonerId: PrisonerId;
  readonly answer: Answer | null;
  readonly reason: RefusalOf | null;
  readonly on: string | null;
};

/** What they answered about everybody who is on a batch, in the order of the list. */
export async function answersOf(tx: Tx, scope: Scope, batchId: BatchId): Promise<Answered[]> {
  return (await membersAnswered(tx, scope, batchId)).map(({ id, prisonerId, counterpartAnswers }) => {
    const standing = standingAnswer(counterpartAnswers.map(given));
    return {
      memberId: id as MemberId,
      prisonerId: prisonerId as PrisonerId,
      answer: standing?.answer ?? null,
      reason: (standing?.row.reason ?? null) as RefusalOf | null,
      on: standing?.on ?? null,
    };
  });
}
