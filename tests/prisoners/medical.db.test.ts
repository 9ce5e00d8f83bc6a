import type { StaffActor } from '@/lib/access/actor';
import type { PrisonerId } from '@/lib/kernel/ids';
import { sealValue } from '@/lib/platform/crypto';
import { changeFacts } from '@/lib/prisoners/commands/change-facts';
import { openRecord } from '@/lib/prisoners/commands/open-record';
import { recordMedical } from '@/lib/prisoners/commands/record-medical';
import { readMedical } from '@/lib/prisoners/queries/read-medical';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { recordFacts } from '@/lib/prisoners/schema/changes';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aColleague, aRecord, foundBy, recordOf, trail } from './given';

let officer: StaffActor;
let doctor: StaffActor;
let id: PrisonerId;
beforeEach(async () => {
  await freshDatabase();
  officer = await aColleague('case-officer');
  doctor = await aColleague('medical-officer');
  ({ id } = await aRecord(officer));
});

const whole = foundBy({
  healthCategory: 'direct-repatriation',
  ground: 'permanently-diminished',
  severity: 'serious',
  detail: 'Left foot lost.',
  medication: [{ name: 'Insulin', dose: '8 units', often: 'twice a day', lastGiven: null, carriedBy: 'the doctor' }],
  allergies: 'Penicillin',
  needs: ['wheelchair'],
  examineOn: '2026-12-01',
});

test('everything the medical officer writes is read back by them, and nothing of it lies in the database unencrypted', async () => {
  await recordMedical(doctor, { id, version: 0, ...whole });
  expect(await readMedical(doctor, { id })).toMatchObject({ ...whole, version: 1 });
  const [{ all } = { all: '' }] = await pastTheRules<{ all: string }>(
    "select string_agg(encode(detail_enc, 'escape'), '') as all from prisoner_medical",
  );
  for (const word of ['Insulin', 'foot', 'Penicillin', 'wheelchair']) expect(all).not.toContain(word);
});

test('others see the category alone', async () => {
  await recordMedical(doctor, { id, version: 0, ...whole });
  const record = await readPrisoner(await aColleague('planner'), { id });
  expect(record.healthCategory).toBe('direct-repatriation');
  expect(JSON.stringify(record)).not.toMatch(/Insulin|foot lost|Penicillin|permanently-diminished/);
});

test.each([
  [
    'a category of Art. 110 without a ground',
    { healthCategory: 'direct-repatriation' as const, ground: 'none' as const },
    'ground',
  ],
  ['a ground of another category', { healthCategory: 'sick' as const, ground: 'incurable' as const }, 'healthCategory'],
])('%s is refused at its field, and nothing is kept', async (_, wrong, at) => {
  await expect(recordMedical(doctor, { id, version: 0, ...whole, ...wrong })).rejects.toMatchObject({
    reason: 'invalid',
    more: { faults: [{ at }] },
  });
  expect(await pastTheRules('select 1 from prisoner_medical')).toHaveLength(0);
  expect((await readPrisoner(officer, { id })).healthCategory).toBe('unknown');
});

test('nobody else gives or takes a category of Art. 110 among the facts', async () => {
  const refused = {
    reason: 'invalid',
    more: { faults: [{ at: 'facts.healthCategory', code: 'medical-officers-word' }] },
  };
  const facts = recordFacts.parse({ healthCategory: 'neutral-country' });
  await expect(changeFacts(officer, { id, version: 1, facts })).rejects.toMatchObject(refused);
  await expect(openRecord(officer, { ...recordOf(), facts })).rejects.toMatchObject(refused);
  await recordMedical(doctor, { id, version: 0, ...whole });
  const { version } = await readPrisoner(officer, { id });
  const away = recordFacts.parse({ healthCategory: 'good' });
  await expect(changeFacts(officer, { id, version, facts: away })).rejects.toMatchObject(refused);
});

test('a medical part from before it had fields of its own is read as its findings', async () => {
  const sealed = sealValue('prisoner_medical.detail', id, 'A fever.');
  await pastTheRules('insert into prisoner_medical (prisoner_id, detail_enc) values ($1, $2)', [
    id,
    Buffer.from(sealed),
  ]);
  expect(await readMedical(doctor, { id })).toMatchObject({ detail: 'A fever.', medication: [], severity: 'unknown' });
});

test('of two medical officers writing at once one is refused', async () => {
  const other = await aColleague('medical-officer');
  const outcomes = await Promise.allSettled(
    [doctor, other].map((who) => recordMedical(who, { id, version: 0, ...whole })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('reading it for the envelope is logged as that', async () => {
  await recordMedical(doctor, { id, version: 0, ...whole });
  await readMedical(doctor, { id, purpose: 'envelope' });
  const reads = (await trail(id)).filter(({ type }) => type === 'prisoner.medical-read');
  expect(reads).toMatchObject([{ by: doctor.id, detail: { purpose: 'envelope' } }]);
});
