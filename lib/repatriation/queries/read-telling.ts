import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling, mayTell } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { KinshipState } from '../../inquiries/rules';
import type { ContactDetails } from '../../inquiries/schema';
import type { TellingId, UserId } from '../../kernel/ids';
import { openValue } from '../../platform/crypto';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { staffNames } from '../../staff/store/names';
import { mayTellFamily, moveTelling, type TellingStatus, type TellingSubject } from '../rules';
import type { TellingCase } from '../schema';
import { activeOfficers, type FoundTelling, findContact, findTelling } from '../store/tellings';
import { tellingLineOf } from './telling-lines';

const noContact: ContactDetails = { phone: null, email: null, address: null, safeTimes: null };

/** One task with how to reach the family. Reading the contact details is written in the log, each time. */
export const readTelling = (actor: Actor, { id }: { id: TellingId }): Promise<TellingCase> =>
  reading(actor, async (tx) => {
    must(mayTell(actor));
    const scope = scopeOf(actor);
    const row = found(await findTelling(tx, scope, id));
    const sealed = found(await findContact(tx, scope, row.inquiryId));
    await record(tx, actor, {
      type: 'inquiry.read',
      subject: { type: 'telling', id },
      inquiryId: row.inquiryId,
      prisonerId: row.prisonerId,
      detail: { part: 'contact' },
    });
    const names = await staffNames(tx, scope, [
      row.officerId,
      row.recordedById,
      ...row.attempts.map(({ recordedById }) => recordedById),
    ]);
    const officers = await activeOfficers(tx, scope);
    return {
      ...tellingLineOf(row, { names, me: actor.id }),
      version: row.version,
      inquiryStatus: row.inquiry.status as TellingCase['inquiryStatus'],
      contact: openValue<ContactDetails>('inquiry.contact', sealed.id, sealed.contactEnc) ?? noContact,
      blocker: blockerOf(row),
      made: row.attempts.map((one) => ({
        id: one.id,
        how: one.how as TellingCase['made'][number]['how'],
        outcome: one.outcome as TellingCase['made'][number]['outcome'],
        note: one.note,
        occurredAt: one.occurredAt.toISOString(),
        recordedAt: one.recordedAt.toISOString(),
        by: names.get(one.recordedById) ?? null,
      })),
      reached: reachedIn(row, names),
      me: actor.id as UserId,
      officers: officers.map((officer) => ({ id: officer.id as UserId, name: officer.displayName })),
      may: permissions(actor, row),
    };
  });

/** What stands between this family and the news, in the order an officer would settle it. */
function blockerOf(row: FoundTelling): TellingCase['blocker'] {
  const asked = {
    what: row.what as TellingSubject,
    kinship: row.inquiry.kinship as KinshipState,
    link: row.sought.linkStatus,
    prisonerStatus: row.prisoner.status as PrisonerStatus,
  };
  if (mayTellFamily(asked).ok) return null;
  if (asked.kinship !== 'verified') return 'kinship';
  return asked.link === 'verified' ? 'status' : 'link';
}

const reachedIn = (row: FoundTelling, names: ReadonlyMap<string, string>): TellingCase['reached'] =>
  row.reachedAt && {
    at: row.reachedAt.toISOString(),
    how: row.reachedHow as NonNullable<TellingCase['reached']>['how'],
    whom: row.reachedWhom,
    note: row.note,
    by: row.recordedById ? (names.get(row.recordedById) ?? null) : null,
  };

function permissions(actor: Actor, row: FoundTelling): TellingCase['may'] {
  const status = row.status as TellingStatus;
  const assignable = moveTelling(status, 'assign').ok;
  const mine = row.officerId === actor.id;
  return {
    take: assignable && !(mine && status === 'assigned'),
    assign: assignable && mayAssignTelling(actor).ok,
    work: status === 'assigned' && mine,
    withdraw: moveTelling(status, 'withdraw').ok && mayAssignTelling(actor).ok,
  };
}
