import { inApplication } from '../setup/app-server';
import { asOfToday, idOf, type Planting, versionOf } from './plant-record';

const today = () => new Date().toISOString().slice(0, 10);

/** Somebody on a frozen list, with every field a paper of it holds or must not hold. Answers the batch. */
export async function aFrozenList(planting: Planting): Promise<string> {
  const person = await anEligiblePerson(planting);
  await medicalPart(planting, person);
  const { staff, by } = planting;
  const word = by('papers of a list');
  const side = (code: string) => idOf('select id from party where code = $1', [code]);
  const { id } = await staff.planner('POST', '/api/batches', {
    name: 'Canary',
    oursId: await side('north'),
    theirsId: await side('south'),
    plannedOn: '2030-01-05',
    seats: 3,
    stretchers: 1,
  });
  const batch = String(id);
  await staff.planner('POST', `/api/batches/${batch}/members`, { prisonerId: person, reason: 'longest-held' });
  // Written with the plan, which has no door of its own here.
  await inApplication('update batch_member set site = $2, vehicle = $3 where batch_id = $1', [
    batch,
    word('listed: site'),
    word('listed: vehicle'),
  ]);
  for (const [desk, action] of [
    [staff.planner, 'submit'],
    [staff.supervisor, 'approve'],
    [staff['second supervisor'], 'approve'],
    [staff.planner, 'freeze'],
  ] as const)
    await desk('POST', `/api/batches/${batch}/moves`, { action, version: await versionOf('batch', batch) });
  return batch;
}

/** Held, confirmed by two people, alive lately, willing, fit, place known. */
async function anEligiblePerson({ staff, by }: Planting): Promise<string> {
  const word = by('papers of a list');
  const { analyst } = staff;
  const { id } = await analyst('POST', '/api/prisoners', {
    names: [{ kind: 'latin', surname: word('listed: surname'), given: 'Canary' }],
    facts: {
      sex: 'male',
      birth: { precision: 'year', from: '1988-01-01', to: '1988-12-31', approximate: false },
      capture: { precision: 'unknown', from: null, to: null, approximate: false },
      rank: word('listed: rank'),
      serviceNumber: word('listed: service number'),
      fatherName: word('listed: father'),
      motherMaidenName: word('listed: mother'),
    },
    identifiers: [],
    kin: [],
    source: 'a list',
  });
  const prisonerId = String(id);
  const claim = await analyst('POST', '/api/claims', {
    prisonerId,
    asOf: asOfToday(),
    reliability: 'A',
    credibility: 1,
    says: 'in-captivity',
    sourceKind: 'icrc-notification',
  });
  await analyst('POST', `/api/prisoners/${prisonerId}/places`, {
    version: await versionOf('prisoner', prisonerId),
    place: {
      place: 'Camp East',
      from: asOfToday(),
      until: { precision: 'unknown', from: null, to: null, approximate: false },
      source: 'a list',
      reliability: 'B',
      credibility: 2,
    },
  });
  const proposed = await analyst('POST', '/api/confirmations', { prisonerId, claimIds: [claim.claimId] });
  await staff['second analyst']('POST', `/api/confirmations/${proposed.confirmationId}/decision`, {
    version: 1,
    decision: 'confirm',
  });
  const path = `/api/prisoners/${prisonerId}/travel`;
  await staff['case-officer']('PATCH', path, { what: 'wish', version: 0, wish: 'wishes', asOf: today() });
  await staff['medical-officer']('PATCH', path, { what: 'fitness', version: 1, fitness: 'fit', asOf: today() });
  return prisonerId;
}

const medicalPart = ({ staff, by }: Planting, id: string) => {
  const word = by('papers of a list');
  return staff['medical-officer']('PATCH', `/api/prisoners/${id}/medical`, {
    version: 0,
    healthCategory: 'convalescent',
    severity: 'slight',
    ground: 'none',
    detail: word('listed: medical findings'),
    medication: [{ name: word('listed: medicine') }],
    allergies: word('listed: allergies'),
    needs: ['isolation'],
    examineOn: null,
  });
};
