import { type StaffActor, systemActor } from '@/lib/access/actor';
import { askLaboratory, recordResult } from '@/lib/identity/commands/ask-laboratory';
import { addLaboratory } from '@/lib/identity/commands/configure';
import { decideResult } from '@/lib/identity/commands/decide-result';
import { addConsent, addDonor } from '@/lib/identity/commands/keep-donors';
import { addKit, recordCustody } from '@/lib/identity/commands/keep-samples';
import { openCase } from '@/lib/identity/commands/open-case';
import { proposeIdentity } from '@/lib/identity/commands/propose-identity';
import { recordCheck } from '@/lib/identity/commands/record-check';
import { readCase } from '@/lib/identity/queries/read-case';
import { newCase, newCheck } from '@/lib/identity/schema/cases';
import {
  newConsent,
  newCustodyEvent,
  newDonor,
  newKit,
  newRequest,
  newResult,
  resultDecision,
} from '@/lib/identity/schema/dna';
import type { IdentityCaseId, KitId, LaboratoryId, PrisonerId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';

export const day = (daysAgo = 0) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const moment = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
let n = 0;
const next = () => {
  n += 1;
  return n;
};

/** A case about a record whose identity is doubtful. */
export async function aDoubt(prisonerId?: PrisonerId) {
  const office = await theOffice();
  const about = prisonerId ?? (await aPersonOnFile());
  const asked = newCase.parse({ origin: 'record', prisonerId: about, note: 'two men answer to this name' });
  return { ...(await openCase(office.analyst, asked)), prisonerId: about };
}

/** Remains under a tag of their own, said to be nobody yet. */
export async function remainsReceived(claimed?: { prisonerId: PrisonerId; paper?: string }) {
  const office = await theOffice();
  const asked = newCase.parse({
    origin: 'remains',
    tagNumber: `R-${next()}`,
    condition: 'incomplete',
    receivedOn: day(20),
    receivedFrom: 'the mediator',
    ...(claimed && { claimed: { paper: 'military-id', saidBy: 'detaining-power', ...claimed } }),
  });
  return openCase(office['case-officer'], asked);
}

type Sketch = { method?: string; result?: string; doneBy?: string; detail?: string };
export const checkOf = (
  prisonerId: PrisonerId,
  { method = 'documents', result = 'agrees', doneBy, detail }: Sketch = {},
) => newCheck.parse({ prisonerId, method, result, doneBy: doneBy ?? `Examiner ${next()}`, doneOn: day(3), detail });

export const aCheck = (by: StaffActor, caseId: IdentityCaseId, prisonerId: PrisonerId, sketch: Sketch = {}) =>
  recordCheck(by, { id: caseId, ...checkOf(prisonerId, sketch) });

export const versionOfCase = async (id: string) =>
  (await pastTheRules<{ version: number }>('select version from identity_case where id = $1', [id]))[0]?.version ?? 0;

/** A doubt with two independent methods, proposed by the case officer. */
export async function aProposedIdentity() {
  const office = await theOffice();
  const { caseId, prisonerId } = await aDoubt();
  const first = await aCheck(office['case-officer'], caseId, prisonerId, { method: 'documents' });
  const second = await aCheck(office['medical-officer'], caseId, prisonerId, { method: 'medical-examination' });
  const { decisionId } = await proposeIdentity(office['case-officer'], {
    id: caseId,
    prisonerId,
    version: await versionOfCase(caseId),
    note: null,
  });
  return { caseId, prisonerId, decisionId, checkIds: [first.checkId, second.checkId] as const };
}

let laboratory: LaboratoryId | undefined;
export async function theLaboratory() {
  const { administrator } = await theOffice();
  laboratory ??= (
    await addLaboratory(administrator, { name: 'Laboratory North', place: null, abroad: false, usualDays: 30 })
  ).laboratoryId;
  return laboratory;
}
export const aLaboratoryAbroad = async () =>
  (
    await addLaboratory((await theOffice()).administrator, {
      name: `Laboratory ${next()}`,
      place: null,
      abroad: true,
      usualDays: 60,
    })
  ).laboratoryId;

export const donorOf = (prisonerId: PrisonerId, more: Record<string, unknown> = {}) =>
  newDonor.parse({
    prisonerId,
    relation: 'parent',
    line: 'maternal',
    sex: 'female',
    availability: 'willing',
    name: 'Ганна Сирко',
    contact: '+00 555 0142',
    ...more,
  });

/** A relative who agreed, with a kit whose sample was taken and sealed by the officer. */
export async function aSample(prisonerId: PrisonerId, more: Record<string, unknown> = {}, consented = true) {
  const office = await theOffice();
  const { donorId } = await addDonor(office['case-officer'], donorOf(prisonerId, more));
  if (consented) await aConsent(donorId);
  const { kitId } = await addKit(
    office['case-officer'],
    newKit.parse({ donorId, kitNumber: `KT-${next()}`, kind: 'buccal-swab' }),
  );
  if (consented) await taken(kitId);
  return { donorId, kitId };
}
export const aConsent = async (donorId: string, more: Record<string, unknown> = {}) =>
  addConsent((await theOffice())['case-officer'], {
    id: donorId as never,
    ...newConsent.parse({ scope: ['compare-with-this-person'], form: 'signed', givenOn: day(40), ...more }),
  });

export const step = (kitId: KitId, kind: string, hoursAgo: number, more: Record<string, unknown> = {}) => ({
  id: kitId,
  ...newCustodyEvent.parse({ kind, occurredAt: moment(hoursAgo), ...more }),
});
export async function taken(kitId: KitId) {
  const officer = (await theOffice())['case-officer'];
  await recordCustody(officer, step(kitId, 'taken', 48, { to: 'Marko Stezhka' }));
  await recordCustody(officer, step(kitId, 'sealed', 47, { seal: 'S-1' }));
}

/** A sample of the remains, taken and sealed by the medical officer's assistant. */
export async function aSampleOfRemains(caseId: IdentityCaseId) {
  const office = await theOffice();
  const { kitId } = await addKit(
    office['medical-officer'],
    newKit.parse({ caseId, kitNumber: `RM-${next()}`, kind: 'bone' }),
  );
  await taken(kitId);
  return kitId;
}

type Found = { conclusion?: string; likelihood?: string | null; validUntil?: string };
/** Remains, a mother's sample, a request and its answer, which waits for an analyst. */
export async function aResultThatWaits(found: Found = {}, caseId?: IdentityCaseId, prisonerId?: PrisonerId) {
  const office = await theOffice();
  const about = prisonerId ?? (await aPersonOnFile());
  const here = caseId ?? (await remainsReceived()).caseId;
  const { kitId } = await aSample(about);
  const kitIds = [kitId, await aSampleOfRemains(here)];
  const request = newRequest.parse({
    prisonerId: about,
    caseId: here,
    laboratoryId: await theLaboratory(),
    kitIds,
    sentOn: day(10),
    expectedBy: day(-20),
  });
  const { requestId } = await askLaboratory(office['case-officer'], request);
  const { resultId } = await recordResult(office['case-officer'], { id: requestId, ...resultOf(found) });
  return { caseId: here, prisonerId: about, requestId, resultId };
}
export const resultOf = ({ conclusion = 'agrees', likelihood, ...more }: Found = {}) =>
  newResult.parse({
    conclusion,
    likelihood: likelihood === undefined && conclusion === 'agrees' ? '1.2e9' : (likelihood ?? null),
    statement: 'The profile is what a child of this woman would have.',
    reportNumber: `NR-${next()}`,
    signedBy: 'Dr Sokil',
    resultOn: day(1),
    ...more,
  });

export const accept = async (resultId: string, more: Record<string, unknown> = {}) =>
  decideResult((await theOffice()).analyst, {
    id: resultId as never,
    ...resultDecision.parse({ version: 1, decision: 'accept', reliability: 'A', credibility: 1, ...more }),
  });

export const theCase = async (id: IdentityCaseId) => readCase((await theOffice()).supervisor, { id });
/** Runs something as the owner of the world. */
export const asSystem = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(systemActor('test'), work);

export const logOf = async (subject: string) =>
  (
    await pastTheRules<{ type: string }>('select type from audit_event where subject_id = $1 order by id', [subject])
  ).map(({ type }) => type);
