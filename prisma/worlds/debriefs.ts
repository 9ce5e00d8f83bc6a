import { systemActor } from '../../lib/access/actor';
import { scopeOf } from '../../lib/access/scope';
import { attachSighting } from '../../lib/debriefs/commands/attach-sighting';
import { addSession, moveDebriefTo } from '../../lib/debriefs/commands/change-debrief';
import { matchSightingNow } from '../../lib/debriefs/commands/match-sightings';
import { openDebrief } from '../../lib/debriefs/commands/open-debrief';
import { recordSighting } from '../../lib/debriefs/commands/record-sighting';
import { writeAccount } from '../../lib/debriefs/commands/write-account';
import { newDebrief, newSession } from '../../lib/debriefs/schema/debrief';
import { attachment, newSighting } from '../../lib/debriefs/schema/sighting';
import { newAccount } from '../../lib/debriefs/schema/treatment';
import { findReturned } from '../../lib/debriefs/store/debriefs';
import type { DebriefId } from '../../lib/kernel/ids';
import { transaction } from '../../lib/platform/db';
import { anAlbumThatWaits, anAnsweredAlbum, personOf, photographs } from './albums';
import type { Sides } from './demonstration';
import { inSpelling, inventedName } from './names';
import { aPrisoner } from './prisoners';
import type { Office } from './staff';

const seed = systemActor('seed');
type World = { office: Office; sides: Sides; now: Date };

