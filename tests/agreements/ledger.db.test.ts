import type { StaffActor } from '@/lib/access/actor';
import { decideVersion, proposeVersion } from '@/lib/agreements/commands/change-agreement';
import { recordEntry, withdrawEntry } from '@/lib/agreements/commands/keep-entries';
import { newVersion } from '@/lib/agreements/schema/agreement';
import { addMember } from '@/lib/exchanges/commands/add-member';
import { changeTerms } from '@/lib/exchanges/commands/change-terms';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { readLedger, readLedgerPeople } from '@/lib/exchanges/queries/read-ledger';
import { compareLists } from '@/lib/exchanges/queries/read-lists';
import type { BatchId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { aBatch, anOffice, aPerson, batchRow, begun, type Office, terms } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { adopt, anAgreement, faultsOf, proposal, propose, refusal, trail } from './given';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

const offer = {
  lineId: 'long',
  kind: 'offer',
  count: 12,
  on: '2026-11-01',
  source: 'Their letter',
  note: null,
} as const;
const delivery = { ...offer, kind: 'delivery', count: 6 } as const;
const change = (actor: StaffActor, id: BatchId, version: number, more: object) =>
  changeTerms(actor, { ...terms(office), id, version, reason: 'agreement-changed', note: null, ...more });
/** What the handover leaves behind, without walking through its day. */
const outcome = (batch: string, prisoner: string, status: string, line: string | null) =>
  pastTheRules(
    `begin; set local session_replication_role = replica;
     update batch_member set status = '${status}', line = ${line ? `'${line}'` : 'null'} where batch_id = '${batch}' and prisoner_id = '${prisoner}'; commit`,
  );

describe('the agreement of a batch', () => {
  test('is a version in force between its sides, and stands in its list and beside the free text', async () => {
    const { versionId } = await anAgreement(office);
    const id = await aBatch(office, { agreementVersionId: versionId });
    const batch = await readBatch(office.planner, { id });
    expect(batch).toMatchObject({
      agreement: 'Agreement of March',
      agreementVersion: { id: versionId, label: 'A-001/1', title: 'Agreement at the river', status: 'adopted' },
    });
    await change(office.planner, id, batch.version, { agreementVersionId: null });
    const { terms: differing } = await compareLists(office.analyst, { id, from: 1, to: 2 });
    expect(differing).toEqual([{ field: 'agreementVersion', before: 'A-001/1', after: null }]);
  });

  test('is not named to those who may not read agreements', async () => {
    const { versionId } = await anAgreement(office);
    const id = await aBatch(office, { agreementVersionId: versionId });
    expect((await readBatch(office.analyst, { id })).agreementVersion).toBeNull();
    expect((await readBatch(office.supervisor, { id })).agreementVersion).not.toBeNull();
  });

  test('is not one that waits, that another has followed, that is between others, or that there is none of', async () => {
    const { id: waiting } = await propose(office);
    const [row] = await pastTheRules<{ id: string }>('select id from agreement_version');
    const open = (agreementVersionId: string, more = {}) => faultsOf(aBatch(office, { agreementVersionId, ...more }));
    const refused = [{ at: 'agreementVersionId', code: 'not-in-force' }];
    expect(await open(row!.id)).toEqual(refused);
    expect(await open(office.planner.id)).toEqual(refused);
    await adopt(office.supervisor, waiting);
    const { ours, theirs } = office.sides;
    expect(await open(row!.id, { oursId: theirs.id, theirsId: ours.id })).toEqual([
      { at: 'agreementVersionId', code: 'between-others' },
    ]);
    await proposeVersion(office.planner, { id: waiting, ...newVersion.parse(proposal(office)) });
    await adopt(office.supervisor, waiting, 2);
    expect(await open(row!.id)).toEqual(refused);
  });

  test('stays although another version has followed, as long as the terms keep it', async () => {
    const { id: agreement, versionId } = await anAgreement(office);
    const id = await aBatch(office, { agreementVersionId: versionId });
    await proposeVersion(office.planner, { id: agreement, ...newVersion.parse(proposal(office)) });
    await decideVersion(office.supervisor, { id: agreement, number: 2, version: 1, decision: 'adopt', note: null });
    const { version } = await batchRow(id);
    await change(office.planner, id, version as number, { agreementVersionId: versionId, seats: 11 });
    expect((await readBatch(office.planner, { id })).agreementVersion).toMatchObject({ status: 'superseded' });
  });

  test('the database refuses a version that is not in force, whoever writes', async () => {
    await propose(office);
    const [row] = await pastTheRules<{ id: string }>('select id from agreement_version');
    const id = await aBatch(office);
    const write = transaction(office.planner, (tx) =>
      tx.batch.updateMany({ where: { id }, data: { agreementVersionId: row!.id } }),
    );
    expect(await refusal(write)).toBe('wrong-status');
  });
});

describe('the ledger', () => {
  test('counts who was offered and delivered from the batches, and says what no line is recorded of', async () => {
    const { id, versionId } = await anAgreement(office);
    const batch = await aBatch(office, { agreementVersionId: versionId });
    const elsewhere = await aBatch(office, { name: 'Under no agreement' });
    const people = [];
    for (let n = 0; n < 5; n += 1) {
      const person = await aPerson(office, { n, healthCategory: n < 3 ? 'seriously-wounded-or-sick' : 'good' });
      const on = n === 4 ? elsewhere : batch;
      await addMember(office.planner, { id: on, prisonerId: person.id, reason: 'longest-held', note: null });
      people.push(person);
    }
    const before = await readLedger(office.planner, { id });
    expect(before.lines[0]).toMatchObject({ id: 'wounded', offered: { home: 0 }, delivered: { home: 0 } });
    expect(before.lines[0]?.readings[0]).toMatchObject({
      mode: 'unconditional',
      held: 3,
      owed: { home: 3, away: null },
      open: { home: 3 },
    });

    await begun(office, batch);
    await outcome(batch, people[0]!.id, 'identity-established', 'wounded');
    await pastTheRules(`update prisoner set status = 'returned' where id = $1`, [people[0]!.id]);
    await outcome(batch, people[1]!.id, 'refused', 'wounded');
    await outcome(batch, people[2]!.id, 'received', null);
    await outcome(batch, people[3]!.id, 'listed', 'no-longer-a-line');

    const after = await readLedger(office.planner, { id });
    expect(after.lines[0]).toMatchObject({ offered: { home: 2, away: 0 }, delivered: { home: 1, away: 0 } });
    // Owed to us: one delivered and two still held. They read ten for ten.
    expect(after.lines[0]?.readings).toMatchObject([
      { owed: { home: 3, away: null }, open: { home: 2, away: null }, held: 2 },
      { mode: 'fixed', owed: { home: 10, away: 10 }, open: { home: 9, away: 10 }, held: null },
    ]);
    expect(after.lines[1]?.readings[1]).toMatchObject({ mode: null, owed: { home: null }, open: { away: null } });
    expect(after.unrecorded).toEqual({ offered: 2, delivered: 1 });
    expect(after.batches).toMatchObject([
      { number: 'B-001', people: 4, delivered: 2, version: 1, status: 'in-progress' },
    ]);
  });

  test('names whom a figure counts only when asked, and logs it; a sealed record is shown as sealed', async () => {
    const { id, versionId } = await anAgreement(office);
    const batch = await aBatch(office, { agreementVersionId: versionId });
    const person = await aPerson(office, { n: 0, healthCategory: 'seriously-wounded-or-sick' });
    await addMember(office.planner, { id: batch, prisonerId: person.id, reason: 'longest-held', note: null });
    await outcome(batch, person.id, 'handed-over', 'wounded');
    const question = { id, line: 'wounded', of: 'delivered' } as const;
    expect(await readLedgerPeople(office.planner, question)).toMatchObject({
      total: 1,
      people: [{ hidden: false, prisonerId: person.id }],
    });
    expect(await readLedgerPeople(office.planner, { id, of: 'delivered' })).toEqual({ total: 0, people: [] });
    const held = { id, of: 'held', line: 'wounded', reading: office.sides.ours.id } as const;
    expect((await readLedgerPeople(office.planner, held)).total).toBe(1);
    expect(
      await refusal(readLedgerPeople(office.planner, { ...held, line: 'long', reading: office.sides.theirs.id })),
    ).toBe('not-found');

    await pastTheRules('update prisoner set sealed = true where id = $1', [person.id]);
    expect((await readLedgerPeople(office.planner, question)).people).toMatchObject([
      { hidden: true, names: [], number: null },
    ]);
    expect((await readLedgerPeople(office.supervisor, question)).people).toMatchObject([{ hidden: false }]);
    expect((await readLedgerPeople(office.planner, held)).total).toBe(0);
    expect((await trail(id)).filter(([type]) => type === 'agreement.people-read')).toHaveLength(6);
    for (const name of ['officer', 'analyst', 'medical', 'operator', 'auditor', 'partner'] as const) {
      expect(await refusal(readLedger(office[name], { id }))).toBe('role-missing');
      expect(await refusal(readLedgerPeople(office[name], question))).toBe('role-missing');
    }
  });

  test('counts a batch planned under an earlier version, and follows a batch to another agreement', async () => {
    const { id, versionId } = await anAgreement(office);
    const batch = await aBatch(office, { agreementVersionId: versionId });
    await proposeVersion(office.planner, { id, ...newVersion.parse(proposal(office)) });
    await adopt(office.supervisor, id, 2);
    expect((await readLedger(office.planner, { id })).batches).toMatchObject([{ version: 1 }]);
    const { version } = await batchRow(batch);
    await change(office.planner, batch, version as number, { agreementVersionId: null });
    expect((await readLedger(office.planner, { id })).batches).toEqual([]);
  });

  test('counts nothing before a version was in force', async () => {
    const { id } = await propose(office);
    expect(await readLedger(office.planner, { id })).toMatchObject({ version: null, lines: [] });
    expect(await refusal(recordEntry(office.planner, { id, ...offer }))).toBe('wrong-status');
  });
});

describe('an entry of the other way', () => {
  test('is written down by a planner, counted and logged', async () => {
    const { id } = await anAgreement(office);
    await recordEntry(office.planner, { id, ...offer });
    await recordEntry(office.planner, { id, ...delivery });
    const [, long] = (await readLedger(office.supervisor, { id })).lines;
    expect(long).toMatchObject({ offered: { home: 0, away: 12 }, delivered: { home: 0, away: 6 } });
    // Two for three: six delivered the other way call for four on our lists.
    expect(long?.readings[0]).toMatchObject({ owed: { home: 4, away: 0 }, open: { home: 4, away: 0 } });
    expect((await trail(id)).at(-1)).toEqual(['agreement.entry-recorded', office.planner.id]);
  });

  test('is withdrawn with a reason, stays readable and counts no more', async () => {
    const { id } = await anAgreement(office);
    const { id: entryId } = await recordEntry(office.planner, { id, ...offer });
    const withdrawal = { id, entryId, version: 1, reason: 'A slip of the pen.' };
    expect(await refusal(withdrawEntry(office.supervisor, withdrawal))).toBe('role-missing');
    const twice = await Promise.all([
      refusal(withdrawEntry(office.planner, withdrawal)),
      refusal(withdrawEntry(office.both, withdrawal)),
    ]);
    expect(twice.sort()).toEqual(['changed-meanwhile', 'done']);
    const { lines, entries } = await readLedger(office.planner, { id });
    expect(lines[1]?.offered.away).toBe(0);
    expect(entries).toMatchObject([{ count: 12, withdrawn: { reason: 'A slip of the pen.' } }]);
    expect(await refusal(withdrawEntry(office.planner, { ...withdrawal, version: 2 }))).toBe('changed-meanwhile');
  });

  test('is of a line there was, and not of a day to come', async () => {
    const { id } = await anAgreement(office);
    expect(await faultsOf(recordEntry(office.planner, { id, ...offer, lineId: 'none', on: '2999-01-01' }))).toEqual([
      { at: 'lineId', code: 'choose-one' },
      { at: 'on', code: 'in-the-future' },
    ]);
  });

  test.each(['supervisor', 'officer', 'analyst', 'medical', 'operator', 'auditor', 'partner'] as const)(
    'is not written down by the %s, and the database says the same',
    async (name) => {
      const { id } = await anAgreement(office);
      const actor = office[name];
      expect(await refusal(recordEntry(actor, { id, ...offer }))).toBe('role-missing');
      const data = {
        agreementId: id,
        lineId: 'long',
        kind: 'offer',
        count: 1,
        on: new Date(),
        source: 'x',
        recordedById: actor.id,
      };
      expect(await refusal(transaction(actor, (tx) => tx.agreementEntry.createMany({ data: [data] })))).toBe(
        'role-missing',
      );
    },
  );

  test('is never edited, and not withdrawn in another’s name', async () => {
    const { id } = await anAgreement(office);
    await recordEntry(office.planner, { id, ...offer });
    const write = (data: object) =>
      refusal(transaction(office.planner, (tx) => tx.agreementEntry.updateMany({ data })));
    const withdrawn = { withdrawnAt: new Date(), withdrawReason: 'x' };
    expect(await write({ count: 99 })).not.toBe('done');
    expect(await write({ ...withdrawn, withdrawnById: office.planner.id, count: 99 })).toBe('wrong-status');
    expect(await write({ ...withdrawn, withdrawnById: office.both.id })).toBe('role-missing');
    await expect(pastTheRules('delete from agreement_entry; delete from agreement')).rejects.toThrow();
  });
});
