import type { StaffActor } from '@/lib/access/actor';
import type { PrisonerId } from '@/lib/kernel/ids';
import { changeStatus } from '@/lib/prisoners/commands/change-status';
import { recordMedical } from '@/lib/prisoners/commands/record-medical';
import { recordTravel } from '@/lib/prisoners/commands/record-travel';
import { readMedical } from '@/lib/prisoners/queries/read-medical';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import type { PrisonerAction } from '@/lib/prisoners/rules';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aColleague, aRecord, foundBy, happenings, reasonOf, trail } from './given';

let officer: StaffActor;
let analyst: StaffActor;
let doctor: StaffActor;
let id: PrisonerId;
beforeEach(async () => {
  await freshDatabase();
  officer = await aColleague('case-officer');
  analyst = await aColleague('analyst');
  doctor = await aColleague('medical-officer');
  ({ id } = await aRecord(officer));
});

const move = (by: StaffActor, action: PrisonerAction, version = 1, occurredAt = '2026-01-02T12:00:00Z') =>
  changeStatus(by, { id, version, action, occurredAt, reason: 'new-evidence', source: 'a letter', note: null });
const today = () => new Date().toISOString().slice(0, 10);

test('a record is moved by a person, with a reason and a source, at the time it became so', async () => {
  expect(await move(officer, 'file')).toEqual({ version: 2 });
  expect(await readPrisoner(officer, { id })).toMatchObject({
    status: 'data-on-file',
    statusSince: '2026-01-02T12:00:00.000Z',
    version: 2,
  });
  expect((await happenings(id)).at(-1)).toMatchObject({ to_status: 'data-on-file', reason: 'new-evidence' });
  expect((await trail(id)).find(({ type }) => type === 'prisoner.moved')?.detail).toMatchObject({
    from: 'reported',
    to: 'data-on-file',
  });
});

test('no message leaves the house when a death is reported, and the death is not established by it', async () => {
  await move(officer, 'reportDeath');
  expect((await readPrisoner(officer, { id })).status).toBe('deceased-unconfirmed');
  expect(await pastTheRules('select id from outbox_message')).toEqual([]);
  expect(await reasonOf(move(await aColleague('supervisor'), 'confirmDeath', 2))).toBe('wrong-status');
});

test.each(['confirmCaptivity', 'deemProbable', 'receive'] as const)(
  '%s is not made from the record’s page',
  async (action) => {
    expect(await reasonOf(move(await aColleague('supervisor', 'analyst'), action))).toBe('wrong-status');
    expect((await readPrisoner(officer, { id })).status).toBe('reported');
  },
);

test('a move the life cycle does not know, or a role that may not make it, changes nothing', async () => {
  expect(await reasonOf(move(analyst, 'weaken'))).toBe('wrong-status');
  expect(await reasonOf(move(doctor, 'file'))).toBe('role-missing');
  expect(await reasonOf(move(officer, 'file', 1, '2999-01-01T00:00:00Z'))).toBe('invalid');
  expect((await trail(id)).some(({ type }) => type === 'prisoner.moved')).toBe(false);
});

test('of two who move the status at once one is refused, and so is anyone who looked at an older version', async () => {
  const outcomes = await Promise.all([move(officer, 'file'), move(analyst, 'reportDeath')].map(reasonOf));
  expect(outcomes.sort()).toEqual(['changed-meanwhile', 'done']);
  expect(await reasonOf(move(officer, 'reportDeath', 1))).toBe('changed-meanwhile');
});

test('the wish to return is recorded with its day and whose word it is; log and history do not say what it was', async () => {
  await recordTravel(officer, { id, what: 'wish', version: 0, wish: 'declines', asOf: today() });
  expect((await readPrisoner(officer, { id })).travel).toMatchObject({
    wish: 'declines',
    wishAsOf: today(),
    wishBy: officer.name,
    version: 1,
  });
  expect(JSON.stringify([await trail(id), await happenings(id)])).not.toContain('declines');
  expect((await readPrisoner(analyst, { id })).travel).toBeNull();
});

test('fitness is the medical officer’s word alone', async () => {
  const fit = { id, what: 'fitness' as const, version: 0, fitness: 'fit' as const, asOf: today() };
  expect(await reasonOf(recordTravel(officer, fit))).toBe('role-missing');
  await recordTravel(doctor, fit);
  expect((await readPrisoner(officer, { id })).travel).toMatchObject({ fitness: 'fit', fitnessBy: doctor.name });
});

test('travel facts of an older version are refused, also the very first of two', async () => {
  const wish = (version: number) => recordTravel(officer, { id, what: 'wish', version, wish: 'wishes', asOf: today() });
  expect((await Promise.all([wish(0), wish(0)].map(reasonOf))).sort()).toEqual(['changed-meanwhile', 'done']);
  expect(await reasonOf(wish(7))).toBe('changed-meanwhile');
  expect(await reasonOf(wish(1))).toBe('done');
});

test('the medical part is encrypted, read by the medical officer alone, and each reading is logged by itself', async () => {
  await recordMedical(doctor, { id, version: 0, ...foundBy({ healthCategory: 'sick', detail: 'A fever.' }) });
  const [row] = await pastTheRules<{ detail_enc: Buffer }>('select detail_enc from prisoner_medical');
  expect(row?.detail_enc.toString('latin1')).not.toContain('fever');
  expect(await readMedical(doctor, { id })).toMatchObject({ detail: 'A fever.', healthCategory: 'sick', version: 1 });
  for (const other of [officer, analyst, await aColleague('supervisor'), await aColleague('planner')])
    expect(await reasonOf(readMedical(other, { id }))).toBe('role-missing');
  expect((await trail(id)).filter(({ type }) => type === 'prisoner.medical-read')).toMatchObject([{ by: doctor.id }]);
  expect((await readPrisoner(officer, { id })).healthCategory).toBe('sick');
});
