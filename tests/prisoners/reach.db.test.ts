import type { StaffActor } from '@/lib/access/actor';
import type { PrisonerId } from '@/lib/kernel/ids';
import { Refused } from '@/lib/kernel/refusal';
import { transaction } from '@/lib/platform/db';
import { problemOf } from '@/lib/platform/http/problem';
import { changeFacts } from '@/lib/prisoners/commands/change-facts';
import { sealRecord } from '@/lib/prisoners/commands/seal-record';
import { revokeShare, shareRecord } from '@/lib/prisoners/commands/share-record';
import { listPrisoners } from '@/lib/prisoners/queries/list-prisoners';
import { readAccess } from '@/lib/prisoners/queries/read-access';
import { readHistory } from '@/lib/prisoners/queries/read-history';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { searchRegistry } from '@/lib/prisoners/queries/search-registry';
import { waitingInPrisoners } from '@/lib/prisoners/queries/waiting';
import { recordFacts } from '@/lib/prisoners/schema/changes';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aColleague, anInquiryOf, aRecord, reasonOf, trail } from './given';

let officer: StaffActor;
let supervisor: StaffActor;
let operator: StaffActor;
let partner: StaffActor;
let id: PrisonerId;
beforeEach(async () => {
  await freshDatabase();
  officer = await aColleague('case-officer');
  supervisor = await aColleague('supervisor');
  operator = await aColleague('operator');
  partner = await aColleague('partner');
  ({ id } = await aRecord(officer, { identifier: 'AA 100', kin: '+00 1', year: 1990 }));
});

const search = async (by: StaffActor, text: string, birthYear?: number) =>
  (await searchRegistry(by, { text, birthYear })).rows;
const seal = (sealed: boolean, version: number) => sealRecord(supervisor, { id, version, sealed, reason: 'threats' });

test('every word must be found, each as the beginning of a word, from either keyboard', async () => {
  await aRecord(officer, { surname: 'Сирковий', given: 'Іван' });
  expect(await search(officer, 'сирко пет')).toHaveLength(1);
  expect(await search(officer, 'syrko')).toHaveLength(2);
  expect(await search(officer, 'ирко')).toHaveLength(0);
  expect(await search(officer, 'сирко 1990')).toHaveLength(2);
  expect(await search(officer, 'сирко', 1990)).toHaveLength(2);
  expect(await search(officer, 'сирко петро', 1985)).toMatchObject([
    {
      band: 'possible',
      parts: expect.arrayContaining([expect.objectContaining({ part: 'birth', level: 'few-years' })]),
    },
  ]);
  expect(await search(officer, '%%')).toHaveLength(0);
  expect(await search(officer, 'AA_10')).toHaveLength(0);
});

test('a record number and a document number find their record', async () => {
  const { number } = await readPrisoner(officer, { id });
  expect(await search(officer, number)).toMatchObject([{ id }]);
  expect(await search(officer, 'aa 100')).toMatchObject([{ id }]);
});

test('an operator learns that somebody is on file, and nothing beyond name, year and number', async () => {
  expect(await search(operator, 'сирко')).toEqual([
    expect.objectContaining({ birthYear: 1990, birth: null, sex: null, status: null, mayOpen: false }),
  ]);
  expect(await search(operator, 'AA 100')).toEqual([]);
  await anInquiryOf(operator, id);
  expect(await search(operator, 'сирко')).toMatchObject([{ mayOpen: true }]);
});

test('the log of a search keeps how much was asked and found, never the words', async () => {
  await search(officer, 'сирко');
  const [entry] = await pastTheRules<{ detail: object }>(
    "select detail from audit_event where type = 'registry.searched'",
  );
  expect(entry?.detail).toMatchObject({
    length: 5,
    results: 1,
    rules: expect.stringMatching(/^names \d+, score \d+$/),
  });
  expect(JSON.stringify(entry?.detail)).not.toMatch(/сирко/i);
});

test.each(['administrator', 'auditor', 'partner'] as const)('a %s searches nothing', async (role) => {
  expect(await reasonOf(search(await aColleague(role), 'сирко'))).toBe('role-missing');
});

test('an operator opens a record through an inquiry of theirs, another operator does not', async () => {
  expect(await reasonOf(readPrisoner(operator, { id }))).toBe('not-linked');
  await anInquiryOf(operator, id);
  expect(await readPrisoner(operator, { id })).toMatchObject({ identifiers: [{ value: 'AA 100' }], travel: null });
  expect(await reasonOf(readPrisoner(await aColleague('operator'), { id }))).toBe('not-linked');
  expect((await listPrisoners(operator, {})).lines).toHaveLength(1);
  expect(await reasonOf(changeFacts(operator, { id, version: 1, facts: recordFacts.parse({ rank: 'x' }) }))).toBe(
    'role-missing',
  );
});

