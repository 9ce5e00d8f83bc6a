import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/scope';
import { readThread } from '@/lib/correspondence/queries/read-thread';
import { withdrawAnswer } from '@/lib/counterpart/commands/withdraw-answer';
import { readAnswers } from '@/lib/counterpart/queries/read-answers';
import { readTies } from '@/lib/counterpart/queries/read-ties';
import { answersOf } from '@/lib/counterpart/store/standing';
import { removeMember } from '@/lib/exchanges/commands/remove-member';
import type { AnswerId, BatchId, LineId, MemberId, PrisonerId } from '@/lib/kernel/ids';
import { reading, transaction } from '@/lib/platform/db';
import { aList, anOffice, aPerson, approved, type Office, step } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aFile, answered, answerRows, decided, lineOf, logged, matched, memberOf } from './given';

let office: Office;
let batch: BatchId;
let persons: { id: PrisonerId }[];
let member: MemberId;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  ({ id: batch, persons } = await aList(office, 2, 1));
  member = await memberOf(batch, persons[0]!.id);
});

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason,
  );
const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: { more?: { faults?: { at: string; code: string }[] } }) => error.more?.faults ?? [],
  );
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const page = (actor: StaffActor, answer: Parameters<typeof readAnswers>[1]['answer'] = 'all') =>
  readAnswers(actor, { id: batch, answer, page: 1 });
const say = (actor: StaffActor, said: object) => answered(actor, batch, { memberId: member, on: ago(1), ...said });

/** A matter of the correspondence about these people; its lines, in their order. */
async function aMatterAbout(...ids: string[]): Promise<{ threadId: string; lines: LineId[] }> {
  const [body, threadId] = [randomUUID(), randomUUID()];
  await pastTheRules(
    `insert into correspondent (id, code, kind, name_uk, name_ru, name_en, languages) values ($1, 'body', 'central-agency', 'a', 'a', 'a', '{en}')`,
    [body],
  );
  await pastTheRules(
    `insert into correspondence_thread (id, correspondent_id, purpose, opened_by_id) values ($1, $2, 'names', $3)`,
    [threadId, body, office.officer.id],
  );
  const lines: LineId[] = [];
  for (const [at, prisoner] of ids.entries()) {
    const id = randomUUID() as LineId;
    lines.push(id);
    await pastTheRules(
      `insert into correspondence_line (id, thread_id, prisoner_id, position, added_by_id, state, asked_on) values ($1, $2, $3, $4, $5, 'awaiting', $6)`,
      [id, threadId, prisoner, at + 1, office.officer.id, ago(40)],
    );
    await pastTheRules(
      `insert into correspondence_entry (id, line_id, prisoner_id, paper_id, kind, direction, way, occurred_on, recorded_by_id)
        values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'name-submitted', 'out', 'post', $3, $4)`,
      [id, prisoner, ago(40), office.officer.id],
    );
  }
  return { threadId, lines };
}

