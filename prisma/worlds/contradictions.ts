import type { StaffActor } from '../../lib/access/actor';
import { systemActor } from '../../lib/access/actor';
import { addPlaceToRecord, changeFactsOfRecord } from '../../lib/evidence/commands/change-record';
import { learnPlaces } from '../../lib/evidence/commands/find-contradictions';
import { recordClaim } from '../../lib/evidence/commands/record-claim';
import { resolveContradiction } from '../../lib/evidence/commands/resolve-contradiction';
import { listAttention } from '../../lib/evidence/queries/list-attention';
import { readContradiction } from '../../lib/evidence/queries/read-contradiction';
import { newClaim } from '../../lib/evidence/schema';
import type { PrisonerId } from '../../lib/kernel/ids';
import type { PartialDate } from '../../lib/kernel/partial-date';
import { transaction } from '../../lib/platform/db';
import type { PrisonerStatus } from '../../lib/prisoners/rules';
import { newPlace, recordFacts } from '../../lib/prisoners/schema/changes';
import type { Sides } from './demonstration';
import { aPrisoner } from './prisoners';
import type { Office } from './staff';

type World = { office: Office; sides: Sides; now: Date };
type Said = {
  says: string;
  daysAgo: number;
  sourceKind: string;
  grade?: string;
  place?: string;
  note?: string;
  sourceReference?: string;
  /** Why nobody could judge it. */
  gradeReason?: string;
};

const dayLong = 86_400_000;
const on = (now: Date, daysAgo: number): PartialDate => {
  const day = new Date(now.getTime() - daysAgo * dayLong).toISOString().slice(0, 10);
  return { precision: 'day', from: day, to: day, approximate: false };
};

/** One record for each way in which what is on file can stand against itself, by the acts of the office; one is answered. */
export async function contradictions(world: World) {
  await missingButHeld(world);
  await twoPlaces(world);
  await deadButAlive(world);
  await releasedButHeld(world);
  await bornTooLate(world);
  await oneNumber(world);
  await answeredAndAskedAgain(world);
  await learnPlaces();
}

/** Numbers of their own: two people who were invented alike would contradict each other where nobody meant them to. */
const someone = ({ office, sides, now }: World, n: number, status: PrisonerStatus = 'probable-captive') =>
  transaction(systemActor('seed'), async (tx) => {
    const by = office['case-officer'];
    const sketch = { n, status, by, now, originId: sides.north.id, detainingId: sides.south.id };
    return (await aPrisoner(tx, sketch)).id;
  });

async function say({ now }: World, by: StaffActor, prisonerId: PrisonerId, { daysAgo, grade = 'B2', ...said }: Said) {
  const [reliability, credibility] = [grade.charAt(0), Number(grade.charAt(1))];
  await recordClaim(by, newClaim.parse({ prisonerId, ...said, asOf: on(now, daysAgo), reliability, credibility }));
}

async function missingButHeld(world: World) {
  const { office } = world;
  const id = await someone(world, 110, 'data-on-file');
  await say(world, office['case-officer'], id, {
    says: 'listed-as-missing',
    sourceKind: 'document-found',
    daysAgo: 210,
    sourceReference: 'Register of the missing, extract of last spring',
  });
  await say(world, office.analyst, id, {
    says: 'in-captivity',
    sourceKind: 'returnee-testimony',
    daysAgo: 95,
    place: 'Settlement 4, colony',
    note: 'Shared a room for three weeks.',
  });
}

async function twoPlaces(world: World) {
  const { office, now } = world;
  const id = await someone(world, 111);
  const place = {
    place: 'Settlement 4, colony',
    from: on(now, 150),
    until: on(now, 60),
    source: 'letter to the family',
  };
  await addPlaceToRecord(office['case-officer'], {
    id,
    version: 1,
    place: newPlace.parse({ ...place, reliability: 'B', credibility: 3 }),
  });
  await say(world, office.analyst, id, {
    says: 'in-captivity',
    sourceKind: 'returnee-testimony',
    daysAgo: 100,
    place: 'Transit camp East',
  });
}

async function deadButAlive(world: World) {
  const { office } = world;
  const id = await someone(world, 112);
  await say(world, office['case-officer'], id, {
    says: 'dead',
    sourceKind: 'social-network',
    daysAgo: 130,
    grade: 'F6',
    gradeReason: 'Nobody knows who writes there.',
    note: 'A post in a group; the author does not answer.',
  });
  await say(world, office.analyst, id, {
    says: 'in-captivity',
    sourceKind: 'letter',
    daysAgo: 35,
    grade: 'B1',
    place: 'Quarry barracks',
    note: 'In the own hand, by the family’s word.',
  });
}

async function releasedButHeld(world: World) {
  const { office } = world;
  const id = await someone(world, 113);
  await say(world, office['case-officer'], id, {
    says: 'released',
    sourceKind: 'hotline-contact',
    daysAgo: 160,
    grade: 'C3',
  });
  await say(world, office.analyst, id, {
    says: 'in-hospital',
    sourceKind: 'returnee-testimony',
    daysAgo: 20,
    place: 'District hospital 2',
  });
}

async function bornTooLate(world: World) {
  const { office, now } = world;
  const id = await someone(world, 114, 'data-on-file');
  const born = on(now, 365 * 12);
  const facts = recordFacts.parse({ category: 'combatant', birth: born, capture: on(now, 300) });
  await changeFactsOfRecord(office['case-officer'], { id, version: 1, facts });
}

async function oneNumber(world: World) {
  const { office } = world;
  for (const n of [115, 116]) {
    const id = await someone(world, n, 'reported');
    const facts = recordFacts.parse({
      category: 'combatant',
      serviceNumber: n % 2 ? 'A-772 051' : 'А772051',
      rank: 'private',
    });
    await changeFactsOfRecord(office['case-officer'], { id, version: 1, facts });
  }
}

async function answeredAndAskedAgain(world: World) {
  const { office } = world;
  const id = await someone(world, 117);
  await say(world, office['case-officer'], id, { says: 'dead', sourceKind: 'media', daysAgo: 190, grade: 'D4' });
  await say(world, office.analyst, id, { says: 'alive', sourceKind: 'telephone-call', daysAgo: 120 });
  const { lines } = await listAttention(office.analyst, { kind: 'dead-but-alive', state: 'open' });
  const [asked] = lines.filter(({ records }) => records.some((one) => one.id === id));
  if (!asked) throw new Error('the demonstration has no contradiction to answer');
  const { version, seen } = await readContradiction(office.analyst, asked);
  const note = 'The report named no source and was taken down the day after.';
  await resolveContradiction(office.analyst, { id: asked.id, version, seen, resolution: 'source-unreliable', note });
  await say(world, office['case-officer'], id, {
    says: 'in-captivity',
    sourceKind: 'returnee-testimony',
    daysAgo: 50,
    place: 'Transit camp East',
  });
}
