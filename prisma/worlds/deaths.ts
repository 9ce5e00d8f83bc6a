import { systemActor } from '../../lib/access/actor';
import { arrangeDeathTelling } from '../../lib/deaths/commands/arrange-telling';
import { decideDeath } from '../../lib/deaths/commands/decide-death';
import { proposeDeath } from '../../lib/deaths/commands/propose-death';
import { acknowledgeDeath, recordDeathTold } from '../../lib/deaths/commands/record-telling';
import { arrangement, newDeath } from '../../lib/deaths/schema/acts';
import { translator } from '../../lib/i18n/translator';
import { decideIdentity } from '../../lib/identity/commands/decide-identity';
import { openCase } from '../../lib/identity/commands/open-case';
import { proposeIdentity } from '../../lib/identity/commands/propose-identity';
import { recordCheck } from '../../lib/identity/commands/record-check';
import { newCase, newCheck } from '../../lib/identity/schema/cases';
import type { DeathId, PrisonerId } from '../../lib/kernel/ids';
import { transaction } from '../../lib/platform/db';
import { pdfOf } from '../../lib/platform/pdf';
import { handedIn } from './attachments';
import type { Sides } from './demonstration';
import { anInquiry, atStage } from './inquiries';
import { inSpelling, inventedName } from './names';
import { aPrisoner } from './prisoners';
import type { Office } from './staff';

const seed = systemActor('seed');
type World = { office: Office; sides: Sides; now: Date };
const daysAgo = ({ now }: World, days: number) =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/**
 * Decisions of death: one waits for the second person, one for its family to be told, one the family has acknowledged and
 * its page says. Nobody of the office but analysts, supervisors and the sent officer sees the first two.
 */
export async function decisionsOfDeath(world: World) {
  await awaitingTheSecond(world);
  await toBeTold(world);
  await acknowledgedByTheFamily(world);
}

const aPerson = ({ office, sides, now }: World, n: number) =>
  transaction(seed, async (tx) => {
    const sketch = { n, status: 'probable-captive', by: office['case-officer'], now } as const;
    return (await aPrisoner(tx, { ...sketch, originId: sides.north.id, detainingId: sides.south.id })).id;
  });

/** Remains that two people established as this person by one primary identifier. Answers the check. */
async function remainsOf(world: World, prisonerId: PrisonerId, given: { tag: string; method: string; doneBy: string }) {
  const { office } = world;
  const remains = {
    origin: 'remains',
    tagNumber: given.tag,
    receivedOn: daysAgo(world, 40),
    receivedFrom: 'Southern side, by the mediator',
    receivedAt: 'Morgue of the district hospital',
    condition: 'complete',
  };
  const { caseId } = await openCase(office.analyst, newCase.parse(remains));
  const compared = {
    prisonerId,
    method: given.method,
    result: 'agrees',
    doneBy: given.doneBy,
    doneOn: daysAgo(world, 20),
  };
  const { checkId } = await recordCheck(office.second.analyst, { id: caseId, ...newCheck.parse(compared) });
  const proposal = { id: caseId, prisonerId, version: 1, note: null };
  const { decisionId } = await proposeIdentity(office.analyst, proposal);
  await decideIdentity(office.second.analyst, { id: decisionId, version: 1, decision: 'establish', note: null });
  return checkId;
}

async function awaitingTheSecond(world: World) {
  const prisonerId = await aPerson(world, 81);
  const given = { tag: 'N-118/2', method: 'fingerprints', doneBy: 'Expert I. Dumka, dactyloscopy' };
  const checkIds = [await remainsOf(world, prisonerId, given)];
  const note = 'Ten prints against the card of the recruiting office.';
  await proposeDeath(world.office.analyst, newDeath.parse({ ground: 'identifiers', prisonerId, checkIds, note }));
}

async function toBeTold(world: World) {
  const { office } = world;
  const prisonerId = await aPerson(world, 82);
  const text = 'Комісія встановила загибель на підставі рішення № 14/26. Присутні: голова та четверо членів.';
  const minutesId = await handedIn({
    by: office.supervisor,
    prisonerId,
    name: 'minutes-14-26.pdf',
    about: 'Протокол комісії № 14/26',
    bytes: Buffer.from(
      await pdfOf({ title: 'Протокол', language: 'uk', content: [{ text: 'Протокол', style: 'title' }, { text }] }),
    ),
    sensitivity: 'deaths',
  });
  const board = { boardNumber: '14/26', boardOn: daysAgo(world, 12), boardBody: 'Military medical board', minutesId };
  const { deathId } = await proposeDeath(office.analyst, newDeath.parse({ ground: 'board', prisonerId, ...board }));
  await decideDeath(office.supervisor, { id: deathId, version: 1, decision: 'decide', note: null });
  await aFamilyToTell(world, { deathId, prisonerId, n: 82 });
}

async function acknowledgedByTheFamily(world: World) {
  const { office } = world;
  const prisonerId = await aPerson(world, 83);
  const given = { tag: 'N-103/5', method: 'dental', doneBy: 'Dr L. Kvitka, forensic dentist' };
  const checkIds = [await remainsOf(world, prisonerId, given)];
  const { deathId } = await proposeDeath(
    office.supervisor,
    newDeath.parse({ ground: 'identifiers', prisonerId, checkIds }),
  );
  await decideDeath(office.analyst, { id: deathId, version: 1, decision: 'decide', note: null });
  const { tellingId } = await aFamilyToTell(world, { deathId, prisonerId, n: 83 });
  const officer = office['case-officer'];
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const notes = 'Her sister stays with her. Promised: a call tomorrow at ten.';
  await recordDeathTold(officer, { id: tellingId, version: 1, how: 'in-person', occurredAt: minutesAgo(90), notes });
  const whom = 'The mother, beside her sister';
  const when = minutesAgo(60);
  await acknowledgeDeath(officer, { id: tellingId, version: 2, how: 'in-words', whom, occurredAt: when, notes: null });
}

type Told = { deathId: DeathId; prisonerId: PrisonerId; n: number };
/** A family whose kinship and link are verified, and the case officer sent to it tomorrow. */
async function aFamilyToTell({ office, now }: World, { deathId, prisonerId, n }: Told) {
  const officer = office['case-officer'];
  const { inquiryId } = await anInquiry({ n });
  const link = { linkTo: prisonerId, linkedBy: officer, verified: true, assignedTo: officer };
  await atStage({ inquiryId, status: 'verified', kinship: 'verified', ...link });
  const sought = await transaction(seed, (tx) =>
    tx.soughtPerson.findFirstOrThrow({ where: { inquiryId }, select: { id: true } }),
  );
  const { surname, given } = inSpelling(inventedName(n), 0);
  const words = translator('uk', 'deaths');
  const plan = {
    soughtId: sought.id,
    officerId: officer.id,
    plannedAt: new Date(now.getTime() + 86_400_000).toISOString(),
    place: 'Вдома: вулиця Садова, 3',
    companion: 'psychologist',
    companionName: 'Ольга Тиха',
    whom: 'Мати; поруч її сестра',
    language: 'uk',
    script: words('script.death', { name: `${surname} ${given}`, office: 'Гомворд', phone: '+00 800 000 000' }),
  };
  return arrangeDeathTelling(office.analyst, { id: deathId, ...arrangement.parse(plan) });
}