describe('an answer', () => {
  test('is kept with its day and whoever wrote it down, in the log, and moves nobody', async () => {
    const before = await pastTheRules(
      'select status, version from batch_member union all select status, version from prisoner',
    );
    await say(office.planner, { answer: 'accepted', note: 'By the mediator, at the table.' });
    expect(
      await pastTheRules('select status, version from batch_member union all select status, version from prisoner'),
    ).toEqual(before);
    const { lines, counts } = await page(office.supervisor);
    expect(counts).toEqual({ accepted: 1, refused: 0, substituted: 0, 'no-answer': 0, waiting: 1 });
    expect(lines[0]?.standing).toMatchObject({
      answer: 'accepted',
      on: ago(1),
      by: 'Planner',
      note: 'By the mediator, at the table.',
    });
    const [event] = await logged(batch, 'counterpart.answered');
    expect(event).toMatchObject({
      prisoner_id: persons[0]!.id,
      actor_id: office.planner.id,
      detail: { answer: 'accepted', on: ago(1) },
    });
    expect(JSON.stringify(event)).not.toContain('mediator');
    expect((await logged(batch, 'counterpart.answers-read'))[0]?.detail).toEqual({ people: 2, page: 1 });
  });

  test('follows earlier ones; none is overwritten, and the last by its own day stands', async () => {
    const first = await say(office.planner, { answer: 'no-answer', on: ago(20) });
    const second = await say(office.planner, { answer: 'accepted', on: ago(3), follows: first.answerId });
    await say(office.supervisor, { answer: 'refused', reason: 'security', on: ago(9), follows: second.answerId });
    const [line] = (await page(office.planner)).lines;
    expect(line?.standing?.answer).toBe('accepted');
    expect(line?.history.map(({ answer }) => answer)).toEqual(['refused', 'no-answer']);
    expect(await answerRows(batch)).toHaveLength(3);
    await expect(pastTheRules(`update counterpart_answer set answer = 'accepted'`)).rejects.toThrow('never edited');
  });

  test('written after another was written meanwhile is refused with it, and nothing is kept', async () => {
    const first = await say(office.planner, { answer: 'accepted' });
    await expect(say(office.supervisor, { answer: 'refused', reason: 'security' })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
      more: { current: { latest: first.answerId } },
    });
    expect(await answerRows(batch)).toHaveLength(1);
  });

  test('of two people who write at once, one is refused', async () => {
    const outcome = await Promise.allSettled([
      say(office.planner, { answer: 'accepted' }),
      say(office.supervisor, { answer: 'refused', reason: 'security' }),
    ]);
    expect(outcome.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await answerRows(batch)).toHaveLength(1);
    expect(await logged(batch, 'counterpart.answered')).toHaveLength(1);
  });

  test('taken back stays readable, and the one before it stands again', async () => {
    const first = await say(office.planner, { answer: 'accepted', on: ago(9) });
    const second = await say(office.planner, { answer: 'refused', reason: 'security', follows: first.answerId });
    const back = { answerId: second.answerId, version: 1, reason: 'wrong-person' as const };
    expect(await refusalOf(withdrawAnswer(office.officer, back))).toBe('role-missing');
    expect(await refusalOf(withdrawAnswer(office.planner, { ...back, version: 2 }))).toBe('changed-meanwhile');
    await withdrawAnswer(office.supervisor, back);
    expect(await refusalOf(withdrawAnswer(office.planner, back))).toBe('wrong-status');
    const [line] = (await page(office.planner)).lines;
    expect(line?.standing?.answer).toBe('accepted');
    expect(line?.history).toMatchObject([
      { answer: 'refused', withdrawn: { by: 'Supervisor', reason: 'wrong-person' } },
    ]);
    // A later one follows the one that was taken back: the order of writing is not lost.
    expect(await refusalOf(say(office.planner, { answer: 'no-answer', follows: first.answerId }))).toBe(
      'changed-meanwhile',
    );
    await say(office.planner, { answer: 'no-answer', follows: second.answerId });
    expect(await logged(batch, 'counterpart.answer-withdrawn')).toHaveLength(1);
    expect(await refusalOf(withdrawAnswer(office.planner, { ...back, answerId: randomUUID() as AnswerId }))).toBe(
      'not-found',
    );
  });

  test.each<[string, object, string, string]>([
    ['on a day to come', { answer: 'accepted', on: '2099-01-01' }, 'on', 'in-the-future'],
    [
      'by a line of a list that is not there',
      { answer: 'substituted', substituteLine: { listId: randomUUID(), position: 2 } },
      'substituteName',
      'no-such-line',
    ],
    ['with a list that is not there', { answer: 'accepted', listId: randomUUID() }, 'listId', 'no-such-line'],
    ['with a paper that is not there', { answer: 'accepted', entryId: randomUUID() }, 'entryId', 'no-such-paper'],
    [
      'into a matter that is not there',
      { answer: 'refused', reason: 'security', ledger: { lineId: randomUUID(), way: 'post' } },
      'ledger',
      'choose-one',
    ],
  ])('%s is refused at its field, and nothing is kept', async (_, said, at, code) => {
    expect(await faultsOf(say(office.planner, said))).toEqual([{ at, code }]);
    expect(await answerRows(batch)).toEqual([]);
  });

  test.each(['officer', 'analyst', 'medical', 'operator', 'auditor', 'partner'] as const)(
    'is not written by %s',
    async (role) => {
      expect(await refusalOf(say(office[role], { answer: 'accepted' }))).toBe('role-missing');
    },
  );

  test('is about a place of this batch, while the batch is not over and the person not taken off', async () => {
    expect(await refusalOf(say(office.planner, { answer: 'accepted', memberId: randomUUID() }))).toBe('not-found');
    const other = await memberOf(batch, persons[1]!.id);
    const [row] = await pastTheRules<{ version: number }>('select version from batch where id = $1', [batch]);
    await removeMember(office.planner, {
      id: batch,
      memberId: other,
      version: row!.version,
      reason: 'declined',
      note: null,
    } as never).catch(() => undefined);
    const [gone] = await pastTheRules<{ status: string }>('select status from batch_member where id = $1', [other]);
    if (gone?.status === 'removed')
      expect(await refusalOf(say(office.planner, { answer: 'accepted', memberId: other }))).toBe('not-found');
    await step(office.planner, batch, 'cancel', { reason: 'talks-failed' });
    expect(await refusalOf(say(office.planner, { answer: 'accepted' }))).toBe('wrong-status');
  });
});

