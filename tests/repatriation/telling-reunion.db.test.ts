import { closeFollowUp, closeReunited, recordFollowUp } from '@/lib/repatriation/commands/follow-up';
import { recordReached } from '@/lib/repatriation/commands/record-reached';
import { recordReunion } from '@/lib/repatriation/commands/record-reunion';
import { listReturned, readAfterReturn } from '@/lib/repatriation/queries/after-return';
import { refusal, statusOf, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aFamilyThatSeeks, aTaskOfMine, inquiryStatusOf, seenBy, told } from './telling-world';

const yesterday = () => new Date(Date.now() - 86_400_000);

test('a reunion begins reintegration, and the family that was there sees it', async () => {
  const { officer, tellingId, prisonerId, soughtId, family, inquiryId } = await aTaskOfMine('returned');
  await recordReached(officer, told(tellingId));
  const other = await aFamilyThatSeeks(prisonerId, { kinship: 'verified', stage: 'verified', email: 'o@y.example' });

  await recordReunion(officer, { prisonerId, soughtIds: [soughtId], occurredAt: yesterday(), note: 'At the station.' });

  expect(await statusOf(prisonerId)).toBe('reintegration');
  expect((await seenBy(family)).map(({ what }) => what).sort()).toEqual(['returned', 'reunited']);
  expect(await seenBy(other.family)).toEqual([]);
  const events = await pastTheRules("select kind from prisoner_event where prisoner_id = $1 and kind = 'reunion'", [
    prisonerId,
  ]);
  expect(events).toHaveLength(1);
  const trail = await pastTheRules("select 1 from audit_event where prisoner_id = $1 and type = 'reunion.recorded'", [
    prisonerId,
  ]);
  expect(trail).toHaveLength(1);
  expect(await inquiryStatusOf(inquiryId)).toBe('answered');
});

test('a family whose kinship is not verified is not recorded as reunited, and nothing is written', async () => {
  const { officer, prisonerId, soughtId, family } = await aTaskOfMine('returned', { kinship: 'unverified' });
  const reunion = { prisonerId, soughtIds: [soughtId], occurredAt: yesterday(), note: null };
  expect(await refusal(recordReunion(officer, reunion))).toBe('kinship-unverified');
  expect(await statusOf(prisonerId)).toBe('returned');
  expect(await seenBy(family)).toEqual([]);
});

test('nobody is reunited who has not returned, and a medical officer or an operator records none', async () => {
  const office = await theOffice();
  const held = await aTaskOfMine('confirmed-captive');
  const reunion = (actor: typeof office.operator) =>
    refusal(recordReunion(actor, { prisonerId: held.prisonerId, soughtIds: [], occurredAt: yesterday(), note: null }));
  expect(await reunion(office['case-officer'])).toBe('wrong-status');
  expect(await reunion(office.operator)).toBe('role-missing');
  expect(await reunion(office['medical-officer'])).toBe('role-missing');
});

test('follow-up, its end, and the inquiry closed as reunited', async () => {
  const office = await theOffice();
  const { officer, tellingId, prisonerId, soughtId, inquiryId } = await aTaskOfMine('returned');
  const note = 'Sleeps badly; a doctor’s visit is agreed.';
  const followUp = { id: prisonerId, occurredAt: yesterday(), note };
  expect(await refusal(recordFollowUp(officer, followUp))).toBe('wrong-status');
  await recordReached(officer, told(tellingId));
  expect(await refusal(closeReunited(officer, { id: prisonerId, inquiryId }))).toBe('wrong-status');
  await recordReunion(officer, { prisonerId, soughtIds: [soughtId], occurredAt: yesterday(), note: null });

  await recordFollowUp(officer, followUp);
  expect(await readAfterReturn(office.supervisor, { id: prisonerId })).toMatchObject({
    followUps: [{ note }],
    families: [{ soughtId, inquiryStatus: 'answered' }],
  });
  await closeReunited(officer, { id: prisonerId, inquiryId });
  await closeFollowUp(officer, { id: prisonerId, note: null });

  expect(await inquiryStatusOf(inquiryId)).toBe('closed');
  expect(await statusOf(prisonerId)).toBe('closed-followed');
  const { lines } = await listReturned(office.supervisor, {});
  expect(lines.filter(({ person }) => person.id === prisonerId)).toEqual([]);
});
