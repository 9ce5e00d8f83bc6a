import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { mayLink, mayReadInquiries, mayWorkInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId, UserId } from '../../kernel/ids';
import { openValue } from '../../platform/crypto';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayReassign } from '../rules';
import type { ContactDetails } from '../schema';
import type { CaseMessage, InquiryCase } from '../schema/case';
import { type CaseRow, findCase, staffWhoWork } from '../store/case';
import { consentsInForce, soughtOf } from './case-facts';
import { timelineOf } from './case-timeline';

type Codes = Pick<InquiryCase, 'status' | 'kinship' | 'channel' | 'language' | 'relationship' | 'closeReason'>;

/** One inquiry with everything in it. Reading it is written into the log. */
export const readCase = (actor: Actor, { inquiryId }: { inquiryId: InquiryId }): Promise<InquiryCase> =>
  reading(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const scope = scopeOf(actor);
    const row = found(await findCase(tx, scope, inquiryId));
    await record(tx, actor, { type: 'inquiry.read', inquiryId });
    const names = await staffNames(tx, scope, staffIdsOf(row));
    return caseOf(row, actor, (id) => (id ? (names.get(id) ?? null) : null));
  });

/** The colleagues an inquiry can be handed to. */
export const listColleagues = (actor: Actor) =>
  reading(actor, async (tx) => {
    must(mayWorkInquiries(actor));
    const people = await staffWhoWork(tx, scopeOf(actor));
    return { people: people.map(({ id, displayName }) => ({ id: id as UserId, name: displayName })) };
  });

function caseOf(row: CaseRow, actor: Actor, name: (id: string | null) => string | null): InquiryCase {
  const { id, reference, version, urgent, inquirerName, wantsNotices, receivedAt, assignedToId } = row;
  const timeline = timelineOf(row, name);
  return {
    ...(row as unknown as Codes),
    ...{ id: id as InquiryId, reference, version, urgent, inquirerName, wantsNotices },
    receivedAt: receivedAt.toISOString(),
    statusSince: timeline.find(({ toStatus }) => toStatus === row.status)?.occurredAt ?? receivedAt.toISOString(),
    assignedTo: assignedToId ? { id: assignedToId as UserId, name: name(assignedToId) ?? '' } : null,
    contact: openValue<ContactDetails>('inquiry.contact', id, row.contactEnc),
    sought: row.sought.map((person) => soughtOf(person, name)),
    consents: consentsInForce(row.consents),
    messages: row.messages.map((message) => messageOf(message, name)),
    kinshipChecks: row.kinshipChecks
      .map(({ recordedById, recordedAt, ...check }) => ({
        ...(check as Pick<InquiryCase['kinshipChecks'][number], 'id' | 'method' | 'outcome' | 'note'>),
        by: name(recordedById),
        recordedAt: recordedAt.toISOString(),
      }))
      .reverse(),
    timeline,
    lastChange: lastChangeOf(timeline, row.updatedAt),
    may: {
      work: mayWorkInquiries(actor).ok,
      link: mayLink(actor).ok,
      reassign: mayReassign(row, { id: actor.id ?? '', supervisor: holds(actor, 'supervisor') }).ok,
      mine: assignedToId !== null && assignedToId === actor.id,
    },
  };
}

const messageOf = (message: CaseRow['messages'][number], name: (id: string | null) => string | null): CaseMessage => ({
  id: message.id,
  sender: message.sender === 'family' ? 'family' : 'office',
  author: name(message.authorId),
  body: openValue<string>('inquiry_message.body', message.id, message.bodyEnc) ?? '',
  createdAt: message.createdAt.toISOString(),
  readAt: message.readAt?.toISOString() ?? null,
});

const staffIdsOf = (row: CaseRow) => [
  row.assignedToId,
  ...row.sought.map(({ linkedById }) => linkedById),
  ...row.messages.map(({ authorId }) => authorId),
  ...row.events.map(({ recordedById }) => recordedById),
  ...row.kinshipChecks.map(({ recordedById }) => recordedById),
  ...row.tellings.map(({ recordedById }) => recordedById),
];

function lastChangeOf(timeline: InquiryCase['timeline'], updatedAt: Date) {
  const [latest] = [...timeline].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  return { by: latest?.by ?? null, at: latest?.recordedAt ?? updatedAt.toISOString() };
}