describe('who is given instead', () => {
  test('by a line of their list is named to planning; whoever reads only answers hears that there is one', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(9)));
    await say(office.planner, { answer: 'substituted', substituteLine: { listId, position: 2 } });
    expect((await page(office.planner)).lines[0]?.standing?.substitute).toMatchObject({
      listId,
      position: 2,
      name: expect.stringContaining(' '),
    });
    expect((await page(office.officer)).lines[0]?.standing?.substitute).toEqual({
      listId: null,
      position: null,
      name: null,
    });
  });

  test('by name is encrypted and read by whoever reads the answer', async () => {
    await say(office.planner, { answer: 'substituted', substituteName: 'Незнайомець Остап', note: 'Так сказали' });
    expect((await page(office.medical)).lines[0]?.standing).toMatchObject({
      substitute: { name: 'Незнайомець Остап' },
      note: 'Так сказали',
    });
    const kept = JSON.stringify(
      await pastTheRules(
        `select encode(note_enc, 'escape') as a, encode(substitute_name_enc, 'escape') as b from counterpart_answer`,
      ),
    );
    expect(kept).not.toContain('Незнайомець');
  });

  test('stands on a list of this batch and could be read', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(9, { born: 'ніколи' })));
    expect(
      await faultsOf(say(office.planner, { answer: 'substituted', substituteLine: { listId, position: 2 } })),
    ).toEqual([{ at: 'substituteName', code: 'no-such-line' }]);
  });
});

