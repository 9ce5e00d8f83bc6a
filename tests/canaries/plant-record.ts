import { inApplication } from '../setup/app-server';
import type { Desk } from './desk';
import type { Staff } from './readers';
import { numberOf } from './word';

/** The word of a field. Planting a field that is not in the table fails. */
export type Word = (field: string) => string;
export type Planting = { staff: Staff; by: (planting: string) => Word };

const today = () => new Date().toISOString().slice(0, 10);
export const asOfToday = () => ({ precision: 'day', from: today(), to: today(), approximate: false });
const unknown = { precision: 'unknown', from: null, to: null, approximate: false };

export const versionOf = async (table: string, id: string): Promise<number> =>
  (await inApplication<{ version: number }>(`select version from ${table} where id = $1`, [id]))[0]?.version ?? 0;
export const idOf = async (sql: string, values: unknown[]) =>
  (await inApplication<{ id: string }>(sql, values))[0]?.id ?? '';

/** A record by an analyst, with every text a record has. `of` says which record: each has words of its own. */
export async function aRecord({ staff: { analyst }, by }: Planting, of: string): Promise<string> {
  const word = by('the record');
  const { id } = await analyst('POST', '/api/prisoners', {
    names: [
      { kind: 'latin', surname: word(`${of}: surname`), given: 'Canary' },
      { kind: 'alias', other: word(`${of}: alias`), source: word(`${of}: source of a name`) },
    ],
    facts: {
      sex: 'male',
      birth: { precision: 'year', from: '1990-01-01', to: '1990-12-31', approximate: false },
      birthPlace: word(`${of}: place of birth`),
      unit: word(`${of}: unit`),
      serviceNumber: word(`${of}: service number`),
      fatherName: word(`${of}: father`),
      motherMaidenName: word(`${of}: mother`),
      capture: unknown,
      capturePlace: word(`${of}: place of capture`),
      marks: word(`${of}: marks`),
      description: word(`${of}: description`),
    },
    identifiers: [
      { kind: 'passport', value: word(`${of}: document number`), source: word(`${of}: source of a document`) },
    ],
    kin: [],
    source: word(`${of}: source of the record`),
  });
  return String(id);
}

/** Next of kin and a place of detention. */
export async function kinAndPlace({ staff, by }: Planting, id: string, of: string) {
  const word = by('kin and a place');
  await staff['case-officer']('POST', `/api/prisoners/${id}/kin`, {
    version: await versionOf('prisoner', id),
    kin: {
      name: word(`${of}: next of kin`),
      relation: word(`${of}: relation of the next of kin`),
      contact: `${word(`${of}: contact of the next of kin`)} +${numberOf(`${of}: telephone of the next of kin`)}`,
      source: word(`${of}: source of the next of kin`),
    },
  });
  word(`${of}: telephone of the next of kin`);
  await takenBack({ staff, by }, id, of);
  await staff.analyst('POST', `/api/prisoners/${id}/places`, {
    version: await versionOf('prisoner', id),
    place: {
      place: word(`${of}: place of detention`),
      from: asOfToday(),
      until: unknown,
      source: word(`${of}: source of a place`),
      reliability: 'B',
      credibility: 2,
    },
  });
}

/** Another one, written by mistake and taken back: the history keeps what it said. */
async function takenBack({ staff, by }: Planting, id: string, of: string) {
  const word = by('kin and a place');
  const name = word(`${of}: next of kin taken back`);
  const officer = staff['case-officer'];
  await officer('POST', `/api/prisoners/${id}/kin`, {
    version: await versionOf('prisoner', id),
    kin: { name, relation: 'aunt' },
  });
  const kin = await idOf('select id from prisoner_kin where name = $1', [name]);
  await officer('DELETE', `/api/prisoners/${id}/kin/${kin}`, {
    version: await versionOf('prisoner', id),
    reason: word(`${of}: why a next of kin was taken back`),
  });
}

