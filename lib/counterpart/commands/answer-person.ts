import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { mayReadCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { writeEntries } from '../../correspondence/commands/write-entries';
import { findLine as findMatterLine } from '../../correspondence/store/lines';
import { findThreadHead } from '../../correspondence/store/threads';
import { findBatch } from '../../exchanges/store/batch';
import type { AnswerId, BatchId, EntryId, PrisonerId, ThreadId } from '../../kernel/ids';
import { unknownDate } from '../../kernel/partial-date';
import { Refused } from '../../kernel/refusal';
import { refusalBehind } from '../../platform/database-errors';
import { type Tx, transaction } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { dayNotInTheFuture } from '../../prisoners/commands/not-in-the-future';
import { groundOf, mayFollow, type RefusalOf } from '../rules/answers';
import { takesWord } from '../rules/lists';
import type { NewAnswer } from '../schema/answers';
import { entryAbout, holdMember, latestAnswer, saveAnswer } from '../store/answers';
import { findLine } from '../store/lines';
import { findList } from '../store/lists';

type Answering = NewAnswer & { id: BatchId };

/**
 * Writes down what the other side answered about one person of a batch: who wrote it, when they said it, and after which
 * answer. A refusal can be written into the correspondence in the same commit, as the refusal it is. Nobody is taken off
 * the list by it and nobody is told.
 */
export const answerPerson = (actor: Actor, { id: batchId, ...said }: Answering) =>
  transaction(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const { id: by } = staffOf(actor);
    const scope = scopeOf(actor);
    const now = new Date();
    must(takesWord(found(await findBatch(tx, scope, batchId))));
    dayNotInTheFuture('on', said.on, now);
    const member = found(await holdMember(tx, scope, { batchId, memberId: said.memberId }));
    const prisonerId = member.prisonerId as PrisonerId;
    const latest = await latestAnswer(tx, scope, said.memberId);
    const follows = mayFollow(latest, said.follows);
    if (!follows.ok) throw new Refused('changed-meanwhile', { current: { latest } });
    await mustBeOfThisBatch(tx, actor, { batchId, said, prisonerId });
    const written = await intoTheLedger(tx, actor, { said, prisonerId, now });
    const answerId = randomUUID() as AnswerId;
    const entryId = written ?? said.entryId;
    await saved(tx, actor, { id: answerId, batchId, said, entryId }, { id: by, now });
    await record(tx, actor, {
      type: 'counterpart.answered',
      subject: { type: 'counterpart-answer', id: answerId },
      batchId,
      prisonerId,
      detail: { answer: said.answer, reason: said.reason, on: said.on, follows: said.follows, entry: entryId },
    });
    return { answerId, entryId };
  });

type Checking = { batchId: BatchId; said: NewAnswer; prisonerId: PrisonerId };

/** Whoever is given instead stands on a list of this batch; the list and the paper that are named are about it. */
async function mustBeOfThisBatch(tx: Tx, actor: Actor, { batchId, said, prisonerId }: Checking) {
  const scope = scopeOf(actor);
  const { substituteLine: given, listId, entryId } = said;
  for (const [at, wanted] of [['substituteName', given?.listId ?? null] as const, ['listId', listId] as const]) {
    const list = wanted && (await findList(tx, scope, wanted));
    if (wanted && list?.batchId !== batchId) throw new Refused('invalid', { faults: [{ at, code: 'no-such-line' }] });
  }
  const line = given && (await findLine(tx, scope, given.listId, given.position));
  if (given && (!line || line.matchStatus === 'faulty'))
    throw new Refused('invalid', { faults: [{ at: 'substituteName', code: 'no-such-line' }] });
  if (entryId && !(await entryAbout(tx, scope, entryId, prisonerId)))
    throw new Refused('invalid', { faults: [{ at: 'entryId', code: 'no-such-paper' }] });
}

type Writing = { said: NewAnswer; prisonerId: PrisonerId; now: Date };

/** The refusal in the matter that was chosen; null when none was. Refused when the matter is about somebody else. */
async function intoTheLedger(tx: Tx, actor: Actor, { said, prisonerId, now }: Writing): Promise<EntryId | null> {
  const { ledger, reason } = said;
  if (!ledger || !reason) return null;
  must(mayReadCorrespondence(actor));
  const scope = scopeOf(actor);
  const line = await findMatterLine(tx, scope, ledger.lineId);
  if (line?.prisonerId !== prisonerId) throw new Refused('invalid', { faults: [{ at: 'ledger', code: 'choose-one' }] });
  const id = line.threadId as ThreadId;
  const [row] = await writeEntries(tx, actor, {
    matter: { ...found(await findThreadHead(tx, scope, id)), id },
    paper: {
      paperId: randomUUID(),
      kind: 'refusal',
      direction: 'in',
      occurredOn: said.on,
      paperNumber: ledger.paperNumber,
      paperDate: null,
      way: ledger.way,
      authenticated: 'unclear',
      scanHash: null,
      attachmentId: null,
      source: null,
    },
    rows: [{ lineId: ledger.lineId, said: refusalOf(reason, said.note), at: 'ledger.' }],
    now,
  });
  return found(row?.entryId);
}

const refusalOf = (reason: RefusalOf, note: string | null) => ({
  reply: null,
  ground: groundOf[reason],
  groundNote: note,
  subject: null,
  about: unknownDate,
  healthState: null,
  healthNote: null,
  note: null,
  claim: null,
});

/** The database lets one answer follow another once, also when two people press at the same moment. */
async function saved(
  tx: Tx,
  actor: Actor,
  ...[answer, by]: [Parameters<typeof saveAnswer>[2], { id: string; now: Date }]
) {
  try {
    await saveAnswer(tx, scopeOf(actor), answer, by);
  } catch (error) {
    throw refusalBehind(error)?.reason === 'duplicate' ? new Refused('changed-meanwhile') : error;
  }
}
