import { withdrawEntry } from '@/lib/correspondence/commands/change-entry';
import { correspondenceOf, readThread } from '@/lib/correspondence/queries/read-thread';
import type { EntryId, MergeId, PrisonerId } from '@/lib/kernel/ids';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { readSplit } from '@/lib/matching/queries/read-split';
import { refusal, theOffice } from '../evidence/given';
import { everythingOf, joinAs } from '../matching/merge-given';
import { aRecord } from '../prisoners/given';
import { pastTheRules } from '../setup/database';
import { aMatter, aPaperOf, daysAgo, record } from './given';

const judged = { reliability: 'A', credibility: 1, note: null } as const;
let year = 1960;

/** Two records of one man, both named in one matter and one of them in another. */
async function twoInOneMatter() {
  const office = await theOffice();
  year += 1;
  const person = { surname: 'Листовий', given: 'Марко', year };
  const kept = (await aRecord(office.analyst, person)).id as PrisonerId;
  const gone = (await aRecord(office.analyst, person)).id as PrisonerId;
  const shared = await aMatter(office.analyst, [kept, gone]);
  const own = await aMatter(office.analyst, [gone]);
  return { office, kept, gone, shared, own };
}
const joined = async (kept: PrisonerId, gone: PrisonerId) => {
  const office = await theOffice();
  const { id } = await joinAs(office.analyst, { id: kept, otherId: gone });
  return id as MergeId;
};
const whoseEntry = async (id: string) =>
  (await pastTheRules<{ prisoner_id: string }>('select prisoner_id from correspondence_entry where id = $1', [id]))[0]
    ?.prisoner_id;

test('the correspondence of both records is the correspondence of the one that stands', async () => {
  const { office, kept, gone, shared, own } = await twoInOneMatter();
  await joined(kept, gone);
  const { threads } = await correspondenceOf(office.analyst, { id: kept });
  expect(threads.map(({ id }) => id).sort()).toEqual([shared.threadId, shared.threadId, own.threadId].sort());
  expect(await refusal(correspondenceOf(office.analyst, { id: gone }))).toBe('not-found');
  expect((await readThread(office.analyst, { id: own.threadId })).lines[0]?.prisoner.id).toBe(kept);
  const { rows } = await record(office.analyst, own.threadId, own.lineIds, {
    paper: aPaperOf('reply'),
    said: { reply: 'held' },
  });
  expect(rows[0]?.outcome).toBe('recorded');
});

test('parted again, both have every paper back as it was', async () => {
  const { office, kept, gone } = await twoInOneMatter();
  const before = await everythingOf([kept, gone]);
  const mergeId = await joined(kept, gone);
  const split = await readSplit(office.analyst, { mergeId });
  await unmergeRecords(office.analyst, {
    mergeId,
    version: split.version,
    reason: 'Two men.',
    pair: 'not-same',
    answers: {},
  });
  expect(await everythingOf([kept, gone])).toEqual(before);
});

test('a paper that came since goes with its line, and the claim made from it goes with the paper: nobody is asked', async () => {
  const { office, kept, gone, own } = await twoInOneMatter();
  const mergeId = await joined(kept, gone);
  const { rows } = await record(office.analyst, own.threadId, own.lineIds, {
    paper: aPaperOf('reply', { occurredOn: daysAgo(2) }),
    said: { reply: 'held', claim: judged },
  });
  const split = await readSplit(office.analyst, { mergeId });
  expect(split.asked.filter(({ kind }) => kind === 'correspondence_entry' || kind === 'claim')).toEqual([]);
  expect(split.settled.filter(({ kind }) => kind === 'claim' || kind === 'correspondence_entry')).toMatchObject([
    { side: 'gone' },
    { side: 'gone' },
  ]);
  await unmergeRecords(office.analyst, {
    mergeId,
    version: split.version,
    reason: 'Two men.',
    pair: 'not-same',
    answers: Object.fromEntries(split.asked.map(({ key }) => [key, 'kept' as const])),
  });
  expect(await whoseEntry(rows[0]!.entryId!)).toBe(gone);
  const entryId = rows[0]!.entryId as EntryId;
  expect(await refusal(withdrawEntry(office.analyst, { entryId, version: 1, reason: 'other', note: null }))).toBe(
    'done',
  );
});

test('a matter opened since the join is asked about, and its papers follow it', async () => {
  const { office, kept, gone } = await twoInOneMatter();
  const mergeId = await joined(kept, gone);
  const since = await aMatter(office.analyst, [kept]);
  const { asked, version } = await readSplit(office.analyst, { mergeId });
  expect(asked.filter(({ kind }) => kind.startsWith('correspondence'))).toMatchObject([
    { key: `correspondence_line:${since.lineIds[0]}`, following: 1 },
  ]);
  await unmergeRecords(office.analyst, {
    mergeId,
    version,
    reason: 'Two men.',
    pair: 'not-same',
    answers: Object.fromEntries(asked.map(({ key }) => [key, 'gone' as const])),
  });
  const rows = await pastTheRules<{ line: string; entry: string }>(
    `select l.prisoner_id as line, e.prisoner_id as entry from correspondence_line l join correspondence_entry e on e.line_id = l.id where l.thread_id = $1`,
    [since.threadId],
  );
  expect(rows).toEqual([{ line: gone, entry: gone }]);
});
