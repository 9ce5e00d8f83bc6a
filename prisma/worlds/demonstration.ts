import { systemActor } from '../../lib/access/actor';
import { record } from '../../lib/audit/append';
import { recordNumber } from '../../lib/kernel/numerals';
import { transaction } from '../../lib/platform/db';
import { theFiles } from './attachments';
import { theBatches } from './batches';
import { contradictions } from './contradictions';
import { decisionsOfDeath } from './deaths';
import { theDebriefs } from './debriefs';
import { aClaim, aConfirmation, aProposal } from './evidence';
import { questionsOfIdentity } from './identity';
import { anInquiry, atStage } from './inquiries';
import { theLedgers } from './ledger';
import { theLetters } from './letters';
import { medicalParts } from './medical';
import { theOverrides } from './overrides';
import { thePlanning } from './planning';
import { thePlans } from './plans';
import { aPrisoner } from './prisoners';
import { onePersonInManySpellings } from './spellings';
import { anOffice, configuration, type Office } from './staff';

const seed = systemActor('seed');
const places = ['Settlement 4, colony', 'Transit camp East', 'District hospital 2', 'Quarry barracks'];

export type Sides = Awaited<ReturnType<typeof configuration>>;
export type People = { n: number; id: Awaited<ReturnType<typeof aPrisoner>>['id']; number: number }[];

/**
 * The demonstration world: an office, two sides, some sixty invented prisoners at every stage, inquiries from families,
 * evidence, proposals waiting for a second person, what stands against what. Answers who signs in with what.
 */
export async function buildDemonstration(now: Date) {
  const { office, signIns, sides } = await transaction(seed, async (tx) => {
    const sides = await configuration(tx);
    return { ...(await anOffice(tx)), sides };
  });
  const held = await confirmedPeople(office, sides, now);
  await probablePeople(office, sides, now);
  await missingPeople(office, sides, now);
  await inquiries(office, held);
  await sharedWithPartner(office, held);
  await onePersonInManySpellings(office, sides);
  await medicalParts(office, held);
  const batches = await theBatches(office, sides, held, now);
  await thePlanning(office, sides, batches.draft, places);
  await theOverrides(office, held, batches.draft);
  await theLetters(office, sides, held, now);
  await theFiles(office, held);
  await theLedgers({ office, sides, now });
  await contradictions({ office, sides, now });
  await questionsOfIdentity(office, sides, now);
  await theDebriefs(office, sides, now);
  await decisionsOfDeath({ office, sides, now });
  await thePlans(office, batches.draft);
  return signIns;
}

/** Thirty people held and confirmed; most may travel, some show a planner what stands in the way. */
async function confirmedPeople(office: Office, sides: Sides, now: Date): Promise<People> {
  const people: People = [];
  for (let n = 0; n < 30; n += 1) {
    const seen = n % 10 === 7 ? 240 : 20 + n;
    people.push(
      await transaction(seed, async (tx) => {
        const person = await aPrisoner(tx, {
          n,
          status: 'confirmed-captive',
          by: office['case-officer'],
          now,
          originId: sides.north.id,
          detainingId: sides.south.id,
          aliveDaysAgo: seen,
          wish: n % 10 === 3 ? 'not-asked' : n % 15 === 9 ? 'declines' : 'wishes',
          fitness: n % 10 === 5 ? 'unknown' : n % 8 === 2 ? 'fit-with-stretcher' : 'fit',
          hold: n === 11 ? 'hold' : 'none',
          healthCategory: n % 8 === 2 ? 'seriously-wounded-or-sick' : 'good',
          ...(n % 10 === 8 ? {} : { place: places[n % places.length] ?? '' }),
        });
        const claimId = await aClaim(tx, {
          prisonerId: person.id,
          by: office.analyst,
          now,
          says: 'in-captivity',
          sourceKind: 'icrc-notification',
          reliability: 'A',
          credibility: 1,
          daysAgo: seen,
        });
        await aConfirmation(tx, {
          prisonerId: person.id,
          claimId,
          proposer: office.analyst,
          decider: office.second.analyst,
          now,
        });
        await record(tx, seed, {
          type: 'prisoner.opened',
          prisonerId: person.id,
          detail: { number: recordNumber(person.number) },
        });
        return { n, id: person.id, number: person.number };
      }),
    );
  }
  return people;
}

