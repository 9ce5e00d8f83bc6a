import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { publicActor, systemActor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { submitInquiry } from '@/lib/inquiries/commands/submit-inquiry';
import { writeMessage } from '@/lib/inquiries/commands/write-message';
import type { InquiryStatus } from '@/lib/inquiries/rules';
import type { InquiryId, PrisonerId, SoughtId, UserId } from '@/lib/kernel/ids';
import { sealValue } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { anInquiryForm, type InquirySketch } from '@/prisma/worlds/inquiries';
import { aPrisoner } from '@/prisma/worlds/prisoners';
import { pastTheRules } from '../setup/database';

let people = 0;
const aColleague = (name: string, ...held: Role[]) =>
  transaction(systemActor('test'), async (tx): Promise<StaffActor> => {
    people += 1;
    const user = await tx.user.create({
      data: {
        email: `desk-${people}@office.example`,
        displayName: name,
        roles: { create: held.map((role) => ({ role })) },
      },
    });
    return { kind: 'staff', id: user.id as UserId, name, roles: new Set(held) };
  });

export async function aDesk() {
  return {
    operator: await aColleague('Operator', 'operator'),
    secondOperator: await aColleague('Second operator', 'operator'),
    officer: await aColleague('Case officer', 'case-officer'),
    secondOfficer: await aColleague('Second officer', 'case-officer'),
    supervisor: await aColleague('Supervisor', 'supervisor'),
    analyst: await aColleague('Analyst', 'analyst'),
    planner: await aColleague('Planner', 'planner'),
    auditor: await aColleague('Auditor', 'auditor'),
  };
}
export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** An inquiry of the n-th invented family, moved step by step as far as `status`. */
export async function anInquiry(
  sketch: Partial<InquirySketch> & { status?: InquiryStatus; twoPersons?: boolean } = {},
) {
  const { status = 'received', twoPersons = false, ...form } = sketch;
  const whole = anInquiryForm({ n: 1, ...form });
  const [first] = whole.sought;
  const sought = twoPersons && first ? [first, { ...first, given: 'Another' }] : whole.sought;
  const { inquiryId } = await submitInquiry(publicActor, { ...whole, sought });
  for (const step of way[status])
    await pastTheRules('update inquiry set status = $2, version = version + 1 where id = $1', [inquiryId, step]);
  const rows = await pastTheRules<{ id: SoughtId }>(
    'select id from sought_person where inquiry_id = $1 order by position',
    [inquiryId],
  );
  return { id: inquiryId, sought: rows.map(({ id }) => id) };
}

const way: Record<InquiryStatus, InquiryStatus[]> = {
  received: [],
  'needs-info': ['needs-info'],
  open: ['open'],
  matched: ['open', 'matched'],
  verified: ['open', 'matched', 'verified'],
  answered: ['open', 'matched', 'verified', 'answered'],
  closed: ['open', 'closed'],
  rejected: ['rejected'],
};

export const aRecord = async (desk: Desk, more: { n?: number; sealed?: boolean; status?: 'void' } = {}) =>
  (
    await transaction(systemActor('test'), (tx) =>
      aPrisoner(tx, {
        n: more.n ?? 1,
        status: more.status ?? 'probable-captive',
        by: desk.officer,
        now: new Date(),
        ...(more.sealed ? { sealed: true } : {}),
      }),
    )
  ).id as PrisonerId;

/** What the family wrote, as its own page writes it. */
export async function aMessageOfTheFamily(inquiryId: InquiryId, body: string) {
  const id = randomUUID();
  await transaction(systemActor('test'), (tx) =>
    tx.inquiryMessage.createMany({
      data: [{ id, inquiryId, sender: 'family', bodyEnc: sealValue('inquiry_message.body', id, body) }],
    }),
  );
  return id;
}

export const aMessageOfTheOffice = (by: StaffActor, inquiryId: InquiryId, body = 'We are looking.') =>
  writeMessage(by, { inquiryId, body, question: false });

type InquiryRow = { status: string; version: number; kinship: string; urgent: boolean; assigned_to_id: string | null };
export const rowOf = async (id: InquiryId) =>
  (await pastTheRules<InquiryRow>('select * from inquiry where id = $1', [id]))[0]!;
export const versionOf = async (id: InquiryId) => (await rowOf(id)).version;
export const linkOf = async (id: SoughtId) =>
  (
    await pastTheRules<{ link_status: string; prisoner_id: string | null }>(
      'select link_status, prisoner_id from sought_person where id = $1',
      [id],
    )
  )[0]!;

/** The log of one inquiry, in the order it was written. */
export const trail = async (id: InquiryId) =>
  (await pastTheRules<{ type: string }>('select type from audit_event where inquiry_id = $1 order by id', [id])).map(
    ({ type }) => type,
  );
export const outbox = async (id: InquiryId) =>
  (
    await pastTheRules<{ type: string }>('select type from outbox_message where inquiry_id = $1 order by created_at', [
      id,
    ])
  ).map(({ type }) => type);
export const events = async (id: InquiryId) =>
  (
    await pastTheRules<{ kind: string }>('select kind from inquiry_event where inquiry_id = $1 order by recorded_at', [
      id,
    ])
  ).map(({ kind }) => kind);
