import { systemActor } from '@/lib/access/actor';
import { findContradictions, queueFindingIfDue } from '@/lib/evidence/commands/find-contradictions';
import { transaction } from '@/lib/platform/db';
import { aClaim } from '@/prisma/worlds/evidence';
import { pastTheRules } from '../setup/database';
import { openAbout, questionsAbout } from './contradiction-given';
import { aPersonOnFile, theOffice } from './given';

/** A record from before anybody looked: written without any of the acts that look. */
async function aRecordFromBefore(place?: string) {
  const { analyst } = await theOffice();
  const prisonerId = await aPersonOnFile();
  const claim = {
    prisonerId,
    by: analyst,
    now: new Date(),
    sourceKind: 'letter',
    reliability: 'B',
    credibility: 2,
  } as const;
  await transaction(systemActor('test'), async (tx) => {
    await aClaim(tx, { ...claim, says: 'dead', daysAgo: 100 });
    await aClaim(tx, { ...claim, says: 'in-captivity', daysAgo: 10, ...(place ? { place } : {}) });
  });
  return prisonerId;
}
const jobs = async () =>
  (
    await pastTheRules<{ n: string }>(
      `select count(*) as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'find-contradictions'`,
    )
  )[0]?.n;
const queue = () => transaction(systemActor('test'), queueFindingIfDue);

test('what was on file before is looked at once, by the system, and looking again opens nothing twice', async () => {
  const id = await aRecordFromBefore('ВК-120, Оленівка');
  expect(await openAbout(id)).toEqual([]);

  expect(await findContradictions()).toMatchObject({ done: true });
  const found = await questionsAbout(id);
  expect(found).toMatchObject([{ kind: 'dead-but-alive', status: 'open', opened_because: 'found-on-file' }]);
  expect(await pastTheRules('select key from place_spelling where place = $1', ['ВК-120, Оленівка'])).toHaveLength(1);

  await findContradictions();
  expect(await questionsAbout(id)).toEqual(found);
});

test('cut off in the middle it goes on where it was, and is queued for its next turn', async () => {
  await pastTheRules('delete from evidence_sweep');
  const ids = await Promise.all([...Array(103)].map(() => aRecordFromBefore()));
  let time = 0;
  const impatient = () => {
    time += 30_000;
    return time;
  };
  expect(await findContradictions(impatient)).toMatchObject({ records: 100, done: false });
  expect(await jobs()).toBe('1');
  expect(await findContradictions(impatient)).toMatchObject({ done: true });
  for (const id of ids) expect(await openAbout(id)).toEqual(['dead-but-alive']);
});

test('it is queued at start until everything was looked at, and not again', async () => {
  await pastTheRules('delete from evidence_sweep');
  await pastTheRules('delete from graphile_worker._private_jobs');
  await queue();
  await queue();
  expect(await jobs()).toBe('1');
  await findContradictions();
  await pastTheRules('delete from graphile_worker._private_jobs');
  await queue();
  expect(await jobs()).toBe('0');
});