describe('the correspondence', () => {
  test('has a refusal as its kind, by whoever wrote the answer, and the line stands refused: all in one commit', async () => {
    const { threadId, lines } = await aMatterAbout(persons[0]!.id);
    const { entryId } = await say(office.planner, {
      answer: 'refused',
      reason: 'proceedings',
      note: 'A trial is going on.',
      ledger: { lineId: lines[0], way: 'meeting', paperNumber: '44/9' },
    });
    const [line] = (await readThread(office.officer, { id: threadId as never })).lines;
    expect(line).toMatchObject({ state: 'refused' });
    expect(line?.entries.find(({ id }) => id === entryId)).toMatchObject({
      kind: 'refusal',
      direction: 'in',
      ground: 'proceedings',
      groundNote: 'A trial is going on.',
      paperNumber: '44/9',
      recordedBy: 'Planner',
      claimId: null,
    });
    expect((await page(office.planner)).lines[0]?.standing?.entry).toMatchObject({ threadId });
    expect(await pastTheRules(`select 1 from audit_event where type = 'correspondence.recorded'`)).toHaveLength(1);
  });

  test('has nothing when the answer is refused', async () => {
    const { lines } = await aMatterAbout(persons[0]!.id);
    await say(office.planner, { answer: 'accepted' });
    const late = { answer: 'refused', reason: 'security', ledger: { lineId: lines[0], way: 'post' } };
    expect(await refusalOf(say(office.planner, late))).toBe('changed-meanwhile');
    expect(await pastTheRules(`select 1 from correspondence_entry where kind = 'refusal'`)).toEqual([]);
  });

  test('about another person takes nothing of it', async () => {
    const { lines } = await aMatterAbout(persons[1]!.id);
    const said = { answer: 'refused', reason: 'security', ledger: { lineId: lines[0], way: 'post' } };
    expect(await faultsOf(say(office.planner, said))).toEqual([{ at: 'ledger', code: 'choose-one' }]);
  });

  test('is offered for the person of the answer alone: matters, papers that came, lists of the batch', async () => {
    const { lines } = await aMatterAbout(persons[0]!.id, persons[1]!.id);
    await say(office.planner, { answer: 'refused', reason: 'security', ledger: { lineId: lines[0], way: 'post' } });
    const listId = await matched(office.planner, batch, aFile(lineOf(9)));
    const ties = await readTies(office.planner, { id: batch, memberId: member });
    expect(ties.matters.map(({ lineId }) => lineId)).toEqual([lines[0]]);
    expect(ties.entries.map(({ kind }) => kind)).toEqual(['refusal']);
    expect(ties.lists.map((list) => list.listId)).toEqual([listId]);
    expect(await refusalOf(readTies(office.officer, { id: batch, memberId: member }))).toBe('role-missing');
    const { entryId } = ties.entries[0]!;
    const [latest] = await answerRows(batch);
    await say(office.planner, { answer: 'no-answer', entryId, follows: latest!.id });
    expect((await answerRows(batch))[1]?.entry_id).toBe(entryId);
  });

  // The second wall: what a planner's transaction may write there, whatever a command asks.
  const asPlanner = (sql: string, values: unknown[]) =>
    transaction(office.planner, (tx) => tx.$executeRawUnsafe(sql, ...values));
  test('takes from planning a refusal about somebody on a batch, and nothing else', async () => {
    const outside = await aPerson(office, { n: 9 });
    const { lines } = await aMatterAbout(persons[0]!.id, outside.id);
    const write = (line: LineId, prisoner: string, kind: string, more = '', by = office.planner.id as string) =>
      asPlanner(
        `insert into correspondence_entry (id, line_id, prisoner_id, paper_id, kind, direction, ground, reply, way, occurred_on, recorded_by_id)
          values (gen_random_uuid(), $1::uuid, $2::uuid, gen_random_uuid(), '${kind}', 'in', ${kind === 'refusal' ? "'other'" : 'null'}, ${kind === 'reply' ? "'held'" : 'null'}, 'post', now(), $3::uuid) ${more}`,
        [line, prisoner, by],
      );
    expect(await refusalOf(write(lines[0]!, persons[0]!.id, 'reply'))).toBe('role-missing');
    expect(await refusalOf(write(lines[1]!, outside.id, 'refusal'))).toBe('role-missing');
    expect(await refusalOf(write(lines[0]!, persons[0]!.id, 'refusal', '', office.officer.id))).toBe('role-missing');
    expect(await refusalOf(write(lines[0]!, persons[0]!.id, 'refusal'))).toBe('done');
    const change = (column: string) =>
      asPlanner(`update correspondence_line set ${column} where id = $1::uuid`, [lines[0]]);
    expect(await refusalOf(change('deadline = now()'))).toBe('role-missing');
    expect(await refusalOf(change(`state = 'refused'`))).toBe('done');
  });
});

describe('silence', () => {
  test('is counted in days from the move that put the batch before them, and ended by an answer', async () => {
    expect((await page(office.planner)).offeredOn).toBeNull();
    expect((await page(office.planner)).lines[0]?.silentDays).toBeNull();
    await approved(office, batch);
    await step(office.planner, batch, 'freeze');
    await pastTheRules(`update batch set status = 'offered', updated_at = now() - interval '12 days' where id = $1`, [
      batch,
    ]);
    const { offeredOn, lines } = await page(office.planner);
    expect(offeredOn).toMatch(/^\d{4}-/);
    expect(lines.map(({ silentDays }) => silentDays)).toEqual([12, 12]);
    await say(office.planner, { answer: 'accepted' });
    expect((await page(office.planner)).lines.map(({ silentDays }) => silentDays)).toEqual([null, 12]);
    const [own] = (await page(office.planner)).lines;
    await say(office.planner, { answer: 'no-answer', on: ago(0), follows: own!.latest });
    expect((await page(office.planner)).lines[0]?.silentDays).toBe(12);
  });
});