const day = ({ now }: World, ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
const unknown = { precision: 'unknown', from: null, to: null, approximate: false };
/** The month that many days ago, as somebody remembers it. */
function about(world: World, ago: number) {
  const [year = 0, month = 0] = day(world, ago).split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const start = `${year}-${String(month).padStart(2, '0')}`;
  return { precision: 'month', from: `${start}-01`, to: `${start}-${last}`, approximate: true };
}

/** How somebody is remembered: surname and given name, in Russian spelling. */
const remembered = (n: number) => {
  const { surname, given } = inSpelling(inventedName(n), 1);
  return `${surname} ${given}`;
};

/**
 * What returnees said: one who agreed to everything, one who is not on file, one who was not asked yet. Sightings that stand
 * behind claims and that wait, an album recognised, one mistaken, one not shown yet, one account under seal.
 */
export async function theDebriefs(office: Office, sides: Sides, now: Date) {
  const world = { office, sides, now };
  await photographs(office);
  await theSergeant(world);
  await theOneNotOnFile(world);
  await theOneNotAsked(world);
}

async function aReturnee({ office, sides, now }: World, n: number) {
  const of = { n, status: 'reintegration', by: office['case-officer'], now, originId: sides.north.id } as const;
  const { id } = await transaction(seed, (tx) => aPrisoner(tx, of));
  const person = await transaction(office['case-officer'], (tx) =>
    findReturned(tx, scopeOf(office['case-officer']), id),
  );
  return String(person?.number);
}

const saw = (by: Office['analyst'], id: DebriefId, seen: object) =>
  recordSighting(by, { id, ...newSighting.parse({ sex: 'male', from: unknown, until: unknown, ...seen }) });

/** Attached by an analyst, who grades it. */
async function attach({ office }: World, sightingId: Awaited<ReturnType<typeof saw>>['sightingId'], n: number) {
  const { id } = await personOf(n);
  const graded = {
    says: 'in-captivity',
    reliability: 'B',
    credibility: 2,
    note: 'Name, rank and cell agree with what is on file.',
  };
  await attachSighting(office.analyst, { sightingId, ...attachment.parse({ version: 1, prisonerId: id, ...graded }) });
}

async function theSergeant(world: World) {
  const { office } = world;
  const by = office['case-officer'];
  const record = await aReturnee(world, 72);
  const consents = { consentSearch: 'yes', consentFamilies: 'yes' };
  const { debriefId } = await openDebrief(by, newDebrief.parse({ record, ...consents }));
  const meeting = { heldOn: day(world, 6), place: 'Rehabilitation centre North', language: 'uk', interpreter: null };
  await addSession(by, { id: debriefId, ...newSession.parse(meeting) });
  const barracks = { place: 'Quarry barracks', from: about(world, 210), until: about(world, 75) };
  const bunk = { ...barracks, cell: 'Hut 3', name: remembered(31), rank: 'lieutenant', ageAbout: 48 };
  const { sightingId } = await saw(by, debriefId, {
    ...bunk,
    condition: 'weak',
    knownHow: 'shared-cell',
    confidence: 'certain',
    words: 'He slept two bunks from me. He had a cough but he walked.',
  });
  await attach(world, sightingId, 31);
  const half = { ...barracks, name: remembered(33), rank: 'corporal', ageAbout: 35, marks: 'Tall, a quiet voice' };
  const doubtful = await saw(by, debriefId, { ...half, condition: 'well', knownHow: 'saw', confidence: 'fairly' });
  await matchSightingNow(doubtful.sightingId);
  const heard = {
    callSign: 'Ясен',
    place: 'District hospital 2',
    until: about(world, 120),
    words: 'Others spoke of him on the way.',
  };
  await saw(by, debriefId, { ...heard, condition: 'seriously-wounded', knownHow: 'heard', confidence: 'unsure' });
  await anAnsweredAlbum(office, { debriefId, sightingId: doubtful.sightingId, of: 33, recognise: 'target' });
  await anAlbumThatWaits(office, { debriefId, of: 38 });
  await underSeal(world, debriefId);
}

const underSeal = ({ office }: World, id: DebriefId) =>
  writeAccount(office['case-officer'], {
    id,
    ...newAccount.parse({
      text: 'For the first two weeks we were made to stand from the morning bell until evening. Whoever sat down was taken out. I saw no doctor until spring.',
      place: 'Transit camp East',
      from: unknown,
      until: unknown,
      kinds: ['suspension-or-positions', 'no-medical-care'],
      injuries: 'Swollen legs; two toes of the left foot without feeling since then.',
      uses: ['medical', 'legal'],
    }),
  });

/** Not on file: came back by another way. Saw the same man in the same place, so that they are two sources. */
async function theOneNotOnFile(world: World) {
  const { office } = world;
  const by = office.second['case-officer'];
  const person = { personName: 'Богдан Огневий', consentSearch: 'yes', consentFamilies: 'no' };
  const { debriefId } = await openDebrief(by, newDebrief.parse(person));
  const meeting = { heldOn: day(world, 12), place: 'Border reception point', language: 'ru', interpreter: null };
  await addSession(by, { id: debriefId, ...newSession.parse(meeting) });
  const barracks = { place: 'Quarry barracks', until: about(world, 95) };
  const same = { ...barracks, name: remembered(31), condition: 'ill', knownHow: 'spoke', confidence: 'certain' };
  const { sightingId } = await saw(by, debriefId, same);
  await attach(world, sightingId, 31);
  const alone = { name: remembered(49), ageAbout: 28, place: 'Transit camp East', until: about(world, 150) };
  const waiting = await saw(by, debriefId, { ...alone, condition: 'well', knownHow: 'saw', confidence: 'fairly' });
  await matchSightingNow(waiting.sightingId);
  const dead = { name: 'Юрко', unit: '14th brigade', place: 'Transit camp East', until: about(world, 160) };
  await saw(by, debriefId, {
    ...dead,
    condition: 'dead',
    knownHow: 'saw',
    confidence: 'fairly',
    words: 'He did not get up one morning.',
  });
  await anAnsweredAlbum(office, { debriefId, of: 37, recognise: 'foil', by });
  await moveDebriefTo(by, { id: debriefId, version: 1, action: 'close', reason: null });
}

/** Held by the medical officer; whether it may be searched has still to be asked. */
async function theOneNotAsked(world: World) {
  const by = world.office['medical-officer'];
  const record = await aReturnee(world, 73);
  const { debriefId } = await openDebrief(by, newDebrief.parse({ record }));
  const seen = { name: 'Сашко', callSign: 'Берег', place: 'District hospital 2', until: about(world, 60) };
  await saw(by, debriefId, { ...seen, condition: 'ill', knownHow: 'shared-cell', confidence: 'certain' });
}
