import { aFamily as aKnownFamily } from '../access/callers';
import { verified } from './plant-family';
import { aFile } from './plant-files';
import { asOfToday, idOf, type Planting, versionOf } from './plant-record';

/** `alone`: a death of somebody whom no family seeks. */
export type Mourned = {
  world: { prisoner: string; inquiry: string; sought: string; file: string; death: string; deathTelling: string };
  another: { inquiry: string; deathTelling: string };
  alone: { prisoner: string; death: string; returned: string };
  cookie: string;
};

/** An ordinary record: what of it is for whom is another planting's. */
const somebody = async ({ staff }: Planting, surname: string) => {
  const { id } = await staff.analyst('POST', '/api/prisoners', {
    names: [{ kind: 'latin', surname, given: 'Canary' }],
    facts: {
      sex: 'male',
      birth: asOfYear('1961'),
      capture: { precision: 'unknown', from: null, to: null, approximate: false },
    },
    identifiers: [],
    kin: [],
    source: 'a call',
  });
  return String(id);
};
const asOfYear = (year: string) => ({
  precision: 'year',
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  approximate: false,
});
const fromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** A family whose words are nobody's secret here, known to be the family and to seek this person. */
async function aMourner({ staff }: Planting, n: number, prisonerId: string) {
  const { cookie, reference } = await aKnownFamily(n);
  const inquiry = await idOf('select id from inquiry where reference = $1', [reference]);
  const sought = await idOf('select id from sought_person where inquiry_id = $1', [inquiry]);
  await verified(staff, { inquiry, sought }, prisonerId, (what) => what);
  return { cookie, inquiry, sought };
}

/** Decided on a board's minutes. Of two families one has acknowledged it and one was told: the record does not say it yet. */
export async function deaths(planting: Planting, analystCookie: string): Promise<Mourned> {
  const prisoner = await somebody(planting, 'Vidomyi');
  const [first, second] = [await aMourner(planting, 95, prisoner), await aMourner(planting, 96, prisoner)];
  const { file, death } = await decided(planting, prisoner, analystCookie);
  const deathTelling = await visit(planting, { death, ...first, of: 'visit', who: 'case-officer' });
  const word = planting.by('a visit');
  await planting.staff['case-officer']('POST', `/api/deaths/tellings/${deathTelling}/acknowledgement`, {
    version: await versionOf('death_telling', deathTelling),
    how: 'in-words',
    whom: word('visit: who acknowledged it'),
    occurredAt: fromNow(-10),
  });
  const other = await visit(planting, { death, ...second, of: 'another visit', who: 'second officer' });
  return {
    world: { prisoner, inquiry: first.inquiry, sought: first.sought, file, death, deathTelling },
    another: { inquiry: second.inquiry, deathTelling: other },
    alone: await ofNobodysFamily(planting),
    cookie: second.cookie,
  };
}

async function decided({ staff, by }: Planting, prisonerId: string, cookie: string) {
  const word = by('a death');
  const file = await aFile(cookie, by('files'), { prisonerId, of: 'death', sensitivity: 'deaths' });
  const { deathId } = await staff.analyst('POST', '/api/deaths', {
    ground: 'board',
    prisonerId,
    note: word('death: note of the proposal'),
    boardNumber: word('death: number of the board'),
    boardOn: asOfToday().from,
    boardBody: word('death: body of the board'),
    minutesId: file,
  });
  await staff.supervisor('POST', `/api/deaths/${deathId}/decision`, {
    version: 1,
    decision: 'decide',
    note: word('death: note of the decision'),
  });
  return { file, death: String(deathId) };
}

type Visit = {
  death: string;
  sought: string;
  of: 'visit' | 'another visit';
  who: 'case-officer' | 'second officer';
};
/** An officer sent to a family: arranged, tried once, told. */
async function visit({ staff, by }: Planting, { death, sought, of, who }: Visit) {
  const word = by('a visit');
  const name = who === 'case-officer' ? 'case-officer' : 'case-officer-2';
  const { tellingId } = await staff.supervisor('POST', `/api/deaths/${death}/tellings`, {
    soughtId: sought,
    officerId: await idOf('select id from app_user where email like $1', [`${name}@%`]),
    plannedAt: fromNow(60),
    place: word(`${of}: place`),
    companion: 'psychologist',
    companionName: word(`${of}: companion`),
    whom: word(`${of}: whom to tell`),
    language: 'uk',
    script: word(`${of}: script`),
  });
  const at = `/api/deaths/tellings/${tellingId}`;
  await staff[who]('POST', `${at}/attempts`, {
    outcome: 'nobody-there',
    occurredAt: fromNow(-30),
    note: word(`${of}: note of an attempt`),
  });
  await staff[who]('POST', `${at}/told`, {
    version: await versionOf('death_telling', String(tellingId)),
    how: 'in-person',
    occurredAt: fromNow(-20),
    notes: word(`${of}: notes of the officer`),
  });
  return String(tellingId);
}

/** Returned once, then decided; that no family is known waits for a second person, and so does taking it back. */
async function ofNobodysFamily(planting: Planting) {
  const { staff, by } = planting;
  const word = by('a death');
  const prisoner = await somebody(planting, 'Nevidomyi');
  const { claimId } = await staff['case-officer']('POST', '/api/claims', {
    prisonerId: prisoner,
    says: 'dead',
    asOf: asOfToday(),
    sourceKind: 'fingerprint',
    reliability: 'A',
    credibility: 1,
  });
  const proposal = { ground: 'identifiers', prisonerId: prisoner, claimIds: [claimId] };
  const { deathId: returned } = await staff.analyst('POST', '/api/deaths', proposal);
  await staff.supervisor('POST', `/api/deaths/${returned}/decision`, {
    version: 1,
    decision: 'return',
    reason: 'other',
    note: word('death: note of a returned proposal'),
  });
  const { deathId } = await staff.analyst('POST', '/api/deaths', proposal);
  const at = `/api/deaths/${deathId}`;
  await staff.supervisor('POST', `${at}/decision`, { version: 1, decision: 'decide' });
  const version = () => versionOf('death_decision', String(deathId));
  await staff.analyst('POST', `${at}/no-family`, {
    step: 'state',
    version: await version(),
    reason: word('death: why no family is known'),
  });
  await staff.supervisor('POST', `${at}/revocation`, {
    step: 'ask',
    version: await version(),
    reason: 'other',
    note: word('death: note of a revocation'),
  });
  return { prisoner, death: String(deathId), returned: String(returned) };
}
