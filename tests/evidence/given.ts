import { randomUUID } from 'node:crypto';
import { type StaffActor, systemActor } from '@/lib/access/actor';
import { proposeConfirmation } from '@/lib/evidence/commands/propose-confirmation';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import type { NewClaim } from '@/lib/evidence/schema';
import type { PrisonerId } from '@/lib/kernel/ids';
import { partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { transaction } from '@/lib/platform/db';
import type { PrisonerStatus } from '@/lib/prisoners/rules';
import { aPrisoner } from '@/prisma/worlds/prisoners';
import { anOffice, type Office } from '@/prisma/worlds/staff';
import { pastTheRules } from '../setup/database';

let office: Office | undefined;
/** The people of the office, made once for a test file. */
export async function theOffice(): Promise<Office> {
  office ??= (await transaction(systemActor('test'), anOffice)).office;
  return office;
}

/** Forgets the people of the office, after the database was replaced. */
export function freshOffice() {
  office = undefined;
}

let people = 0;
/** A record at a status, with nothing claimed about it. */
export async function aPersonOnFile(status: PrisonerStatus = 'probable-captive', more: { sealed?: boolean } = {}) {
  const by = (await theOffice())['case-officer'];
  people += 1;
  const sketch = { n: people, status, by, now: new Date(), ...more };
  return (await transaction(systemActor('test'), (tx) => aPrisoner(tx, sketch))).id;
}

/** What a claim says unless a test says otherwise: a credible testimony of captivity. */
export const testimony = (prisonerId: PrisonerId, given: Partial<NewClaim> = {}): NewClaim => ({
  prisonerId,
  says: 'in-captivity',
  asOf: partialDateOf({ year: 2026, month: 3, day: 9 }) ?? unknownDate,
  place: null,
  detainingPowerId: null,
  sourceKind: 'returnee-testimony',
  sourceReference: null,
  reliability: 'B',
  credibility: 2,
  gradeReason: null,
  originKey: null,
  note: null,
  ...given,
});
export const notification = (prisonerId: PrisonerId, given: Partial<NewClaim> = {}) =>
  testimony(prisonerId, { sourceKind: 'icrc-notification', reliability: 'A', credibility: 1, ...given });

/** A proposal on one ICRC notification. */
export async function aProposalBy(proposer: StaffActor, status: PrisonerStatus = 'probable-captive') {
  const prisonerId = await aPersonOnFile(status);
  const { claimId } = await recordClaim(proposer, notification(prisonerId));
  const { confirmationId } = await proposeConfirmation(proposer, { prisonerId, claimIds: [claimId], note: null });
  return { prisonerId, claimId, confirmationId };
}

export const statusOf = async (prisonerId: PrisonerId) =>
  (await pastTheRules<{ status: string }>('select status from prisoner where id = $1', [prisonerId]))[0]?.status;

/** The log about one record: types in the order they were written. */
export const trailOf = async (prisonerId: string) =>
  (
    await pastTheRules<{ type: string }>('select type from audit_event where prisoner_id = $1 order by id', [
      prisonerId,
    ])
  ).map(({ type }) => type);

/** The messages queued about one record. */
export const messagesAbout = async (prisonerId: string) =>
  (await pastTheRules<{ type: string }>('select type from outbox_message where prisoner_id = $1', [prisonerId])).map(
    ({ type }) => type,
  );

export const noId = () => randomUUID();
/** The reason a promise was refused for, or what else became of it. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );
