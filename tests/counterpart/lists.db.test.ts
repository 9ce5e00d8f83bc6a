import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/access/scope';
import { decideLine } from '@/lib/counterpart/commands/decide-line';
import { mapList } from '@/lib/counterpart/commands/map-list';
import { matchList } from '@/lib/counterpart/commands/match-list';
import { moveCounterpartList } from '@/lib/counterpart/commands/move-list';
import { readLines } from '@/lib/counterpart/queries/read-lines';
import { readList, readLists } from '@/lib/counterpart/queries/read-lists';
import { offeredOf } from '@/lib/counterpart/store/standing';
import type { BatchId, CounterpartListId, PrisonerId } from '@/lib/kernel/ids';
import { recordNumber } from '@/lib/kernel/numerals';
import { reading } from '@/lib/platform/db';
import { aBatch, aList, anOffice, aPerson, type Office, step } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aFile, decided, lineOf, linesOf, logged, matched, outcomes, rowsOf, russianNameOf, sent } from './given';

let office: Office;
let batch: BatchId;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  batch = await aBatch(office);
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

describe('a list that comes', () => {
  test('is kept with source, day, number and hash, and its lines are matched across scripts; no record is changed', async () => {
    const { id } = await aPerson(office, { n: 1 });
    const before = await pastTheRules('select id, status, version from prisoner order by id');

    const listId = await matched(office.planner, batch, aFile(lineOf(1)));

    const list = await readList(office.planner, { listId });
    expect(list).toMatchObject({
      source: 'Their bureau',
      reference: '44/1',
      receivedOn: '2026-11-20',
      status: 'ready',
      lines: 1,
      by: 'Planner',
      fileName: 'list.csv',
    });
    expect(list.fileHash).toMatch(/^[0-9a-f]{64}$/);
    const { lines } = await linesOf(office.planner, listId);
    expect(lines).toMatchObject([{ name: russianNameOf(1), status: 'matched', clean: true, candidates: [{ id }] }]);
    expect(await pastTheRules('select id, status, version from prisoner order by id')).toEqual(before);
    expect((await logged(batch, 'counterpart.list-received'))[0]?.detail).toMatchObject({
      purpose: 'offer',
      read: true,
    });
    expect((await logged(batch, 'counterpart.list-read'))[0]?.detail).toMatchObject({ lines: 1, records: [id] });
  });

  test('the same file again is the same list, whoever sends it and under whatever id', async () => {
    const first = await sent(office.planner, batch, aFile(lineOf(1)));
    const again = await sent(office.supervisor, batch, aFile(lineOf(1)), { source: 'Somebody else' });
    expect(again).toEqual({ listId: first.listId, before: true });
    expect(await pastTheRules('select 1 from counterpart_list')).toHaveLength(1);
    expect(await logged(batch, 'counterpart.list-received')).toHaveLength(1);
  });

  test('of two who send it at once, both hear of one list', async () => {
    const bytes = aFile(lineOf(1));
    const both = await Promise.all([sent(office.planner, batch, bytes), sent(office.supervisor, batch, bytes)]);
    expect(new Set(both.map(({ listId }) => listId)).size).toBe(1);
    expect(both.map(({ before }) => before).sort()).toEqual([false, true]);
  });

  test('another batch may have the same file, and one id is never two files', async () => {
    const other = await aBatch(office, { name: 'Second' });
    const { listId } = await sent(office.planner, batch, aFile(lineOf(1)));
    expect((await sent(office.planner, other, aFile(lineOf(1)))).before).toBe(false);
    expect(await refusalOf(sent(office.planner, batch, aFile(lineOf(2)), { listId }))).toBe('key-reused');
  });

  test('whose columns do not explain themselves waits for a person, and is read as that person says', async () => {
    const { listId } = await sent(office.planner, batch, Buffer.from(`A;B\n${russianNameOf(1)};03.02.1977\n`));
    const { status, version, mapping } = await readList(office.planner, { listId });
    expect(status).toBe('uploaded');
    if (!mapping) throw new Error('nothing was guessed');
    const unnamed = { ...mapping, headerLine: 1, columns: [null, null] };
    expect(await faultsOf(mapList(office.planner, { listId, version, mapping: unnamed }))).toEqual([
      { at: 'mapping.columns', code: 'column-name-missing' },
    ]);
    const said = { ...unnamed, columns: ['full-name' as const, 'birth' as const] };
    await mapList(office.planner, { listId, version, mapping: said });
    expect(await refusalOf(mapList(office.planner, { listId, version, mapping: said }))).toBe('wrong-status');
    await matchList(listId);
    expect(await outcomes(listId)).toEqual(['2 unknown']);
  });

  test('says by row and column what could not be read, and reads the rest', async () => {
    const listId = await matched(
      office.planner,
      batch,
      aFile(lineOf(1, { born: '31.02.1990' }), ';01.02.1980;;', lineOf(2)),
    );
    expect(await outcomes(listId)).toEqual(['2 faulty', '3 faulty', '4 unknown']);
    const { lines } = await linesOf(office.planner, listId, 'faulty');
    expect(lines.map(({ position, faults }) => [position, faults.map(({ code, heading }) => [code, heading])])).toEqual(
      [
        [2, [['not-a-date', 'Дата рождения']]],
        [3, [['name-missing', null]]],
      ],
    );
    expect(await refusalOf(decided(office.planner, listId, 2, { decision: 'unknown' }))).toBe('wrong-status');
  });

  test.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'invalid'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'unsupported-type'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unsupported-type'],
    ['a hundred thousand and one rows', Buffer.from('a\n'.repeat(100_001)), 'too-large'],
    ['ten thousand columns', Buffer.from(`${'c,'.repeat(10_000)}\n`), 'too-large'],
    ['a broken workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 9, 9, 9]), 'unreadable-file'],
  ])('%s is refused and nothing is kept', async (_, bytes, reason) => {
    expect(await refusalOf(sent(office.planner, batch, bytes))).toBe(reason);
    expect(await pastTheRules('select 1 from counterpart_list union all select 1 from counterpart_piece')).toEqual([]);
  });

  test('comes on a day that has been, and for a batch that is not over', async () => {
    expect(await faultsOf(sent(office.planner, batch, aFile(lineOf(1)), { receivedOn: '2099-01-01' }))).toEqual([
      { at: 'receivedOn', code: 'in-the-future' },
    ]);
    await step(office.planner, batch, 'cancel', { reason: 'talks-failed' });
    expect(await refusalOf(sent(office.planner, batch, aFile(lineOf(1))))).toBe('wrong-status');
    expect(await refusalOf(sent(office.planner, randomUUID() as BatchId, aFile(lineOf(1))))).toBe('not-found');
  });

  test.each(['officer', 'analyst', 'medical', 'operator', 'auditor', 'partner'] as const)(
    '%s neither brings one in nor reads one',
    async (role) => {
      expect(await refusalOf(sent(office[role], batch, aFile(lineOf(1))))).toBe('role-missing');
      const { listId } = await sent(office.planner, batch, aFile(lineOf(1)));
      for (const work of [
        () => readLists(office[role], { id: batch }),
        () => readList(office[role], { listId }),
        () => linesOf(office[role], listId),
      ])
        expect(await refusalOf(work())).toBe('role-missing');
    },
  );
});

describe('every outcome', () => {
  test('is found, contradictions before agreement', async () => {
    await aPerson(office, { n: 1 });
    await aPerson(office, { n: 2 });
    await aPerson(office, { n: 3, status: 'returned' });
    await aPerson(office, { n: 5 });
    await aPerson(office, { n: 6, status: 'deceased-unconfirmed' });
    await aPerson(office, { n: 9 });
    await aPerson(office, { n: 9 });
    await aList(office, 1, 7);
    const listId = await matched(
      office.planner,
      batch,
      aFile(
        lineOf(1),
        lineOf(2, { born: '20.11.1999' }),
        lineOf(3),
        lineOf(5, { category: 'гражданский' }),
        lineOf(6),
        lineOf(7),
        lineOf(9),
        'Пташниченко Орест Маркиянович;19.06.2001;;',
      ),
    );
    expect(await outcomes(listId)).toEqual([
      '2 matched',
      '3 dates-differ',
      '4 already-returned',
      '5 civilian',
      '6 for-analyst',
      '7 on-another-batch',
      '8 ambiguous',
      '9 unknown',
    ]);
    expect((await rowsOf(listId)).filter(({ clean }) => clean).map(({ position }) => position)).toEqual([2]);
  });

  test('a death is said to a supervisor; a planner hears that an analyst is to be asked, and no status', async () => {
    await aPerson(office, { n: 6, status: 'deceased-unconfirmed' });
    const listId = await matched(office.planner, batch, aFile(lineOf(6)));
    const [told] = (await linesOf(office.supervisor, listId)).lines;
    expect(told).toMatchObject({
      status: 'deceased',
      candidates: [{ obstacles: ['deceased'], status: 'deceased-unconfirmed' }],
    });
    const [sealed] = (await linesOf(office.planner, listId)).lines;
    expect(sealed).toMatchObject({ status: 'for-analyst', candidates: [{ obstacles: ['for-analyst'], status: null }] });
    expect(JSON.stringify(sealed)).not.toContain('deceased');
  });

  test('a decision of death in hand changes no word of what a planner is answered, before and after', async () => {
    const { id } = await aPerson(office, { n: 6 });
    const listId = await matched(office.planner, batch, aFile(lineOf(6)));
    const before = await linesOf(office.planner, listId);
    await pastTheRules(
      `insert into death_decision (id, prisoner_id, status, ground, board_number, board_on, board_body, minutes_id, proposed_by_id)
         values ($1, $2, 'proposed', 'board', '1', now(), 'board', $1, $3)`,
      [randomUUID(), id, office.analyst.id],
    );
    expect(await linesOf(office.planner, listId)).toEqual(before);
    await moveCounterpartList(office.planner, { listId, version: 2, move: 'lookAgain', reason: null });
    await matchList(listId);
    expect(await outcomes(listId)).toEqual(['2 matched']);
    expect((await linesOf(office.planner, listId)).lines[0]).toMatchObject({ status: 'matched', clean: true });
    expect((await linesOf(office.supervisor, listId)).lines[0]).toMatchObject({ status: 'deceased' });
  });

  test('a sealed record is no match of what is kept, whoever brought the list in, and is shown to a supervisor alone', async () => {
    const { id } = await aPerson(office, { n: 1, sealed: true });
    const listId = await matched(office.supervisor, batch, aFile(lineOf(1)));
    expect(await outcomes(listId)).toEqual(['2 unknown']);
    expect((await linesOf(office.planner, listId)).lines[0]?.candidates).toEqual([]);
    expect((await linesOf(office.supervisor, listId)).lines[0]?.candidates).toMatchObject([{ id }]);
  });
});

describe('a person decides', () => {
  test('that it is this one: the word is kept with its maker, in the log, and no record moves', async () => {
    const { id } = await aPerson(office, { n: 1 });
    const listId = await matched(office.planner, batch, aFile(lineOf(1)));
    const before = await pastTheRules('select status, version from prisoner');

    await decided(office.planner, listId, 2, { decision: 'same', prisonerId: id, note: 'The photograph agrees.' });

    expect(await pastTheRules('select status, version from prisoner')).toEqual(before);
    const [line] = (await linesOf(office.supervisor, listId, 'decided')).lines;
    expect(line).toMatchObject({
      decision: 'same',
      record: { id },
      note: 'The photograph agrees.',
      decidedBy: 'Planner',
    });
    const [event] = await logged(batch, 'counterpart.decided');
    expect(event).toMatchObject({
      prisoner_id: id,
      actor_id: office.planner.id,
      detail: { line: 2, decision: 'same', before: null },
    });
    expect(JSON.stringify(event)).not.toContain('photograph');
  });

  test('another record by its number; none of these; nobody can tell; and takes each back', async () => {
    const { number, id } = await aPerson(office, { n: 5 });
    const listId = await matched(office.planner, batch, aFile(lineOf(1)));
    await decided(office.planner, listId, 2, { decision: 'other', number: recordNumber(number) });
    expect((await rowsOf(listId))[0]).toMatchObject({ decision: 'other', prisoner_id: id });
    await decided(office.planner, listId, 2, { decision: 'not-same' });
    await decided(office.planner, listId, 2, { decision: 'unknown' });
    await decided(office.supervisor, listId, 2, { decision: null });
    expect((await rowsOf(listId))[0]).toMatchObject({ decision: null, prisoner_id: null, version: 5 });
    const said = await pastTheRules<{ decision: string | null }>(
      'select decision from counterpart_decision order by at, id',
    );
    expect(said.map(({ decision }) => decision)).toEqual(['other', 'not-same', 'unknown', null]);
  });

  test.each([
    ['a number nobody has', { number: 'HW-99999' }, 'no-such-record'],
    ['a record that does not exist', { prisonerId: randomUUID() as PrisonerId }, 'no-such-record'],
    ['no number at all', {}, 'required'],
  ])('%s is refused at its field', async (_, said, code) => {
    const listId = await matched(office.planner, batch, aFile(lineOf(1)));
    expect(await faultsOf(decided(office.planner, listId, 2, { decision: 'other', ...said }))).toEqual([
      { at: 'number', code },
    ]);
  });

  test('a sealed record sounds to a planner as one that does not exist', async () => {
    const { id } = await aPerson(office, { n: 1, sealed: true });
    const listId = await matched(office.planner, batch, aFile(lineOf(1)));
    expect(await faultsOf(decided(office.planner, listId, 2, { decision: 'same', prisonerId: id }))).toEqual([
      { at: 'number', code: 'no-such-record' },
    ]);
    await decided(office.supervisor, listId, 2, { decision: 'same', prisonerId: id });
    expect((await linesOf(office.planner, listId, 'decided')).lines).toMatchObject([
      { decision: 'same', record: null },
    ]);
  });

  test('nobody stands on one list twice', async () => {
    const { id } = await aPerson(office, { n: 1 });
    const listId = await matched(office.planner, batch, aFile(lineOf(1), lineOf(1)));
    expect((await readList(office.planner, { listId })).counts.clean).toBe(0);
    await decided(office.planner, listId, 2, { decision: 'same', prisonerId: id });
    expect(await faultsOf(decided(office.planner, listId, 3, { decision: 'same', prisonerId: id }))).toEqual([
      { at: 'number', code: 'on-this-list-already' },
    ]);
  });

  test('of two who decide one line at once, one is refused and nothing is written twice', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(1)));
    const say = (by: Office['planner'], decision: 'unknown' | 'not-same') =>
      decideLine(by, {
        listId,
        one: { position: 2, version: 1, decision, prisonerId: null, number: null, note: null },
      });
    const outcome = await Promise.allSettled([say(office.planner, 'unknown'), say(office.supervisor, 'not-same')]);
    expect(outcome.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await pastTheRules('select 1 from counterpart_decision')).toHaveLength(1);
    expect(await logged(batch, 'counterpart.decided')).toHaveLength(1);
  });

  test('clean lines together, as many as were shown and no others; each is taken back by itself', async () => {
    await aPerson(office, { n: 1 });
    await aPerson(office, { n: 2 });
    await aPerson(office, { n: 3, status: 'returned' });
    const listId = await matched(office.planner, batch, aFile(lineOf(1), lineOf(2), lineOf(3), lineOf(5)));
    expect((await readList(office.planner, { listId })).counts).toMatchObject({ clean: 2, undecided: 4 });
    expect(await refusalOf(decideLine(office.planner, { listId, cleanShown: 3 }))).toBe('changed-meanwhile');
    expect(await decideLine(office.planner, { listId, cleanShown: 2 })).toEqual({ decided: 2 });
    expect((await rowsOf(listId)).map(({ decision }) => decision)).toEqual(['same', 'same', null, null]);
    expect(await logged(batch, 'counterpart.decided')).toHaveLength(2);
    expect(await refusalOf(decideLine(office.planner, { listId, cleanShown: 2 }))).toBe('changed-meanwhile');
    await decided(office.planner, listId, 3, { decision: null });
    expect((await rowsOf(listId)).map(({ decision }) => decision)).toEqual(['same', null, null, null]);
  });

  test('the database keeps what was said, past any command', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(1)));
    await decided(office.planner, listId, 2, { decision: 'unknown' });
    await expect(pastTheRules('delete from counterpart_decision')).rejects.toThrow('stays written');
    await expect(pastTheRules(`update counterpart_decision set decision = 'same'`)).rejects.toThrow('stays written');
  });
});

