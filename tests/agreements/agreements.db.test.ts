import type { StaffActor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/scope';
import { decideVersion, proposeVersion, withdrawVersion } from '@/lib/agreements/commands/change-agreement';
import { listAgreements, readAdoptedVersions, readAgreement } from '@/lib/agreements/queries/agreements';
import { waitingInAgreements } from '@/lib/agreements/queries/waiting';
import { newVersion } from '@/lib/agreements/schema/agreement';
import { findAdoptedAgreementVersion } from '@/lib/agreements/store/agreements';
import type { AgreementId } from '@/lib/kernel/ids';
import { Refused } from '@/lib/kernel/refusal';
import { canonical, sha256 } from '@/lib/platform/crypto';
import { reading, transaction } from '@/lib/platform/db';
import { anOffice, type Office } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { adopt, anAgreement, answers, content, faultsOf, line, proposal, propose, refusal, trail } from './given';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

const next = (actor: StaffActor, id: AgreementId, more = {}) =>
  proposeVersion(actor, { id, ...newVersion.parse(proposal(office, more)) });
const statuses = async (id: AgreementId) =>
  (await readAgreement(office.supervisor, { id })).versions.map(({ number, status }) => [number, status]);

describe('a version of an agreement', () => {
  test('is proposed by a planner and adopted by a supervisor, and both are in the log', async () => {
    const { id } = await propose(office);
    expect(await statuses(id)).toEqual([[1, 'proposed']]);
    expect(await readAdoptedVersions(office.planner)).toEqual([]);
    expect(await waitingInAgreements(office.supervisor)).toMatchObject([
      { key: 'agreements.versions', count: 1, href: `/agreements/${id}` },
    ]);

    expect(await adopt(office.supervisor, id)).toEqual({ id, number: 1, status: 'adopted' });

    const [version] = (await readAgreement(office.planner, { id })).versions;
    expect(version).toMatchObject({
      content: content(office),
      hash: sha256(canonical(content(office))),
      answers: answers(office),
      proposed: { by: 'Planner', mine: true },
      adopted: { by: 'Supervisor' },
    });
    expect(await readAdoptedVersions(office.planner)).toMatchObject([
      { label: 'A-001/1', title: 'Agreement at the river' },
    ]);
    expect(await waitingInAgreements(office.supervisor)).toEqual([]);
    expect((await trail(id)).filter(([type]) => type !== 'agreement.read')).toEqual([
      ['agreement.proposed', office.planner.id],
      ['agreement.adopted', office.supervisor.id],
    ]);
    expect((await trail(id)).filter(([type]) => type === 'agreement.read')).toHaveLength(2);
  });

  test('is not adopted by whoever proposed it, though a supervisor too', async () => {
    const { id } = await propose(office, office.both);
    expect(await refusal(adopt(office.both, id))).toBe('second-person-needed');
    expect(await waitingInAgreements(office.both)).toEqual([]);
    expect(await statuses(id)).toEqual([[1, 'proposed']]);
  });

  test('ends when the next one is adopted, and not before', async () => {
    const { id, versionId } = await anAgreement(office);
    await next(office.planner, id, { title: 'Amended' });
    expect(await statuses(id)).toEqual([
      [2, 'proposed'],
      [1, 'adopted'],
    ]);
    await adopt(office.supervisor, id, 2);
    expect(await statuses(id)).toEqual([
      [2, 'adopted'],
      [1, 'superseded'],
    ]);
    const inForce = (one: string) =>
      reading(office.planner, (tx) => findAdoptedAgreementVersion(tx, scopeOf(office.planner), one));
    expect(await inForce(versionId)).toBeNull();
    const [present] = await readAdoptedVersions(office.planner);
    expect(await inForce(present!.id)).toMatchObject({
      agreementId: id,
      number: 2,
      label: 'A-001/2',
      content: { title: 'Amended' },
    });
  });

  test('is returned with a reason or withdrawn by its proposer, and its number is not used again', async () => {
    const { id } = await propose(office);
    const back = { id, number: 1, version: 1, decision: 'return', note: 'Whose text is this?' } as const;
    await decideVersion(office.supervisor, back);
    await next(office.planner, id);
    expect(await refusal(withdrawVersion(office.supervisor, { id, number: 2, version: 1 }))).toBe('role-missing');
    expect(await refusal(withdrawVersion(office.both, { id, number: 2, version: 1 }))).toBe('second-person-needed');
    await withdrawVersion(office.planner, { id, number: 2, version: 1 });
    await next(office.planner, id);
    expect(await statuses(id)).toEqual([
      [3, 'proposed'],
      [2, 'withdrawn'],
      [1, 'returned'],
    ]);
    expect((await readAgreement(office.planner, { id })).versions[2]?.closed).toMatchObject({
      by: 'Supervisor',
      note: 'Whose text is this?',
    });
  });

  test('that was decided is not decided again', async () => {
    const { id } = await anAgreement(office);
    expect(await refusal(adopt(office.supervisor, id))).toBe('changed-meanwhile');
    const again = { id, number: 1, version: 2, note: 'No.' } as const;
    expect(await refusal(decideVersion(office.supervisor, { ...again, decision: 'return' }))).toBe('wrong-status');
    expect(await refusal(withdrawVersion(office.planner, again))).toBe('wrong-status');
    expect(await refusal(adopt(office.supervisor, id, 9))).toBe('not-found');
  });

  test('is one at a time, and of two people who answer it at once one is refused', async () => {
    const { id } = await anAgreement(office);
    const proposals = await Promise.all([refusal(next(office.planner, id)), refusal(next(office.both, id))]);
    expect(proposals.sort()).toEqual(['done', 'duplicate']);
    await pastTheRules(`update agreement_version set proposed_by_id = $1 where number = 2`, [office.planner.id]);
    const returning = { id, number: 2, version: 1, decision: 'return', note: 'Not yet.' } as const;
    const decided = await Promise.all([
      refusal(adopt(office.supervisor, id, 2)),
      refusal(decideVersion(office.both, returning)),
    ]);
    expect(decided.sort()).toEqual(['changed-meanwhile', 'done']);
    const inForce = await pastTheRules(`select 1 from agreement_version where status = 'adopted'`);
    expect(inForce).toHaveLength(1);
  });

  test('is read by the sides of the agreement alone', async () => {
    const stranger = { partyId: office.planner.id, lines: [line('a')] };
    expect(await faultsOf(propose(office, office.planner, { readings: [stranger] }))).toEqual([
      { at: 'content.readings.0.partyId', code: 'not-a-side-of-it' },
    ]);
    expect((await listAgreements(office.planner)).lines).toEqual([]);
  });

  test('shows in the list how far the readings are apart', async () => {
    await anAgreement(office);
    expect((await listAgreements(office.supervisor)).lines).toMatchObject([
      { number: 'A-001', present: 1, proposed: false, differing: 2 },
    ]);
  });
});

describe('who has no part in agreements', () => {
  const strangers = ['officer', 'analyst', 'medical', 'operator', 'auditor', 'partner'] as const;
  test.each(strangers)('%s reads none, and the database shows them none', async (name) => {
    const { id } = await anAgreement(office);
    const actor = office[name];
    expect(await refusal(listAgreements(actor))).toBe('role-missing');
    expect(await refusal(readAgreement(actor, { id }))).toBe('role-missing');
    expect(await waitingInAgreements(actor)).toEqual([]);
    const seen = await transaction(actor, async (tx) => [
      await tx.agreement.count(),
      await tx.agreementVersion.count(),
      await tx.agreementEntry.count(),
    ]);
    expect(seen).toEqual([0, 0, 0]);
  });

  test.each([...strangers, 'supervisor' as const])('%s proposes none', async (name) => {
    expect(await refusal(propose(office, office[name]))).toBe('role-missing');
  });

  test.each([...strangers, 'planner' as const])('%s adopts none', async (name) => {
    const { id } = await propose(office, office.both);
    expect(await refusal(adopt(office[name], id))).toBe('role-missing');
  });
});

describe('the database says the same', () => {
  const write = (actor: StaffActor, data: object) =>
    transaction(actor, async (tx) => (await tx.agreementVersion.updateMany({ where: { number: 1 }, data })).count).then(
      (count) => (count === 1 ? 'done' : 'nothing was written'),
      (error: unknown) => (error instanceof Refused ? error.reason : Promise.reject(error)),
    );
  const now = new Date();

  test('one person does not propose and adopt', async () => {
    await propose(office, office.both);
    const adopted = { status: 'adopted', adoptedById: office.both.id, adoptedAt: now };
    expect(await write(office.both, adopted)).toBe('wrong-status');
    expect(
      await write(office.both, { status: 'returned', closedById: office.both.id, closedAt: now, closeNote: 'x' }),
    ).toBe('role-missing');
  });

  test('nobody adopts in another’s name, and a planner not at all', async () => {
    await propose(office);
    const as = (id: string) => ({ status: 'adopted', adoptedById: id, adoptedAt: now });
    expect(await write(office.supervisor, as(office.both.id))).toBe('role-missing');
    expect(await write(office.planner, as(office.planner.id))).toBe('role-missing');
    expect(await write(office.analyst, as(office.analyst.id))).toBe('nothing was written');
  });

  test('a version stays as it was proposed', async () => {
    await propose(office);
    const adopted = { status: 'adopted', adoptedById: office.supervisor.id, adoptedAt: now };
    for (const more of [
      { content: {} },
      { hash: 'x' },
      { note: 'x' },
      { answers: {} },
      { proposedById: office.both.id },
    ])
      expect(await write(office.supervisor, { ...adopted, ...more })).toBe('wrong-status');
    expect(await write(office.supervisor, adopted)).toBe('done');
  });

  test('a version in force ends only for one that waits', async () => {
    await anAgreement(office);
    expect(await write(office.supervisor, { status: 'superseded', supersededAt: now })).toBe('wrong-status');
    expect(
      await write(office.supervisor, {
        status: 'returned',
        closedById: office.supervisor.id,
        closedAt: now,
        closeNote: 'x',
      }),
    ).toBe('wrong-status');
  });

  const insert = (what: object, answered: object = {}) =>
    pastTheRules(
      `insert into agreement_version (id, agreement_id, number, content, hash, answers, note, proposed_by_id)
        select gen_random_uuid(), id, 9, $1, 'x', $2, 'x', created_by_id from agreement`,
      [JSON.stringify(what), JSON.stringify(answered)],
    ).then(
      () => 'done',
      ({ code }: { code: string }) => code,
    );

  test.each([
    {
      what: 'wounded by a ratio, unanswered',
      mode: 'ratio',
      criteria: [{ health: ['seriously-wounded-or-sick'] }],
      answered: false,
      says: '23514',
    },
    {
      what: 'direct repatriation all for all, unanswered',
      mode: 'all-for-all',
      criteria: [{ health: ['direct-repatriation'] }],
      answered: false,
      says: '23514',
    },
    {
      what: 'chaplains by fixed numbers, unanswered',
      mode: 'fixed',
      criteria: [{ category: ['religious'] }],
      answered: false,
      says: '23514',
    },
    {
      what: 'the wounded by a ratio, answered',
      mode: 'ratio',
      criteria: [{ health: ['seriously-wounded-or-sick'] }],
      answered: true,
      says: 'done',
    },
    {
      what: 'the wounded without condition',
      mode: 'unconditional',
      criteria: [{ health: ['seriously-wounded-or-sick'] }],
      answered: false,
      says: 'done',
    },
    {
      what: 'people of a nationality',
      mode: 'unconditional',
      criteria: [{ nationality: ['x'] }],
      answered: false,
      says: '23514',
    },
    {
      what: 'people of a religion',
      mode: 'ratio',
      criteria: [{ ageUnder: 25 }, { religion: 'x' }],
      answered: false,
      says: '23514',
    },
  ])('a version with a line for $what: $says', async ({ mode, criteria, answered, says }) => {
    const { id } = await propose(office);
    await withdrawVersion(office.planner, { id, number: 1, version: 1 });
    const text = { readings: [{ partyId: 'p', lines: [{ id: 'a', mode, criteria }] }] };
    expect(await insert(text, answered ? { 'p/a/wounded-and-sick': 'Because.' } : {})).toBe(says);
  });
});
