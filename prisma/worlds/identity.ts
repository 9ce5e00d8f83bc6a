import { systemActor } from '../../lib/access/actor';
import { askLaboratory } from '../../lib/identity/commands/ask-laboratory';
import { addLaboratory } from '../../lib/identity/commands/configure';
import { decideIdentity } from '../../lib/identity/commands/decide-identity';
import { decideResult } from '../../lib/identity/commands/decide-result';
import { openCase } from '../../lib/identity/commands/open-case';
import { proposeIdentity } from '../../lib/identity/commands/propose-identity';
import { withdrawCheck } from '../../lib/identity/commands/record-check';
import { newCase } from '../../lib/identity/schema/cases';
import { newRequest, resultDecision } from '../../lib/identity/schema/dna';
import type { PrisonerId } from '../../lib/kernel/ids';
import { transaction } from '../../lib/platform/db';
import { theArrival } from './arrival';
import type { Sides } from './demonstration';
import { aKit, anAnswer, aRelative, check, daysAgo, type World } from './samples';
import type { Office } from './staff';

const seed = systemActor('seed');

/**
 * Questions of identity: somebody who arrived on no list, remains that came with another man's papers, a record whose
 * identity lost a check; two families that give samples, one that has begun.
 */
export async function questionsOfIdentity(office: Office, sides: Sides, now: Date) {
  const place = { place: null, abroad: false, usualDays: 45 };
  const { laboratoryId } = await addLaboratory(office.administrator, {
    ...place,
    name: 'Forensic laboratory North',
    place: 'North',
  });
  await addLaboratory(office.administrator, {
    name: 'International reference laboratory',
    place: null,
    abroad: true,
    usualDays: 90,
  });
  const world = { office, now, laboratory: laboratoryId };
  await theArrival(world, sides, await personOf(46));
  await theRemains(world, await personOf(48), await personOf(50));
  await theDoubt(world, await personOf(52));
  await theFamilyBegun(world, await personOf(54));
}

/** The record of one of the invented people, by the number every sketch of them carries. */
const personOf = (n: number) =>
  transaction(seed, async (tx) => {
    const { id } = await tx.prisoner.findFirstOrThrow({
      where: { serviceNumber: `A-${100_000 + n * 37}` },
      select: { id: true },
    });
    return id as PrisonerId;
  });

/** They came with one man's papers. His mother's sample contradicts; another family's agrees and waits for an analyst. */
async function theRemains(world: World, papers: PrisonerId, other: PrisonerId) {
  const { office } = world;
  const claimed = {
    prisonerId: papers,
    saidBy: 'detaining-power',
    paper: 'military-id',
    paperReference: 'KA 204417',
    saidOn: daysAgo(world, 70),
  };
  const remains = {
    origin: 'remains',
    tagNumber: 'N-112/7',
    receivedOn: daysAgo(world, 70),
    receivedFrom: 'Southern side, by the mediator',
    receivedAt: 'Morgue of the district hospital',
    condition: 'incomplete',
    claimed,
  };
  const { caseId } = await openCase(office['case-officer'], newCase.parse(remains));
  await check(office['case-officer'], caseId, papers, {
    method: 'documents',
    doneBy: 'Marko Stezhka, case officer',
    doneOn: daysAgo(world, 69),
    detail: 'Military ID in the breast pocket.',
  });
  const bone = await aKit(world, { caseId, kitNumber: 'RM-0117', kind: 'bone' });
  const mother = await aRelative(
    world,
    papers,
    { relation: 'parent', line: 'maternal', sex: 'female', name: 'Марія Тестова', contact: '+00 800 000 201' },
    'KT-0101',
  );
  await aRelative(world, papers, {
    relation: 'full-sibling',
    sex: 'male',
    name: 'Петро Тестовий',
    contact: '+00 800 000 202',
    availability: 'to-ask',
  });
  const first = await anAnswer(world, {
    prisonerId: papers,
    caseId,
    kitIds: [bone, mother],
    found: {
      conclusion: 'contradicts',
      reportNumber: 'FL-2231',
      statement: 'Exclusion: the remains are not of a child of donor D-001.',
    },
  });
  const accepted = resultDecision.parse({ version: 1, decision: 'accept', reliability: 'A', credibility: 1 });
  await decideResult(office.analyst, { id: first, ...accepted });
  const father = await aRelative(
    world,
    other,
    { relation: 'parent', line: 'paternal', sex: 'male', name: 'Степан Пробний', contact: '+00 800 000 203' },
    'KT-0102',
  );
  const child = await aRelative(
    world,
    other,
    { relation: 'child', sex: 'female', name: 'Оленка Пробна', contact: '+00 800 000 204', availability: 'willing' },
    'KT-0103',
    'by-guardian',
  );
  await anAnswer(world, {
    prisonerId: other,
    caseId,
    kitIds: [bone, father, child],
    found: {
      conclusion: 'agrees',
      likelihood: '3.4e9',
      reportNumber: 'FL-2305',
      statement: 'The profile is that of a son of donor D-003 and the father of donor D-004.',
    },
  });
}

/** Established by two people; then one of the two checks was withdrawn. */
async function theDoubt(world: World, prisonerId: PrisonerId) {
  const { office } = world;
  const { caseId } = await openCase(
    office.analyst,
    newCase.parse({ origin: 'record', prisonerId, note: 'Two men of this name served in the unit.' }),
  );
  const first = await check(office['case-officer'], caseId, prisonerId, {
    method: 'photograph',
    doneBy: 'Marko Stezhka, case officer',
    doneOn: daysAgo(world, 20),
  });
  await check(office.analyst, caseId, prisonerId, {
    method: 'control-questions',
    doneBy: 'Nina Zvirka, analyst',
    doneOn: daysAgo(world, 19),
  });
  const { decisionId } = await proposeIdentity(office.analyst, { id: caseId, prisonerId, version: 1, note: null });
  await decideIdentity(office.second.analyst, { id: decisionId, version: 1, decision: 'establish', note: null });
  await withdrawCheck(office.supervisor, {
    id: first.checkId,
    version: 1,
    reason: 'method-faulty',
    note: 'The photograph was of his brother.',
  });
}

/** One brother has given, his consent ends soon, and the laboratory is late with the profile. */
async function theFamilyBegun(world: World, prisonerId: PrisonerId) {
  const officer = world.office['case-officer'];
  const kitId = await aRelative(
    world,
    prisonerId,
    { relation: 'full-sibling', sex: 'male', name: 'Данило Зразковий', contact: '+00 800 000 205' },
    'KT-0104',
    'signed',
    { expiresOn: daysAgo(world, -20) },
  );
  await aRelative(world, prisonerId, {
    relation: 'parent',
    line: 'maternal',
    sex: 'female',
    name: 'Ганна Зразкова',
    contact: '+00 800 000 206',
    availability: 'to-ask',
  });
  const asked = {
    prisonerId,
    kitIds: [kitId],
    laboratoryId: world.laboratory,
    sentOn: daysAgo(world, 50),
    expectedBy: daysAgo(world, 6),
    reference: 'Out-17',
  };
  await askLaboratory(officer, newRequest.parse(asked));
}