describe('a list as a whole', () => {
  test('is matched again where nobody has decided; what was said stays', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(1), lineOf(2)));
    await decided(office.planner, listId, 2, { decision: 'not-same' });
    await aPerson(office, { n: 1 });
    await aPerson(office, { n: 2 });
    await moveCounterpartList(office.planner, { listId, version: 2, move: 'lookAgain', reason: null });
    await matchList(listId);
    expect((await rowsOf(listId)).map((row) => [row.match_status, row.decision])).toEqual([
      ['unknown', 'not-same'],
      ['matched', null],
    ]);
    expect(
      await refusalOf(moveCounterpartList(office.planner, { listId, version: 4, move: 'remap', reason: null })),
    ).toBe('wrong-status');
  });

  test('set aside it counts nowhere, and the same file may come again', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(1)), { agreementLine: 'under-25' });
    const offered = () => reading(office.planner, (tx) => offeredOf(tx, scopeOf(office.planner), batch));
    expect(await offered()).toEqual([
      { line: 'under-25', offered: 1, recognised: 0, undecided: 1, alreadyHome: 0, lists: 1, lastOn: '2026-11-20' },
    ]);
    const aside = { listId, version: 2, move: 'setAside' as const };
    expect(await refusalOf(moveCounterpartList(office.planner, { ...aside, reason: null }))).toBe('needs-reason');
    expect(await refusalOf(moveCounterpartList(office.planner, { ...aside, version: 1, reason: 'replaced' }))).toBe(
      'changed-meanwhile',
    );
    await moveCounterpartList(office.planner, { ...aside, reason: 'replaced' });
    expect(await offered()).toEqual([]);
    expect(await refusalOf(decided(office.planner, listId, 2, { decision: 'unknown' }))).toBe('wrong-status');
    expect((await linesOf(office.planner, listId)).lines).toHaveLength(1);
    expect((await sent(office.planner, batch, aFile(lineOf(1)))).before).toBe(false);
  });

  test('work that was cut off goes on behind its last piece, and twice at once does each piece once', async () => {
    const lines = Array.from({ length: 250 }, (_, index) => `Пташниченко${'абвгдежзик'[index % 10]} Орест ${index};;;`);
    const { listId } = await sent(office.planner, batch, aFile(...lines));
    await matchList(listId, { pieces: 1 });
    expect(await readList(office.planner, { listId })).toMatchObject({ status: 'checking', lines: 100 });
    await Promise.all([matchList(listId), matchList(listId)]);
    expect(await readList(office.planner, { listId })).toMatchObject({ status: 'ready', lines: 250 });
    expect(await rowsOf(listId)).toHaveLength(250);
    const { next } = await readLines(office.planner, { listId, show: 'undecided', after: 0 });
    expect(next).toBe(21);
  });

  test('waits when whoever had it matched has left, and goes on for whoever begins it again', async () => {
    const { listId } = await sent(office.planner, batch, aFile(lineOf(1)));
    await pastTheRules('update app_user set active = false where id = $1', [office.planner.id]);
    await matchList(listId);
    expect((await readList(office.supervisor, { listId })).status).toBe('checking');
    expect(await rowsOf(listId)).toEqual([]);
    await moveCounterpartList(office.supervisor, { listId, version: 1, move: 'lookAgain', reason: null });
    await matchList(listId);
    expect((await readList(office.supervisor, { listId })).status).toBe('ready');
  });

  test('a list that does not exist is not found, and its lines neither', async () => {
    const listId = randomUUID() as CounterpartListId;
    expect(await refusalOf(readList(office.planner, { listId }))).toBe('not-found');
    expect(await refusalOf(linesOf(office.planner, listId))).toBe('not-found');
    expect(await refusalOf(decideLine(office.planner, { listId, cleanShown: 1 }))).toBe('not-found');
  });
});
