import type { StaffActor } from '@/lib/access/actor';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import type { PrisonerId } from '@/lib/kernel/ids';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { addName } from '@/lib/prisoners/commands/add-parts';
import { newName } from '@/lib/prisoners/schema/changes';
import { testimony, theOffice } from '../evidence/given';
import { aRecord } from '../prisoners/given';
import { answersFor, countOf, everythingOf, joinAs } from './merge-given';

const two = async (by: StaffActor) => {
  const kept = await aRecord(by, { surname: 'Сирко', given: 'Петро', identifier: 'AA 1', kin: '+00 1', year: 1990 });
  const gone = await aRecord(by, { surname: 'Сирко', given: 'Петр', identifier: 'AA 1', year: 1990 });
  return { id: kept.id as PrisonerId, otherId: gone.id as PrisonerId };
};

test('joined and parted, both records are as they were', async () => {
  const office = await theOffice();
  const ids = await two(office['case-officer']);
  await recordClaim(office.analyst, testimony(ids.otherId));
  const before = await everythingOf([ids.id, ids.otherId]);

  const { id: mergeId, status } = await joinAs(office.analyst, ids);
  expect(status).toBe('joined');
  expect(await countOf('claim', ids.id)).toBe(1);
  expect(await countOf('prisoner_name', ids.id)).toBe(2);
  expect(await countOf('prisoner_identifier', ids.id)).toBe(1);

  const { split, answers } = await answersFor(office.analyst, mergeId);
  expect(split.asked).toEqual([]);
  await unmergeRecords(office.analyst, {
    mergeId,
    version: split.version,
    reason: 'Two people.',
    pair: 'not-same',
    answers,
  });
  expect(await everythingOf([ids.id, ids.otherId])).toEqual(before);
});

test('what came since is asked about and goes where the answer says', async () => {
  const office = await theOffice();
  const ids = await two(office['case-officer']);
  const { id: mergeId } = await joinAs(office.analyst, ids);
  const version = (await answersFor(office.analyst, mergeId)).split.version;
  await addName(office.analyst, { id: ids.id, version, name: newName.parse({ kind: 'alias', other: 'Вітер' }) });
  await recordClaim(office.analyst, testimony(ids.id));

  const { split } = await answersFor(office.analyst, mergeId);
  expect(split.asked.map(({ kind }) => kind).sort()).toEqual(['claim', 'prisoner_name']);
  const answers = Object.fromEntries(split.asked.map(({ key }) => [key, 'gone' as const]));
  await unmergeRecords(office.analyst, { mergeId, version: split.version, reason: 'Two.', pair: 'undecided', answers });
  expect(await countOf('prisoner_name', ids.otherId)).toBe(2);
  expect(await countOf('claim', ids.otherId)).toBe(1);
  expect(await countOf('claim', ids.id)).toBe(0);
});