test('a partner reads a record while it is shared, without kin and travel, and finds nothing afterwards', async () => {
  expect(await reasonOf(readPrisoner(partner, { id }))).toBe('not-found');
  await shareRecord(supervisor, { id, userId: partner.id, reason: 'visit' });
  expect(await readPrisoner(partner, { id })).toMatchObject({ kin: null, travel: null, may: { edit: false } });
  expect((await listPrisoners(partner, {})).lines).toHaveLength(1);
  const [share] = (await readAccess(supervisor, { id })).shares;
  await revokeShare(supervisor, { id, shareId: share?.id ?? '' });
  expect(await reasonOf(readPrisoner(partner, { id }))).toBe('not-found');
  expect((await listPrisoners(partner, {})).lines).toEqual([]);
  expect((await trail(id)).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['prisoner.shared', 'prisoner.share-revoked']),
  );
});

test('a record is shared by a supervisor, with a partner, once', async () => {
  expect(await reasonOf(shareRecord(officer, { id, userId: partner.id, reason: 'x' }))).toBe('role-missing');
  expect(await reasonOf(shareRecord(supervisor, { id, userId: officer.id, reason: 'x' }))).toBe('not-found');
  await shareRecord(supervisor, { id, userId: partner.id, reason: 'x' });
  expect(await reasonOf(shareRecord(supervisor, { id, userId: partner.id, reason: 'x' }))).toBe('duplicate');
});

test('a sealed record does not exist below supervisor, linked and shared or not; opened again it does', async () => {
  await anInquiryOf(operator, id);
  await shareRecord(supervisor, { id, userId: partner.id, reason: 'visit' });
  expect(await reasonOf(sealRecord(officer, { id, version: 1, sealed: true, reason: 'x' }))).toBe('role-missing');
  await seal(true, 1);
  for (const other of [officer, operator, partner, await aColleague('medical-officer'), await aColleague('planner')]) {
    expect(await reasonOf(readPrisoner(other, { id }))).toBe('not-found');
    expect(await reasonOf(readHistory(other, { id }))).toBe('not-found');
  }
  expect(await search(officer, 'сирко')).toEqual([]);
  expect((await listPrisoners(officer, {})).lines).toEqual([]);
  expect(await search(supervisor, 'сирко')).toMatchObject([{ mayOpen: true }]);
  await seal(false, 2);
  expect(await reasonOf(readPrisoner(officer, { id }))).toBe('done');
});

test('an administrator and an auditor reach no record and no list', async () => {
  for (const role of ['administrator', 'auditor'] as const) {
    const colleague = await aColleague(role);
    expect(await reasonOf(readPrisoner(colleague, { id }))).toBe('not-found');
    expect(await reasonOf(listPrisoners(colleague, {}))).toBe('role-missing');
  }
});

test('hidden and missing are answered with the same bytes', async () => {
  await seal(true, 1);
  const heard = async (address: string) => {
    const error = await readPrisoner(officer, { id: address as PrisonerId }).catch((refused: unknown) => refused);
    if (!(error instanceof Refused)) throw error;
    const response = problemOf(error, 'uk');
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  };
  expect(await heard(id)).toEqual(await heard('00000000-0000-4000-8000-000000000000'));
  expect((await heard(id)).status).toBe(404);
});

test('who read and who changed a record is there for the supervisor, and that look is logged too', async () => {
  await readPrisoner(officer, { id });
  const { lines } = await readAccess(supervisor, { id });
  expect(lines).toMatchObject([{ type: 'prisoner.read', who: officer.name }, { type: 'prisoner.opened' }]);
  expect((await trail(id)).at(-1)).toMatchObject({ type: 'audit.read', by: supervisor.id });
  expect(await reasonOf(readAccess(officer, { id }))).toBe('role-missing');
});

test('the database itself keeps detail from an operator and everything from a partner', async () => {
  const counts = (by: StaffActor) =>
    transaction(by, async (tx) => ({
      people: await tx.prisoner.count(),
      names: await tx.prisonerName.count(),
      identifiers: await tx.prisonerIdentifier.count(),
      kin: await tx.prisonerKin.count(),
      events: await tx.prisonerEvent.count(),
    }));
  const all = { people: 1, names: 1, identifiers: 1, kin: 1, events: 1 };
  const nothing = { people: 0, names: 0, identifiers: 0, kin: 0, events: 0 };
  expect(await counts(officer)).toEqual(all);
  expect(await counts(operator)).toEqual({ ...nothing, people: 1, names: 1 });
  expect(await counts(partner)).toEqual(nothing);
  expect(await counts(await aColleague('administrator'))).toEqual(nothing);
  expect(await counts(await aColleague('auditor'))).toEqual(nothing);
  await anInquiryOf(operator, id);
  expect(await counts(operator)).toEqual(all);
});

test('what waits: fitness for the medical officer, the wish for the case officer', async () => {
  await pastTheRules(
    "alter table prisoner disable trigger lifecycle; update prisoner set status = 'confirmed-captive'",
  );
  const keys = async (by: StaffActor) => (await waitingInPrisoners(by)).map(({ key, count }) => [key, count]);
  expect(await keys(await aColleague('medical-officer'))).toEqual([['prisoners.fitness', 1]]);
  expect(await keys(officer)).toEqual([['prisoners.wish', 1]]);
  expect(await keys(await aColleague('analyst'))).toEqual([]);
  expect(await keys(operator)).toEqual([]);
});
