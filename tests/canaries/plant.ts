import type { Family as KnownFamily } from '../access/callers';
import { theWorld } from '../access/callers';
import type { World } from '../access/expectations';
import type { Address } from './gather';
import { anAgreement } from './plant-agreement';
import { deaths, type Mourned } from './plant-death';
import { debrief } from './plant-debrief';
import { aFamily, type Family, telling, workOnInquiry } from './plant-family';
import { aFile } from './plant-files';
import { correspondence, identity } from './plant-identity';
import { aJoin, type Joined } from './plant-join';
import { anImport } from './plant-list';
import { aFrozenList } from './plant-paper';
import { aPlan } from './plant-plan';
import { aRecord, evidence, idOf, kinAndPlace, medicalPart, type Planting, travel, versionOf } from './plant-record';
import { theirList } from './plant-their-list';
import type { Asks, Staff } from './readers';

/** `mourned`: whose death is decided. `more`: addresses of these records beside those of the access matrix. */
export type Planted = {
  own: Family;
  other: Family;
  inMourning: Pick<Family, 'cookie'>;
  world: World;
  sealed: World;
  mourned: World;
  more: Address[];
};

/** One record with everything in it; `of` says whose words. */
async function everythingAbout(planting: Planting, of: string, cookie: (name: string) => string) {
  const prisoner = await aRecord(planting, of);
  await kinAndPlace(planting, prisoner, of);
  await medicalPart(planting, prisoner, of);
  await travel(planting, prisoner, of);
  const known = await evidence(planting, prisoner, of);
  const handIn = (who: string, sensitivity: string) =>
    aFile(cookie(who), planting.by('files'), { prisonerId: prisoner, of, sensitivity });
  const file = await handIn('case-officer', 'ordinary');
  const kept = [
    await handIn('case-officer', 'medical'),
    await handIn('case-officer', 'sealed'),
    await handIn('analyst', 'deaths'),
  ];
  return {
    prisoner,
    ...known,
    file,
    kept,
    ...(await identity(planting, prisoner, of)),
    ...(await correspondence(planting, prisoner, of)),
    place: await idOf(
      `select encode(substr(sha256(convert_to(s.key, 'UTF8')), 1, 12), 'hex') as id from place_spelling s
        join prisoner_place r on r.place = s.place where r.prisoner_id = $1 limit 1`,
      [prisoner],
    ),
  };
}

/** Plants every field of the table: a record a family, an operator and a partner have a part in, and one that is sealed. */
export async function plantEverything(staff: Staff, by: Planting['by'], asking: readonly Asks[]): Promise<Planted> {
  const planting = { staff, by };
  const cookie = (name: string) => asking.find((one) => one.name === name)?.cookie ?? '';
  const own = await aFamily(planting, 'inquiry');
  const other = await aFamily(planting, 'another inquiry');
  const base = await theWorld(own as unknown as KnownFamily);
  const record = await everythingAbout(planting, 'record', cookie);
  await workOnInquiry(planting, own, record.prisoner);
  const told = await telling(planting, own);
  const home = await debrief(planting);
  const hidden = await everythingAbout(planting, 'sealed', cookie);
  await shareAndSeal(planting, record.prisoner, hidden.prisoner);
  const list = await anImport(planting, cookie('analyst'));
  const theirs = await theirList(planting, cookie('planner'), base);
  const agreed = await anAgreement(planting);
  const joined = await aJoin(planting);
  const frozen = await aFrozenList(planting);
  const planned = await aPlan(planting);
  const mourned = await deaths(planting, cookie('analyst'));
  await staff.analyst('POST', '/api/prisoners/search', { text: by('a search')('search: what was searched for') });
  const { kept: files, ...known } = record;
  const { kept: sealedFiles, ...unknown } = hidden;
  const world: World = {
    ...base,
    ...known,
    ...home,
    list,
    frozen,
    ...theirs,
    ...agreed,
    telling: told,
    inquiry: own.inquiry,
    sought: own.sought,
  };
  return {
    own,
    other,
    inMourning: mourned,
    world,
    sealed: { ...world, ...unknown },
    mourned: { ...world, ...mourned.world },
    more: [...files, ...sealedFiles]
      .flatMap((id) => [`/api/attachments/${id}`, `/api/attachments/${id}/content`])
      .concat(
        `/api/inquiries/${other.inquiry}`,
        `/api/batches/${frozen}/copies/mediator`,
        `/exchanges/${frozen}/manifest`,
        whereDeathsAre(mourned),
        whereJoinsAre(joined),
      )
      .map((at): Address => ({ at, by: 'everybody' }))
      .concat(planned),
  };
}

/** What the access matrix does not ask of these: its addresses are of one decision and one visit. */
const whereDeathsAre = ({ world, another, alone }: Mourned) => [
  `/prisoners/${world.prisoner}`,
  `/prisoners/${world.prisoner}/evidence`,
  `/deaths/${world.death}`,
  `/deaths/tellings/${world.deathTelling}`,
  `/api/attachments/${world.file}`,
  `/api/inquiries/${another.inquiry}`,
  `/api/deaths/tellings/${another.deathTelling}`,
  `/deaths/tellings/${another.deathTelling}`,
  `/api/prisoners/${alone.prisoner}`,
  ...[alone.death, alone.returned].map((id) => `/api/deaths/${id}`),
  `/deaths/${alone.death}`,
];

const whereJoinsAre = ({ kept, gone, pair, merge }: Joined) => [
  `/prisoners/${kept}`,
  ...[kept, gone].flatMap((id) => [`/api/prisoners/${id}/joins`, `/api/prisoners/${id}/history`]),
  `/api/prisoners/${kept}/merge/${gone}`,
  `/api/merges/${merge}/split`,
  `/api/matching/${pair}`,
  `/matching/${pair}`,
];

async function shareAndSeal({ staff: { supervisor }, by }: Planting, shared: string, sealed: string) {
  const word = by('share and seal');
  await supervisor('POST', `/api/prisoners/${shared}/shares`, {
    userId: await idOf(`select id from app_user where email like 'partner@%'`, []),
    reason: word('record: reason of a share'),
  });
  await supervisor('POST', `/api/prisoners/${sealed}/seal`, {
    version: await versionOf('prisoner', sealed),
    sealed: true,
    reason: word('sealed: reason of the seal'),
  });
}
