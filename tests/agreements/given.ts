import type { StaffActor } from '@/lib/access/actor';
import { decideVersion, openAgreement } from '@/lib/agreements/commands/change-agreement';
import type { AgreementContent, AgreementLine } from '@/lib/agreements/rules/content';
import { newAgreement } from '@/lib/agreements/schema/agreement';
import type { AgreementId } from '@/lib/kernel/ids';
import { Refused } from '@/lib/kernel/refusal';
import type { Office } from '../exchanges/given';
import { pastTheRules } from '../setup/database';

export const line = (id: string, more: Partial<AgreementLine> = {}): AgreementLine => ({
  id,
  title: `Line ${id}`,
  mode: 'unconditional',
  criteria: [],
  ...more,
});
export const wounded = (more: Partial<AgreementLine> = {}) =>
  line('wounded', { criteria: [{ health: ['seriously-wounded-or-sick'] }], ...more });

export const content = (office: Office, more: Partial<AgreementContent> = {}): AgreementContent => ({
  title: 'Agreement at the river',
  mediators: ['The mediator'],
  stages: [],
  readings: [
    {
      partyId: office.sides.ours.id,
      lines: [wounded(), line('long', { mode: 'ratio', give: 2, take: 3, criteria: [{ heldMonths: 24 }] })],
    },
    { partyId: office.sides.theirs.id, lines: [wounded({ mode: 'fixed', give: 10, take: 10 })] },
  ],
  ...more,
});
export const answers = (office: Office) => ({
  [`${office.sides.theirs.id}/wounded/wounded-and-sick`]: 'So they read it; we told them that we do not.',
});
export const proposal = (office: Office, more: Partial<AgreementContent> = {}) => ({
  content: content(office, more),
  answers: answers(office),
  note: 'The text of March.',
});

export const propose = (office: Office, actor: StaffActor = office.planner, more: Partial<AgreementContent> = {}) =>
  openAgreement(
    actor,
    newAgreement.parse({
      ...proposal(office, more),
      oursId: office.sides.ours.id,
      theirsId: office.sides.theirs.id,
    }),
  );
export const adopt = (actor: StaffActor, id: AgreementId, number = 1) =>
  decideVersion(actor, { id, number, version: 1, decision: 'adopt', note: null });

/** An agreement in force; answers it and its version's id. */
export async function anAgreement(office: Office, more: Partial<AgreementContent> = {}) {
  const { id } = await propose(office, office.planner, more);
  await adopt(office.supervisor, id);
  const [row] = await pastTheRules<{ id: string }>(
    `select id from agreement_version where agreement_id = $1 and status = 'adopted'`,
    [id],
  );
  return { id, versionId: row!.id };
}

/** How an act was refused; `done` when it was not. */
export const refusal = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : Promise.reject(error)),
  );
export const faultsOf = (act: Promise<unknown>) =>
  act.then(
    () => [],
    (error: unknown) => (error instanceof Refused ? (error.more.faults ?? []) : Promise.reject(error)),
  );
export const trail = async (id: AgreementId) =>
  (
    await pastTheRules<{ type: string; actor_id: string }>(
      `select type, actor_id from audit_event where subject_type = 'agreement' and subject_id = $1 order by id`,
      [id],
    )
  ).map(({ type, actor_id }) => [type, actor_id]);