/** The medical part; and an attachment's worth of health stays with the attachments. */
export async function medicalPart({ staff, by }: Planting, id: string, of: string) {
  const word = by('the medical part');
  word(`${of}: medical ground`);
  word(`${of}: care needed`);
  await staff['medical-officer']('PATCH', `/api/prisoners/${id}/medical`, {
    version: 0,
    healthCategory: 'neutral-country',
    severity: 'serious',
    ground: 'threatened-by-captivity',
    detail: word(`${of}: medical findings`),
    medication: [
      {
        name: word(`${of}: medicine`),
        dose: word(`${of}: dose`),
        often: word(`${of}: how often`),
        lastGiven: word(`${of}: last given`),
        carriedBy: word(`${of}: who carries it`),
      },
    ],
    allergies: word(`${of}: allergies`),
    needs: ['dialysis'],
    examineOn: null,
  });
}

/** The wish to return, fitness, a legal hold with its reason. */
export async function travel({ staff, by }: Planting, id: string, of: string) {
  const word = by('travel');
  const path = `/api/prisoners/${id}/travel`;
  word(`${of}: wish to return`);
  await staff['case-officer']('PATCH', path, { what: 'wish', version: 0, wish: 'declines', asOf: today() });
  await staff['medical-officer']('PATCH', path, {
    what: 'fitness',
    version: 1,
    fitness: 'fit-with-stretcher',
    asOf: today(),
  });
  word(`${of}: fitness to travel`);
  await staff['case-officer']('PATCH', path, {
    what: 'hold',
    version: 2,
    hold: 'hold',
    note: word(`${of}: reason of a legal hold`),
  });
}

type Said = Record<string, unknown>;
const claim = (analyst: Desk, prisonerId: string, said: Said) =>
  analyst('POST', '/api/claims', { prisonerId, asOf: asOfToday(), reliability: 'B', credibility: 2, ...said });

/** Claims, a grade, a retraction, a confirmation by two, a contradiction answered, a status moved by hand. */
export async function evidence({ staff, by }: Planting, id: string, of: string) {
  const word = by('evidence');
  const { analyst } = staff;
  const first = await claim(analyst, id, {
    says: 'in-captivity',
    sourceKind: 'icrc-notification',
    reliability: 'A',
    credibility: 1,
    place: word(`${of}: place of a claim`),
    sourceReference: word(`${of}: source of a claim`),
    originKey: word(`${of}: origin of a claim`),
    note: word(`${of}: note of a claim`),
    gradeReason: word(`${of}: first grade's reason`),
  });
  const second = await claim(analyst, id, {
    says: 'in-captivity',
    sourceKind: 'telephone-call',
    place: word(`${of}: another place`),
    note: word(`${of}: note of a retracted claim`),
  });
  await staff['case-officer']('POST', `/api/claims/${second.claimId}/grade`, {
    version: 1,
    reliability: 'C',
    credibility: 3,
    reason: word(`${of}: later grade's reason`),
  });
  const proposed = await analyst('POST', '/api/confirmations', {
    prisonerId: id,
    claimIds: [first.claimId],
    note: word(`${of}: note of a proposal`),
  });
  await staff['second analyst']('POST', `/api/confirmations/${proposed.confirmationId}/decision`, {
    version: 1,
    decision: 'confirm',
    note: word(`${of}: note of a confirmation`),
  });
  const attention = await contradiction({ staff, by }, id, of);
  await analyst('POST', `/api/claims/${second.claimId}/retraction`, {
    version: 2,
    reason: 'other',
    note: word(`${of}: note of a retraction`),
  });
  return { claim: String(first.claimId), confirmation: String(proposed.confirmationId), contradiction: attention };
}

/** The two places above are two places at once: an analyst's answer, which is a text. */
async function contradiction({ staff, by }: Planting, id: string, of: string) {
  const word = by('evidence');
  const attention = await idOf(
    `select id from evidence_attention where prisoner_id = $1 and kind = 'two-places' and status = 'open' limit 1`,
    [id],
  );
  const shown = await staff.analyst('GET', `/api/contradictions/${attention}`);
  const sides = shown.sides as unknown as { items: { item: string }[] }[];
  await staff.analyst('POST', `/api/contradictions/${attention}/answer`, {
    version: shown.version,
    resolution: 'source-unreliable',
    note: word(`${of}: answer to a contradiction`),
    seen: sides.flatMap(({ items }) => items.map(({ item }) => item)),
  });
  return attention;
}