describe('reading', () => {
  test('is for whoever reads batches, and for nobody else', async () => {
    await say(office.planner, { answer: 'accepted' });
    for (const role of ['planner', 'supervisor', 'officer', 'analyst', 'medical'] as const) {
      const { lines, may } = await page(office[role]);
      expect(lines[0]?.standing?.answer).toBe('accepted');
      expect(may.write).toBe(role === 'planner' || role === 'supervisor');
    }
    for (const role of ['operator', 'auditor', 'partner'] as const)
      expect(await refusalOf(page(office[role]))).toBe('role-missing');
    expect(await refusalOf(readAnswers(office.planner, { id: randomUUID() as BatchId, answer: 'all', page: 1 }))).toBe(
      'not-found',
    );
  });

  test('is by kind, and counts everybody', async () => {
    await say(office.planner, { answer: 'refused', reason: 'unfit' });
    expect((await page(office.planner, 'refused')).lines.map(({ memberId }) => memberId)).toEqual([member]);
    expect(await page(office.planner, 'waiting')).toMatchObject({ matching: 1, counts: { refused: 1, waiting: 1 } });
  });

  test('what planning asks is answered in the order of the list', async () => {
    await say(office.planner, { answer: 'refused', reason: 'unfit', on: ago(2) });
    const answers = await reading(office.planner, (tx) => answersOf(tx, scopeOf(office.planner), batch));
    expect(answers).toEqual([
      { memberId: member, prisonerId: persons[0]!.id, answer: 'refused', reason: 'unfit', on: ago(2) },
      { memberId: expect.any(String), prisonerId: persons[1]!.id, answer: null, reason: null, on: null },
    ]);
  });
});

describe('the database itself', () => {
  const tables = [
    'counterpart_list',
    'counterpart_piece',
    'counterpart_line',
    'counterpart_decision',
    'counterpart_answer',
  ];
  const visibleTo = (actor: StaffActor) =>
    transaction(actor, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await tx.$queryRawUnsafe<{ n: bigint }[]>(`select count(*) as n from ${table}`);
        counts[table] = Number(row?.n);
      }
      return Object.values(counts).join(' ');
    });

  test('shows lists to planning, answers to whoever reads batches, and nothing to anybody else', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(9)));
    await decided(office.planner, listId, 2, { decision: 'unknown' });
    await say(office.planner, { answer: 'accepted' });
    for (const role of ['planner', 'supervisor'] as const) expect(await visibleTo(office[role])).toBe('1 1 1 1 1');
    for (const role of ['officer', 'analyst', 'medical'] as const)
      expect(await visibleTo(office[role])).toBe('0 0 0 0 1');
    for (const role of ['operator', 'auditor', 'partner'] as const)
      expect(await visibleTo(office[role])).toBe('0 0 0 0 0');
  });

  test('shows an answer about a sealed record to a supervisor alone, and takes none from anybody below', async () => {
    await say(office.planner, { answer: 'accepted' });
    await pastTheRules('update prisoner set sealed = true where id = $1', [persons[0]!.id]);
    expect(await visibleTo(office.planner)).toBe('0 0 0 0 0');
    expect(await visibleTo(office.supervisor)).toBe('0 0 0 0 1');
    const [line] = (await page(office.planner)).lines;
    expect(line).toMatchObject({ person: { hidden: true }, standing: null });
    const sealed = await refusalOf(say(office.planner, { answer: 'accepted' }));
    expect(sealed).not.toBe('done');
    expect(await answerRows(batch)).toHaveLength(1);
  });

  test('takes an answer in nobody else’s name', async () => {
    const forged = transaction(office.planner, (tx) =>
      tx.$executeRawUnsafe(
        `insert into counterpart_answer (id, batch_id, member_id, answer, answered_on, recorded_by_id) values (gen_random_uuid(), $1::uuid, $2::uuid, 'accepted', now(), $3::uuid)`,
        batch,
        member,
        office.supervisor.id,
      ),
    );
    expect(await refusalOf(forged)).toBe('role-missing');
  });
});
