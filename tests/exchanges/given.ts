import type { StaffActor } from '@/lib/access/actor';
import { systemActor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { addMember } from '@/lib/exchanges/commands/add-member';
import { moveBatch } from '@/lib/exchanges/commands/move-batch';
import { openBatch } from '@/lib/exchanges/commands/open-batch';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import type { BatchMove } from '@/lib/exchanges/schema/batch';
import type { BatchId, UserId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { anEligiblePerson } from '@/prisma/worlds/exchanges';
import type { PrisonerSketch } from '@/prisma/worlds/prisoners';
import { pastTheRules } from '../setup/database';

export const now = new Date();
let people = 0;

/** A member of staff without a password: nobody signs in here. */
const aColleague = (name: string, ...held: Role[]) =>
  transaction(systemActor('test'), async (tx): Promise<StaffActor> => {
    people += 1;
    const user = await tx.user.create({
      data: {
        email: `${people}@office.example`,
        displayName: name,
        roles: { create: held.map((role) => ({ role })) },
      },
    });
    return { kind: 'staff', id: user.id as UserId, name, roles: new Set(held) };
  });

/** An office with two of each who must not decide their own work, and two sides. */
export async function anOffice() {
  const office = {
    planner: await aColleague('Planner', 'planner'),
    supervisor: await aColleague('Supervisor', 'supervisor'),
    secondSupervisor: await aColleague('Second supervisor', 'supervisor'),
    both: await aColleague('Planner and supervisor', 'planner', 'supervisor'),
    officer: await aColleague('Case officer', 'case-officer'),
    analyst: await aColleague('Analyst', 'analyst'),
    secondAnalyst: await aColleague('Second analyst', 'analyst'),
    operator: await aColleague('Operator', 'operator'),
    medical: await aColleague('Medical officer', 'medical-officer'),
    auditor: await aColleague('Auditor', 'auditor'),
    partner: await aColleague('Partner', 'partner'),
  };
  const sides = await transaction(systemActor('test'), async (tx) => {
    const side = (code: string) => tx.party.create({ data: { code, nameUk: code, nameRu: code, nameEn: code } });
    return { ours: await side('north'), theirs: await side('south') };
  });
  return { ...office, sides };
}
export type Office = Awaited<ReturnType<typeof anOffice>>;

/** An eligible person, or one who is not for the reason the sketch gives. */
export const aPerson = (office: Office, sketch: Partial<PrisonerSketch> & { n: number }) =>
  anEligiblePerson(
    { officer: office.officer, analyst: office.analyst, secondAnalyst: office.secondAnalyst },
    { originId: office.sides.ours.id, detainingId: office.sides.theirs.id },
    { now, ...sketch },
  );

export const terms = (office: Office, more: object = {}) => ({
  name: 'First exchange',
  oursId: office.sides.ours.id,
  theirsId: office.sides.theirs.id,
  agreement: 'Agreement of March',
  mediator: null,
  plannedOn: '2027-03-14',
  place: 'Bridge at the mill',
  seats: 10,
  stretchers: 1,
  ...more,
});

export async function aBatch(office: Office, more: object = {}) {
  const { id } = await openBatch(office.planner, terms(office, more));
  return id;
}

/** A batch with this many eligible people on it, as a draft. */
export async function aList(office: Office, count: number, from = 0) {
  const id = await aBatch(office);
  const persons = [];
  for (let n = from; n < from + count; n += 1) {
    const person = await aPerson(office, { n });
    await addMember(office.planner, { id, prisonerId: person.id, reason: 'longest-held', note: null });
    persons.push(person);
  }
  return { id, persons };
}

/** One step, at whatever version the batch is. */
export async function step(actor: StaffActor, id: BatchId, action: BatchMove['action'], more: Partial<BatchMove> = {}) {
  const [row] = await pastTheRules<{ version: number }>('select version from batch where id = $1', [id]);
  return moveBatch(actor, { id, action, version: row?.version ?? 0, reason: null, note: null, ...more });
}

export async function approved(office: Office, id: BatchId) {
  await step(office.planner, id, 'submit');
  await step(office.supervisor, id, 'approve');
  await step(office.secondSupervisor, id, 'approve');
}

/** Approved, frozen, scheduled and begun. */
export async function begun(office: Office, id: BatchId) {
  await approved(office, id);
  for (const action of ['freeze', 'schedule', 'begin'] as const) await step(office.planner, id, action);
}

export const batchRow = async (id: BatchId) =>
  (await pastTheRules<Record<string, unknown>>('select * from batch where id = $1', [id]))[0]!;
export const statusOf = async (prisonerId: string) =>
  (await pastTheRules<{ status: string }>('select status from prisoner where id = $1', [prisonerId]))[0]?.status;
export const trail = async (batchId: string) =>
  (await pastTheRules<{ type: string }>('select type from audit_event where batch_id = $1 order by id', [batchId])).map(
    ({ type }) => type,
  );
export const membersOf = (office: Office, id: BatchId) => readBatch(office.supervisor, { id });
