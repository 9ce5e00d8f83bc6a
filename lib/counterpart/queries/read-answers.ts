import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches, mayWorkCounterpart } from '../../access/exchange-rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { houseToday } from '../../correspondence/queries/house-day';
import type { MemberStatus } from '../../exchanges/rules';
import { findBatch } from '../../exchanges/store/batch';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { AnswerId, BatchId, MemberId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { countAnswers, silentFor, standingAnswer } from '../rules/answers';
import { takesWord } from '../rules/lists';
import type { AnswerFilter, AnswerLine, AnswerPage } from '../schema/answers';
import { mattersOf, membersAnswered, offeredAt } from '../store/answers';
import { given } from '../store/standing';
import { answerShown, type Shown, substitutesNamed } from './answer-shown';

const pageSize = 50;

/**
 * What the other side answered about the people of a batch, fifty a page in the order of the list: the answer that stands,
 * those before it, and how long they have been silent. Reading is logged with how many people it showed.
 */
export const readAnswers = (actor: Actor, { id, answer, page }: AnswerFilter & { id: BatchId }): Promise<AnswerPage> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    const today = houseToday(new Date());
    const offered = await offeredAt(tx, scope, id);
    const offeredOn = offered && houseToday(offered);
    const members = (await membersAnswered(tx, scope, id)).map((member) => ({
      ...member,
      standing: standingAnswer(member.counterpartAnswers.map(given)),
    }));
    const matching = members.filter(({ standing }) => answer === 'all' || (standing?.answer ?? 'waiting') === answer);
    const shown = matching.slice((page - 1) * pageSize, page * pageSize);
    const lines = await linesOf(tx, scope, shown, { today, offeredOn });
    await record(tx, actor, { type: 'counterpart.answers-read', batchId: id, detail: { people: lines.length, page } });
    return {
      lines,
      counts: countAnswers(members.map(({ standing }) => standing?.answer ?? null)),
      matching: matching.length,
      pages: Math.max(1, Math.ceil(matching.length / pageSize)),
      offeredOn,
      today,
      may: {
        write: mayWorkCounterpart(actor).ok && takesWord(batch).ok,
        readLists: mayWorkCounterpart(actor).ok,
      },
    };
  });

type Members = Awaited<ReturnType<typeof membersAnswered>>;
type Standing = Members[number] & { standing: ReturnType<typeof given> | null };

async function linesOf(
  tx: Tx,
  scope: Scope,
  members: readonly Standing[],
  { today, offeredOn }: { today: string; offeredOn: string | null },
): Promise<AnswerLine[]> {
  const rows = members.flatMap(({ counterpartAnswers }) => counterpartAnswers);
  const people = await peopleByIds(
    tx,
    scope,
    members.map(({ prisonerId }) => prisonerId),
  );
  const beside: Shown = {
    names: await staffNames(
      tx,
      scope,
      rows.flatMap((row) => [row.recordedById, row.withdrawnById]),
    ),
    matters: await mattersOf(
      tx,
      scope,
      rows.map(({ entryId }) => entryId),
    ),
    substitutes: await substitutesNamed(tx, scope, rows),
  };
  return members.map(({ id, prisonerId, status, counterpartAnswers, standing }) => {
    const followed = new Set(counterpartAnswers.map(({ followsId }) => followsId));
    return {
      memberId: id as MemberId,
      person: people.get(prisonerId) ?? hiddenPerson(prisonerId),
      memberStatus: status as MemberStatus,
      standing: standing && answerShown(standing.row, beside),
      history: counterpartAnswers.filter((row) => row.id !== standing?.id).map((row) => answerShown(row, beside)),
      latest: (counterpartAnswers.find((row) => !followed.has(row.id))?.id ?? null) as AnswerId | null,
      silentDays: silentFor(standing, offeredOn, today),
    };
  });
}
