import type { StaffActor } from '../../lib/access/actor';
import { systemActor } from '../../lib/access/actor';
import { proposePolicy } from '../../lib/evidence/commands/change-policy';
import { decideConfirmation } from '../../lib/evidence/commands/decide-confirmation';
import { deemProbable } from '../../lib/evidence/commands/deem-probable';
import { gradeClaim } from '../../lib/evidence/commands/grade-claim';
import { proposeConfirmation } from '../../lib/evidence/commands/propose-confirmation';
import { recordClaim } from '../../lib/evidence/commands/record-claim';
import { rederiveEverything } from '../../lib/evidence/commands/rederive-all';
import { retractClaim } from '../../lib/evidence/commands/retract-claim';
import { firstPolicy } from '../../lib/evidence/rules/policy';
import type { NewClaim } from '../../lib/evidence/schema';
import type { PrisonerId } from '../../lib/kernel/ids';
import { partialDateOf, unknownDate } from '../../lib/kernel/partial-date';
import { transaction } from '../../lib/platform/db';
import type { PrisonerStatus } from '../../lib/prisoners/rules';
import { aLetter, handedIn } from './attachments';
import { aPrisoner } from './prisoners';
import type { Office } from './staff';

type Sides = { north: { id: string }; south: { id: string } };
type World = { office: Office; sides: Sides; now: Date };

/**
 * Ledgers as they grow: people of whom several sources speak, one source that repeats another, a grade that changed, a
 * claim that was retracted after it had carried a status, and a version of the policy that waits for a second person.
 */
export async function theLedgers(world: World) {
  await confirmedThenWeakened(world);
  await probableThenGradedDown(world);
  await notifiedAndNotProposed(world);
  await proposedOnAPaperThatWasRetracted(world);
  await proposePolicy(world.office.administrator, {
    content: { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, credibility: 2 } },
    note: 'In two cases this year an official list repeated a post. Only what is probably true should confirm.',
  });
  await rederiveEverything();
}

const aPerson = ({ office, sides, now }: World, n: number, status: PrisonerStatus) =>
  transaction(systemActor('seed'), (tx) =>
    aPrisoner(tx, {
      n,
      status,
      by: office['case-officer'],
      now,
      originId: sides.north.id,
      ...(status === 'probable-captive' ? { detainingId: sides.south.id } : {}),
    }),
  );

type Said = Pick<NewClaim, 'says' | 'sourceKind' | 'reliability' | 'credibility'> &
  Partial<NewClaim> & { daysAgo: number };

/** Records a claim as of so many days ago. */
function say(by: StaffActor, prisonerId: PrisonerId, { now }: World, { daysAgo, ...said }: Said) {
  const day = new Date(now.getTime() - daysAgo * 86_400_000);
  const asOf = partialDateOf({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() });
  return recordClaim(by, {
    prisonerId,
    asOf: asOf ?? unknownDate,
    place: null,
    detainingPowerId: null,
    sourceReference: null,
    gradeReason: null,
    originKey: null,
    note: null,
    ...said,
  });
}

async function confirmedThenWeakened(world: World) {
  const { office, sides } = world;
  const officer = office['case-officer'];
  const { id } = await aPerson(world, 60, 'reported');
  const testimony = await say(office.analyst, id, world, {
    says: 'in-captivity',
    sourceKind: 'returnee-testimony',
    reliability: 'B',
    credibility: 2,
    daysAgo: 70,
    place: 'Settlement 4, colony',
    detainingPowerId: sides.south.id,
    gradeReason: 'He shared a cell with him for three weeks and named his mother.',
    originKey: 'Returnee K., talk of 14 March',
  });
  const letter = await say(officer, id, world, {
    says: 'in-captivity',
    sourceKind: 'letter',
    reliability: 'B',
    credibility: 2,
    daysAgo: 55,
    sourceReference: 'Red Cross message, No. 4417',
    gradeReason: 'The family knows the handwriting.',
    originKey: 'The person himself',
  });
  await say(officer, id, world, {
    says: 'in-captivity',
    sourceKind: 'social-network',
    reliability: 'E',
    credibility: 4,
    daysAgo: 50,
    originKey: 'Returnee K., talk of 14 March',
    note: 'A post by somebody who heard it from K.',
  });
  await say(officer, id, world, {
    says: 'listed-as-missing',
    sourceKind: 'official-list',
    reliability: 'A',
    credibility: 3,
    daysAgo: 200,
    sourceReference: 'Register of missing persons, entry 118',
  });
  await handedIn({
    by: office.analyst,
    prisonerId: id,
    name: 'розмова-14-березня.pdf',
    about: 'Запис розмови з тим, хто повернувся, 14 березня',
    bytes: await aLetter('Розмова 14 березня', ['Тримали в одній камері три тижні. Назвав ім’я його матері.']),
    claimId: testimony.claimId,
  });
  const claimIds = [testimony.claimId, letter.claimId];
  const { confirmationId } = await proposeConfirmation(officer, {
    prisonerId: id,
    claimIds,
    note: 'Two people, two ways.',
  });
  await decideConfirmation(office.analyst, { id: confirmationId, version: 1, decision: 'confirm', note: null });
  const note = 'The handwriting was compared again: it is his brother’s.';
  await retractClaim(office.second.analyst, { id: letter.claimId, version: 1, reason: 'wrong-person', note });
}

async function probableThenGradedDown(world: World) {
  const { office } = world;
  const { id } = await aPerson(world, 61, 'data-on-file');
  const { claimId } = await say(office.analyst, id, world, {
    says: 'in-captivity',
    sourceKind: 'video-or-photograph',
    reliability: 'C',
    credibility: 2,
    daysAgo: 35,
    gradeReason: 'His face is clear; where it was filmed is not.',
    originKey: 'Recording of 2 May',
  });
  await deemProbable(office['case-officer'], { id, version: 1, note: 'Recognised by two colleagues.' });
  await gradeClaim(office.second.analyst, {
    id: claimId,
    version: 1,
    reliability: 'C',
    credibility: 4,
    reason: 'The recording is older than it says: the trees are in leaf.',
  });
}

async function notifiedAndNotProposed(world: World) {
  const { office, sides } = world;
  const { id } = await aPerson(world, 62, 'reported');
  await say(office['case-officer'], id, world, {
    says: 'transferred',
    sourceKind: 'icrc-notification',
    reliability: 'A',
    credibility: 1,
    daysAgo: 4,
    place: 'District hospital 2',
    detainingPowerId: sides.south.id,
    sourceReference: 'Notification 2291',
  });
}

async function proposedOnAPaperThatWasRetracted(world: World) {
  const { office } = world;
  const officer = office['case-officer'];
  const { id } = await aPerson(world, 63, 'probable-captive');
  await say(officer, id, world, {
    says: 'in-captivity',
    sourceKind: 'telephone-call',
    reliability: 'B',
    credibility: 3,
    daysAgo: 90,
    originKey: 'The person himself',
  });
  const card = await say(officer, id, world, {
    says: 'in-captivity',
    sourceKind: 'capture-card',
    reliability: 'A',
    credibility: 2,
    daysAgo: 20,
  });
  await proposeConfirmation(officer, { prisonerId: id, claimIds: [card.claimId], note: null });
  const note = 'The card is about a namesake, born 1991.';
  await retractClaim(officer, { id: card.claimId, version: 1, reason: 'wrong-person', note });
}