/** Fifteen people believed held; every third has a proposal that waits for a second person. */
async function probablePeople(office: Office, sides: Sides, now: Date) {
  for (let n = 30; n < 45; n += 1) {
    const seen = 35 + (n % 5) * 45;
    const proposed = n % 3 === 0;
    await transaction(seed, async (tx) => {
      const { id } = await aPrisoner(tx, {
        n,
        status: 'probable-captive',
        by: office['case-officer'],
        now,
        originId: sides.north.id,
        detainingId: sides.south.id,
        aliveDaysAgo: proposed ? 12 : seen,
      });
      await aClaim(tx, {
        prisonerId: id,
        by: office.analyst,
        now,
        says: 'in-captivity',
        sourceKind: 'returnee-testimony',
        reliability: 'B',
        credibility: 2,
        daysAgo: seen,
        place: places[n % places.length] ?? '',
      });
      await aClaim(tx, {
        prisonerId: id,
        by: office['case-officer'],
        now,
        says: 'alive',
        sourceKind: 'social-network',
        reliability: 'E',
        credibility: 4,
        daysAgo: 60,
      });
      if (!proposed) return;
      const claimId = await aClaim(tx, {
        prisonerId: id,
        by: office.analyst,
        now,
        says: 'in-captivity',
        sourceKind: 'capture-card',
        reliability: 'A',
        credibility: 2,
        daysAgo: 12,
      });
      await aProposal(tx, { prisonerId: id, claimId, proposer: n % 2 ? office.analyst : office['case-officer'], now });
    });
  }
}

/** Fifteen people on file as missing; one record is sealed. */
async function missingPeople(office: Office, sides: Sides, now: Date) {
  for (let n = 45; n < 60; n += 1) {
    await transaction(seed, (tx) =>
      aPrisoner(tx, {
        n,
        status: n % 2 ? 'reported' : 'data-on-file',
        by: office['case-officer'],
        now,
        originId: sides.north.id,
        sealed: n === 59,
      }),
    );
  }
}

/** Families: some just arrived, some being worked on, some whose person is known and who wait to be told. */
async function inquiries(office: Office, held: People) {
  for (let n = 45; n < 57; n += 1)
    await anInquiry({
      n,
      language: (['uk', 'ru', 'en'] as const)[n % 3] ?? 'uk',
      ...(n % 2 ? { email: `family-${n}@demo.homeward.example` } : {}),
    });
  for (const { n, id } of held.slice(0, 12)) {
    const { inquiryId } = await anInquiry({
      n,
      language: n % 3 === 1 ? 'ru' : 'uk',
      relationship: n % 4 === 2 ? 'spouse' : 'mother',
      email: `family-${n}@demo.homeward.example`,
    });
    const officer = n % 2 ? office['case-officer'] : office.second['case-officer'];
    if (n < 6)
      await atStage({
        inquiryId,
        status: 'verified',
        kinship: 'verified',
        assignedTo: officer,
        linkTo: id,
        linkedBy: officer,
        verified: true,
      });
    else if (n < 8)
      await atStage({
        inquiryId,
        status: 'matched',
        kinship: 'in-progress',
        assignedTo: officer,
        linkTo: id,
        linkedBy: officer,
      });
    else if (n < 10) await atStage({ inquiryId, status: 'needs-info', assignedTo: office.operator });
    else await atStage({ inquiryId, status: 'open', kinship: 'unverified', assignedTo: office.operator });
  }
}

/** Two records an outside delegate may read. */
async function sharedWithPartner(office: Office, held: People) {
  await transaction(seed, async (tx) => {
    for (const { id } of held.slice(0, 2)) {
      await tx.recordShare.create({
        data: {
          prisonerId: id,
          userId: office.partner.id,
          sharedById: office.supervisor.id,
          reason: 'visit by the delegate',
        },
      });
    }
  });
}
