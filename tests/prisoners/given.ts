import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type StaffActor, systemActor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import type { PrisonerId, UserId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { openRecord } from '@/lib/prisoners/commands/open-record';
import { medicalChange, newRecord } from '@/lib/prisoners/schema/changes';
import { pastTheRules } from '../setup/database';

let colleagues = 0;

/** A member of staff without a password: nobody signs in here. */
export const aColleague = (...held: Role[]) =>
  transaction(systemActor('test'), async (tx): Promise<StaffActor> => {
    colleagues += 1;
    const displayName = `Colleague ${colleagues}`;
    const user = await tx.user.create({
      data: { email: `${colleagues}@office.example`, displayName, roles: { create: held.map((role) => ({ role })) } },
    });
    return { kind: 'staff', id: user.id as UserId, name: displayName, roles: new Set(held) };
  });

export type Person = Partial<{ surname: string; given: string; identifier: string; kin: string; year: number }>;

export const recordOf = ({ surname = 'Сирко', given = 'Петро', identifier, kin, year }: Person = {}) =>
  newRecord.parse({
    names: [{ surname, given, kind: 'cyrillic-uk' }],
    facts: year ? { birth: { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31`, approximate: false } } : {},
    identifiers: identifier ? [{ kind: 'passport', value: identifier }] : [],
    kin: kin ? [{ name: 'Сирко Ганна', relation: 'mother', contact: kin }] : [],
    source: 'a list',
  });

export const aRecord = async (by: StaffActor, person: Person = {}) => openRecord(by, recordOf(person));

/** An inquiry that this operator handles and that is linked to this record. */
export async function anInquiryOf(operator: StaffActor, prisonerId: PrisonerId) {
  const [row] = await pastTheRules<{ id: string }>(
    `insert into inquiry (id, reference, code_hash, submission_id, submission_hash, channel, language, inquirer_name,
       relationship, assigned_to_id, status)
     values ($1, $2, 'x', $3, 'x', 'telephone', 'uk', 'A mother', 'mother', $4, 'matched') returning id`,
    [randomUUID(), String(Math.floor(Math.random() * 1e9)).padStart(9, '0'), randomUUID(), operator.id],
  );
  await pastTheRules(
    `insert into sought_person (id, inquiry_id, surname, prisoner_id, link_status) values ($1, $2, 'Сирко', $3, 'matched')`,
    [randomUUID(), row?.id, prisonerId],
  );
}

/** The log about a record, past the rules. */
export const trail = async (prisonerId: string) =>
  (
    await pastTheRules<{ type: string; actor_id: string; detail: Record<string, unknown> }>(
      'select type, actor_id, detail from audit_event where prisoner_id = $1 order by id',
      [prisonerId],
    )
  ).map(({ type, actor_id, detail }) => ({ type, by: actor_id, detail }));

export const happenings = async (prisonerId: string) =>
  pastTheRules<{ kind: string; reason: string | null; note: string | null; to_status: string | null }>(
    'select kind, reason, note, to_status from prisoner_event where prisoner_id = $1 order by recorded_at, id',
    [prisonerId],
  );

export const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; more?: { faults?: { at: string; code: string }[] } }) =>
      error.reason ?? Promise.reject(error),
  );

/** A medical part as the medical officer writes it. */
export const foundBy = (more: Partial<z.input<typeof medicalChange>> = {}) => {
  const { version: _, ...part } = medicalChange.parse({
    version: 0,
    healthCategory: 'unknown',
    severity: 'unknown',
    ground: 'none',
    detail: null,
    medication: [],
    allergies: null,
    needs: [],
    examineOn: null,
    ...more,
  });
  return part;
};
