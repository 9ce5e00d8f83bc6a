import 'server-only';
import type { FamilyActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import {
  type ConsentPurpose,
  consentsInForce,
  deathOnPage,
  doorIsShut,
  type FamilyStep,
  familyStep,
  type InquiryStatus,
  promisedBy,
} from '../rules';
import type { ContactDetails } from '../schema';
import { findFamilyCase, markSeenByFamily } from '../store/family';
import { soughtName } from './list-inquiries';

/** Everything a family's page shows, and nothing else of the case. */
export type FamilyPage = {
  reference: string;
  receivedAt: Date;
  lastContact: Date | null;
  asked: boolean;
  kinshipChecked: boolean;
  people: {
    name: string;
    step: FamilyStep;
    since: Date | null;
    by: Date | null;
    death: ReturnType<typeof deathOnPage>;
  }[];
  messages: { id: string; mine: boolean; body: string; at: Date; seen: boolean }[];
  consents: Record<ConsentPurpose, boolean>;
  contact: ContactDetails | null;
  openedAt: Date[];
};

/** The family's page. Every look is written to the log. A case closed meanwhile is `signed-out`: the door says the rest. */
export const familyPage = (actor: FamilyActor, now: Date): Promise<FamilyPage> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const row = await findFamilyCase(tx, scope, actor.id);
    if (!row || doorIsShut(row.status as InquiryStatus)) throw new Refused('signed-out');
    await record(tx, actor, { type: 'inquiry.status-viewed', inquiryId: actor.id });
    await markSeenByFamily(tx, scope, actor.id, now);
    const lastContact = newest([
      ...row.messages.filter(({ sender }) => sender !== 'family').map(({ createdAt }) => createdAt),
      ...row.tellings.map(({ reachedAt }) => reachedAt),
      ...row.deathTellings.map(({ acknowledgedAt }) => acknowledgedAt),
    ]);
    return {
      reference: row.reference,
      receivedAt: row.receivedAt,
      lastContact,
      asked: row.status === 'needs-info',
      kinshipChecked: row.kinship === 'verified',
      people: row.sought.map((person) => personOf(row, person, lastContact)),
      messages: row.messages.map(({ id, sender, body, createdAt, readAt }) => ({
        id,
        mine: sender === 'family',
        body,
        at: createdAt,
        seen: readAt !== null,
      })),
      consents: consentsInForce(row.consents),
      contact: row.contact,
      openedAt: row.familySessions.map(({ createdAt }) => createdAt),
    };
  });

type Case = NonNullable<Awaited<ReturnType<typeof findFamilyCase>>>;

function personOf(row: Case, person: Case['sought'][number], lastContact: Date | null): FamilyPage['people'][number] {
  const told = row.tellings.filter(({ soughtId }) => soughtId === person.id);
  const step = familyStep({
    status: row.status as InquiryStatus,
    assigned: row.assignedToId !== null,
    told: told.map(({ what }) => what),
  });
  const since = told.length ? newest(told.map(({ reachedAt }) => reachedAt)) : null;
  const death = deathOnPage(
    row.deathTellings.flatMap(({ soughtId, what, acknowledgedAt }) =>
      soughtId === person.id && acknowledgedAt ? [{ what, acknowledgedAt }] : [],
    ),
  );
  const by = death?.what === 'death' ? null : promisedBy(step, { receivedAt: row.receivedAt, lastContact });
  return { name: soughtName(person), step, since, by, death };
}

const newest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((latest, moment) => (moment && (!latest || moment > latest) ? moment : latest), null);

/** What the sheet to keep says of an inquiry. Printing it is written to the log. */
export const familySlip = (actor: FamilyActor): Promise<{ reference: string; receivedAt: Date }> =>
  reading(actor, async (tx) => {
    const row = await findFamilyCase(tx, scopeOf(actor), actor.id);
    if (!row || doorIsShut(row.status as InquiryStatus)) throw new Refused('signed-out');
    await record(tx, actor, { type: 'inquiry.slip-printed', inquiryId: actor.id });
    return { reference: row.reference, receivedAt: row.receivedAt };
  });
