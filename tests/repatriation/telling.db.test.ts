import { systemActor } from '@/lib/access/actor';
import { decideConfirmation } from '@/lib/evidence/commands/decide-confirmation';
import type { TellingId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { assignTelling } from '@/lib/repatriation/commands/assign-telling';
import { openFamilyTelling } from '@/lib/repatriation/commands/open-family-telling';
import { openTellings } from '@/lib/repatriation/commands/open-telling';
import { recordAttempt } from '@/lib/repatriation/commands/record-attempt';
import { recordReached } from '@/lib/repatriation/commands/record-reached';
import { withdrawTelling } from '@/lib/repatriation/commands/withdraw-telling';
import { listTellings } from '@/lib/repatriation/queries/list-tellings';
import { readTelling } from '@/lib/repatriation/queries/read-telling';
import { waitingInTellings } from '@/lib/repatriation/queries/waiting';
import { aPersonOnFile, aProposalBy, noId, refusal, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aFamilyOf, aFamilyThatSeeks, aTaskOfMine, inquiryStatusOf, seenBy, told } from './telling-world';

const linesOf = async (tab: 'to-open' | 'waiting' | 'mine' | 'told', soughtId: string) =>
  (await listTellings((await theOffice())['case-officer'], { tab })).lines.filter((line) => line.soughtId === soughtId);

test('the family sees the news only once an officer has reached it', async () => {
  const { family, inquiryId, officer, tellingId, prisonerId } = await aTaskOfMine('returned');
  expect(await seenBy(family)).toEqual([]);

  await recordReached(officer, told(tellingId));

  expect(await seenBy(family)).toMatchObject([{ what: 'returned' }]);
  expect(await inquiryStatusOf(inquiryId)).toBe('answered');
  const trail = await pastTheRules('select type from audit_event where inquiry_id = $1 order by id', [inquiryId]);
  expect(trail.map(({ type }) => type)).toEqual([
    'inquiry.submitted',
    'telling.opened',
    'telling.assigned',
    'inquiry.moved',
    'telling.reached',
  ]);
  const events = await pastTheRules("select kind, reason from inquiry_event where inquiry_id = $1 and kind = 'told'", [
    inquiryId,
  ]);
  expect(events).toEqual([{ kind: 'told', reason: 'returned' }]);
  const notices = await pastTheRules(
    "select type, prisoner_id from outbox_message where inquiry_id = $1 and type = 'family.news'",
    [inquiryId],
  );
  expect(notices).toEqual([{ type: 'family.news', prisoner_id: null }]);
  expect(prisonerId).toBeTruthy();
});

test('another family sees nothing of it, before or after', async () => {
  const { officer, tellingId } = await aTaskOfMine('returned');
  const { family } = await aFamilyOf('returned');
  await recordReached(officer, told(tellingId));
  expect(await seenBy(family)).toEqual([]);
});

test.each(['unverified', 'in-progress', 'refused', 'disputed'] as const)(
  'while kinship is %s nothing is told and the task stays',
  async (kinship) => {
    const { family, officer, tellingId } = await aTaskOfMine('returned', { kinship });
    expect(await refusal(recordReached(officer, told(tellingId)))).toBe('kinship-unverified');
    expect(await seenBy(family)).toEqual([]);
    expect(await readTelling(officer, { id: tellingId })).toMatchObject({ status: 'assigned', blocker: 'kinship' });
  },
);

test('a match nobody has verified is not told', async () => {
  const { officer, tellingId } = await aTaskOfMine('returned', { stage: 'matched' });
  expect(await refusal(recordReached(officer, told(tellingId)))).toBe('wrong-status');
});

test('the database refuses a told family whose kinship is not verified', async () => {
  const { officer, tellingId } = await aTaskOfMine('returned', { kinship: 'disputed' });
  const write = transaction(systemActor('test'), (tx) =>
    tx.familyTelling.updateMany({
      where: { id: tellingId },
      data: { status: 'reached', reachedAt: new Date(), reachedHow: 'telephone', recordedById: officer.id },
    }),
  );
  expect(await refusal(write)).toBe('wrong-status');
});

test('a confirmation opens no task by itself: the family is listed until a person opens one', async () => {
  const office = await theOffice();
  const { prisonerId, confirmationId } = await aProposalBy(office['case-officer']);
  const { soughtId } = await aFamilyThatSeeks(prisonerId, {
    kinship: 'verified',
    stage: 'verified',
    email: 'a@b.example',
  });
  expect(await linesOf('to-open', soughtId)).toEqual([]);
  await decideConfirmation(office.analyst, { id: confirmationId, version: 1, decision: 'confirm', note: null });

  expect(await linesOf('to-open', soughtId)).toMatchObject([{ id: null, what: 'captivity-confirmed' }]);
  expect(await refusal(openFamilyTelling(office.operator, { soughtId, what: 'captivity-confirmed' }))).toBe(
    'role-missing',
  );
  expect(await refusal(openFamilyTelling(office.supervisor, { soughtId, what: 'returned' }))).toBe('wrong-status');
  const open = () => openFamilyTelling(office.supervisor, { soughtId, what: 'captivity-confirmed' });
  const [one, other] = await Promise.all([open(), open()]);

  expect(one).toEqual(other);
  expect(await linesOf('to-open', soughtId)).toEqual([]);
  expect(await linesOf('waiting', soughtId)).toMatchObject([{ id: one.tellingId, status: 'waiting' }]);
});

test('a planner’s handover opens one task a linked family and reads no inquiry', async () => {
  const { planner } = await theOffice();
  const { prisonerId, inquiryId } = await aFamilyOf('returned');
  await aFamilyThatSeeks(prisonerId, { kinship: 'unverified', stage: 'matched', email: 'x@y.example' });
  const closed = await aFamilyThatSeeks(prisonerId, { kinship: 'verified', stage: 'open', email: 'z@y.example' });
  await pastTheRules("update inquiry set status = 'closed' where id = $1", [closed.inquiryId]);
  const open = () =>
    transaction(planner, async (tx) => {
      expect(await tx.inquiry.findMany({ where: { id: inquiryId } })).toEqual([]);
      return openTellings(tx, planner, { prisonerId, what: 'returned', now: new Date() });
    });
  expect([await open(), await open()]).toEqual([2, 0]);
  const rows = await pastTheRules("select type from audit_event where prisoner_id = $1 and type = 'telling.opened'", [
    prisonerId,
  ]);
  expect(rows).toHaveLength(2);
});

test('no task is opened for a family that is not linked to the person, not even past the commands', async () => {
  const { planner, analyst } = await theOffice();
  const one = await aFamilyOf('returned');
  const other = await aFamilyOf('returned');
  const insert = (actor = planner) =>
    transaction(actor, (tx) =>
      tx.familyTelling.createMany({
        data: { prisonerId: one.prisonerId, soughtId: other.soughtId, inquiryId: other.inquiryId, what: 'returned' },
      }),
    );
  expect(await refusal(insert())).toBe('role-missing');
  const families = await transaction(
    analyst,
    (tx) => tx.$queryRaw`select * from app.families_to_tell(${one.prisonerId}::uuid)`,
  );
  expect(families).toEqual([]);
});

test('of a sealed person only a supervisor’s act opens tasks', async () => {
  const { planner, supervisor } = await theOffice();
  const prisonerId = await aPersonOnFile('returned', { sealed: true });
  await aFamilyThatSeeks(prisonerId, { kinship: 'verified', stage: 'verified', email: 's@y.example' });
  const open = (actor = planner) =>
    transaction(actor, (tx) => openTellings(tx, actor, { prisonerId, what: 'returned', now: new Date() }));
  expect(await open()).toBe(0);
  expect(await open(supervisor)).toBe(1);
});

test('one family hears from one officer: somebody else first takes the task', async () => {
  const office = await theOffice();
  const { officer, tellingId } = await aTaskOfMine('returned');
  const colleague = office.second['case-officer'];
  expect(await refusal(recordReached(colleague, told(tellingId)))).toBe('not-linked');
  await assignTelling(colleague, { id: tellingId, officerId: colleague.id, version: 2 });
  expect(await refusal(recordReached(officer, told(tellingId, 3)))).toBe('not-linked');
  expect(await recordReached(colleague, told(tellingId, 3))).toMatchObject({ status: 'reached' });
});

test('an operator takes a task but gives it to nobody else, and an analyst has none', async () => {
  const office = await theOffice();
  const { soughtId } = await aFamilyOf('returned');
  const { tellingId } = await openFamilyTelling(office.supervisor, { soughtId, what: 'returned' });
  const give = (actor: typeof office.operator, officerId: string) =>
    assignTelling(actor, { id: tellingId, officerId: officerId as typeof office.operator.id, version: 1 });
  expect(await refusal(give(office.operator, office['case-officer'].id))).toBe('role-missing');
  expect(await refusal(give(office.analyst, office.analyst.id))).toBe('role-missing');
  expect(await refusal(give(office.supervisor, office.planner.id))).toBe('not-found');
  expect(await give(office.operator, office.operator.id)).toMatchObject({ status: 'assigned' });
});

test('of two who take a task at once, one is refused', async () => {
  const office = await theOffice();
  const { soughtId } = await aFamilyOf('returned');
  const { tellingId } = await openFamilyTelling(office.supervisor, { soughtId, what: 'returned' });
  const take = (actor: typeof office.operator) =>
    refusal(assignTelling(actor, { id: tellingId, officerId: actor.id, version: 1 }));
  expect((await Promise.all([take(office.operator), take(office['case-officer'])])).sort()).toEqual([
    'changed-meanwhile',
    'done',
  ]);
});

test('an attempt is written down and the task stays', async () => {
  const { officer, tellingId, family } = await aTaskOfMine('returned');
  const attempt = { id: tellingId, how: 'telephone', outcome: 'no-answer', note: null } as const;
  await recordAttempt(officer, { ...attempt, occurredAt: new Date(Date.now() - 5_000) });
  const late = recordAttempt(officer, { ...attempt, occurredAt: new Date(Date.now() + 3_600_000) });
  await expect(late).rejects.toMatchObject({ more: { faults: [{ at: 'occurredAt', code: 'in-the-future' }] } });
  expect(await readTelling(officer, { id: tellingId })).toMatchObject({
    status: 'assigned',
    made: [{ outcome: 'no-answer', by: officer.name }],
  });
  expect(await seenBy(family)).toEqual([]);
});

test('what was said is not unsaid', async () => {
  const office = await theOffice();
  const { officer, tellingId } = await aTaskOfMine('returned');
  await recordReached(officer, told(tellingId));
  expect(await refusal(recordReached(officer, told(tellingId, 3)))).toBe('wrong-status');
  const withdraw = withdrawTelling(office.supervisor, { id: tellingId, version: 3, reason: 'other', note: null });
  expect(await refusal(withdraw)).toBe('wrong-status');
});

test('a withdrawn task puts the family back among those nobody was asked to tell', async () => {
  const office = await theOffice();
  const { soughtId, tellingId, officer } = await aTaskOfMine('confirmed-captive');
  await withdrawTelling(office.supervisor, { id: tellingId, version: 2, reason: 'opened-by-mistake', note: null });
  expect(await linesOf('to-open', soughtId)).toHaveLength(1);
  expect(await openFamilyTelling(officer, { soughtId, what: 'captivity-confirmed' })).toEqual({
    tellingId,
    status: 'waiting',
  });
});

test('reading how to reach a family is written in the log each time', async () => {
  const { officer, tellingId, inquiryId } = await aTaskOfMine('returned');
  expect((await readTelling(officer, { id: tellingId })).contact.phone).toMatch(/^\+00/);
  await readTelling(officer, { id: tellingId });
  const reads = await pastTheRules(
    "select 1 from audit_event where inquiry_id = $1 and type = 'inquiry.read' and detail->>'part' = 'contact'",
    [inquiryId],
  );
  expect(reads).toHaveLength(2);
});

test('hidden and missing tasks sound alike', async () => {
  const office = await theOffice();
  const { tellingId } = await aTaskOfMine('returned');
  expect(await refusal(readTelling(office.analyst, { id: tellingId }))).toBe('role-missing');
  expect(await refusal(readTelling(office.operator, { id: noId() as TellingId }))).toBe('not-found');
  const own = await waitingInTellings(office['case-officer']);
  expect(own.map(({ key }) => key)).toContain('tellings.mine');
  expect(await waitingInTellings(office.analyst)).toEqual([]);
});
