import { randomUUID } from 'node:crypto';
import { idOf, type Planting, versionOf } from './plant-record';
import { numberOf } from './word';

const daysAgo = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);

/** A relative who gives a sample, and how to reach them. */
async function aDonor({ staff, by }: Planting, prisonerId: string, of: string) {
  const word = by('identity');
  word(`${of}: telephone of a donor`);
  const { donorId } = await staff['case-officer']('POST', '/api/identity/donors', {
    prisonerId,
    relation: 'parent',
    line: 'maternal',
    sex: 'female',
    availability: 'willing',
    name: word(`${of}: donor`),
    contact: `${word(`${of}: contact of a donor`)} +${numberOf(`${of}: telephone of a donor`)}`,
    note: word(`${of}: note on a donor`),
  });
  const { consentId } = await staff['case-officer']('POST', `/api/identity/donors/${donorId}/consents`, {
    scope: ['compare-with-this-person', 'laboratory-abroad'],
    form: 'signed',
    givenOn: daysAgo(5),
    expiresOn: null,
  });
  return { donor: String(donorId), consent: String(consentId) };
}

async function aKit({ staff, by }: Planting, of: string, from: object, name: string) {
  const word = by('identity');
  const { kitId } = await staff['case-officer']('POST', '/api/identity/kits', {
    kitNumber: `CN-${String(Date.now()).slice(-6)}-${name === 'relative' ? 1 : 2}${of.length}`,
    note: word(`${of}: note on a sample of the ${name}`),
    ...from,
  });
  await staff['case-officer']('POST', `/api/identity/kits/${kitId}/custody`, {
    kind: 'taken',
    occurredAt: new Date(Date.now() - 4 * 86_400_000).toISOString(),
    to: word(`${of}: who holds a sample of the ${name}`),
    place: word(`${of}: where a sample of the ${name} was taken`),
    seal: word(`${of}: seal of a sample of the ${name}`),
    note: word(`${of}: note on a step of the ${name}`),
  });
  return String(kitId);
}

/** A laboratory's answer, accepted by an analyst. */
async function aResult({ staff, by }: Planting, of: string, request: object) {
  const word = by('identity');
  const { requestId } = await staff.analyst('POST', '/api/identity/requests', {
    laboratoryId: await idOf('select id from dna_laboratory where active and not abroad order by name limit 1', []),
    reference: word(`${of}: reference to a laboratory`),
    note: word(`${of}: note to a laboratory`),
    sentOn: daysAgo(3),
    expectedBy: daysAgo(-20),
    ...request,
  });
  word(`${of}: likelihood`);
  const { resultId } = await staff.analyst('POST', `/api/identity/requests/${requestId}/results`, {
    conclusion: 'agrees',
    likelihood: likelihoods[of] ?? '7.3194e9',
    statement: word(`${of}: statement of a laboratory`),
    reportNumber: word(`${of}: number of a report`),
    signedBy: word(`${of}: who signed a report`),
    resultOn: daysAgo(1),
  });
  await staff['second analyst']('POST', `/api/identity/results/${resultId}/decision`, {
    version: 1,
    decision: 'accept',
    reliability: 'A',
    credibility: 1,
    note: word(`${of}: note on a result`),
  });
  return { labRequest: String(requestId), labResult: String(resultId) };
}
/** No word fits a likelihood: numbers nobody else has. */
export const likelihoods: Readonly<Record<string, string>> = { record: '7.3194e9', sealed: '6.2085e9' };

/** Remains, who they are said to be, checks, samples, a laboratory, a proposal. */
export async function identity(planting: Planting, prisonerId: string, of: string) {
  const { staff, by } = planting;
  const word = by('identity');
  const officer = staff['case-officer'];
  const { caseId } = await officer('POST', '/api/identity/cases', {
    origin: 'remains',
    tagNumber: word(`${of}: tag of remains`),
    receivedOn: daysAgo(6),
    receivedFrom: word(`${of}: from whom remains came`),
    receivedAt: word(`${of}: where remains lie`),
    condition: 'burned',
    note: word(`${of}: note on remains`),
    claimed: null,
  });
  const { claimedId } = await officer('POST', `/api/identity/cases/${caseId}/claimed`, {
    prisonerId,
    nameSaid: word(`${of}: who remains are said to be`),
    saidBy: 'comrade',
    saidByDetail: word(`${of}: who said it`),
    paper: 'military-id',
    paperReference: word(`${of}: paper found`),
  });
  const { checkId } = await staff['medical-officer']('POST', `/api/identity/cases/${caseId}/checks`, {
    prisonerId,
    method: 'medical-examination',
    result: 'agrees',
    doneBy: word(`${of}: examiner`),
    doneOn: daysAgo(2),
    place: word(`${of}: place of an examination`),
    detail: word(`${of}: detail of an examination`),
  });
  const given = await aDonor(planting, prisonerId, of);
  const kit = await aKit(planting, of, { donorId: given.donor, kind: 'blood' }, 'relative');
  const bone = await aKit(planting, of, { caseId, kind: 'bone' }, 'remains');
  const found = await aResult(planting, of, { prisonerId, caseId, kitIds: [kit, bone] });
  const { decisionId } = await officer('POST', `/api/identity/cases/${caseId}/proposals`, {
    version: await versionOf('identity_case', String(caseId)),
    prisonerId,
    note: word(`${of}: note of a proposed identity`),
  });
  return {
    identityCase: String(caseId),
    identityClaimed: String(claimedId),
    identityCheck: String(checkId),
    identityDecision: String(decisionId),
    kit,
    ...given,
    ...found,
  };
}

/** A matter about the person: what was asked, a refusal, news of health, a plan. */
export async function correspondence({ staff, by }: Planting, prisonerId: string, of: string) {
  const word = by('correspondence');
  const { analyst } = staff;
  const paper = (kind: string, direction: string) => ({
    paperId: randomUUID(),
    kind,
    direction,
    occurredOn: daysAgo(1),
    way: 'post',
    paperNumber: word(`${of}: number of a paper (${kind})`),
    source: word(`${of}: source of a paper (${kind})`),
  });
  const { threadId } = await analyst('POST', '/api/correspondence', {
    correspondentId: await idOf('select id from correspondent where active order by code limit 1', []),
    purpose: 'health',
    prisonerIds: [prisonerId],
    paper: paper('name-submitted', 'out'),
    said: { note: word(`${of}: note on a name submitted`) },
  });
  const line = await idOf('select id from correspondence_line where thread_id = $1', [threadId]);
  const said = (kind: string, row: object) =>
    analyst('POST', `/api/correspondence/${threadId}/entries`, {
      paper: paper(kind, 'in'),
      rows: [{ lineId: line, ...row }],
    });
  await said('refusal', {
    ground: 'other',
    groundNote: word(`${of}: ground of a refusal`),
    note: word(`${of}: note on a refusal`),
  });
  word(`${of}: state in news of health`);
  await said('health-news', {
    healthState: 'critical',
    healthNote: word(`${of}: news of health`),
    note: word(`${of}: note on news of health`),
  });
  await analyst('PATCH', `/api/correspondence/lines/${line}`, {
    version: await versionOf('correspondence_line', line),
    nextStep: 'other',
    nextNote: word(`${of}: next step in a matter`),
  });
  const entry = await idOf(`select id from correspondence_entry where line_id = $1 and kind = 'refusal'`, [line]);
  return { thread: String(threadId), line, entry };
}
