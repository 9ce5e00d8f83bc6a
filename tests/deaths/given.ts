import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { arrangeDeathTelling } from '@/lib/deaths/commands/arrange-telling';
import { decideDeath } from '@/lib/deaths/commands/decide-death';
import { proposeDeath } from '@/lib/deaths/commands/propose-death';
import { acknowledgeDeath, recordDeathTold } from '@/lib/deaths/commands/record-telling';
import { deathOfRecord } from '@/lib/deaths/queries/death-of-record';
import { arrangement, newDeath } from '@/lib/deaths/schema/acts';
import { decideIdentity } from '@/lib/identity/commands/decide-identity';
import { proposeIdentity } from '@/lib/identity/commands/propose-identity';
import type { DeathId, DeathTellingId, PrisonerId } from '@/lib/kernel/ids';
import { sealValue } from '@/lib/platform/crypto';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { accept, aResultThatWaits, remainsReceived, versionOfCase } from '../identity/given';
import { aFamilyThatSeeks } from '../repatriation/telling-world';
import { pastTheRules } from '../setup/database';

/** Remains that two people established as this person by a laboratory's DNA result. */
export async function establishedRemains(
  prisonerId: PrisonerId,
  found: { validUntil?: string; likelihood?: string } = {},
) {
  const office = await theOffice();
  const { caseId } = await remainsReceived();
  const { resultId } = await aResultThatWaits(found, caseId, prisonerId);
  await accept(resultId);
  const [check] = await pastTheRules<{ id: string }>('select id from identity_check where result_id = $1', [resultId]);
  const proposed = await proposeIdentity(office.analyst, {
    id: caseId,
    prisonerId,
    version: await versionOfCase(caseId),
    note: null,
  });
  await decideIdentity(office.second.analyst, {
    id: proposed.decisionId,
    version: 1,
    decision: 'establish',
    reason: null,
    note: null,
  } as never);
  return { caseId, resultId, checkId: check!.id, identityId: proposed.decisionId };
}

/** A person whose remains were established, and nothing said of it yet. */
export async function aPersonFound(status: Parameters<typeof aPersonOnFile>[0] = 'probable-captive') {
  const prisonerId = await aPersonOnFile(status);
  return { prisonerId, ...(await establishedRemains(prisonerId)) };
}

export const identifiers = (prisonerId: string, checkIds: readonly string[], note: string | null = null) =>
  newDeath.parse({ ground: 'identifiers', prisonerId, checkIds, note });

/** A proposal by the supervisor, who recorded none of it. */
export async function aProposedDeath(by?: StaffActor) {
  const office = await theOffice();
  const person = await aPersonFound();
  const { deathId } = await proposeDeath(by ?? office.supervisor, identifiers(person.prisonerId, [person.checkId]));
  return { ...person, deathId };
}

export const deciding = (id: DeathId, version = 1) =>
  ({ id, version, decision: 'decide', reason: null, note: null }) as const;

export async function aDecidedDeath({ families = 1 } = {}) {
  const office = await theOffice();
  const death = await aProposedDeath();
  const seeking = [];
  for (let n = 0; n < families; n += 1)
    seeking.push(
      await aFamilyThatSeeks(death.prisonerId, {
        kinship: 'verified',
        stage: 'verified',
        email: 'family@demo.homeward.example',
      }),
    );
  await decideDeath(office.analyst, deciding(death.deathId));
  return { ...death, families: seeking };
}

export const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
export const planFor = (id: DeathId, soughtId: string, officerId: string, more: Record<string, unknown> = {}) => ({
  id,
  ...arrangement.parse({
    soughtId,
    officerId,
    plannedAt: tomorrow(),
    place: 'At home, Sadova 3',
    companion: 'psychologist',
    companionName: 'Olha Tykha',
    whom: 'Mariia, mother; her sister beside her',
    language: 'uk',
    script: 'Мені дуже шкода.',
    ...more,
  }),
});

/** A telling arranged for each family, by the case officer. */
export async function anArrangedDeath(asked: { families?: number } = {}) {
  const office = await theOffice();
  const death = await aDecidedDeath(asked);
  const tellings: DeathTellingId[] = [];
  for (const { soughtId } of death.families)
    tellings.push(
      (await arrangeDeathTelling(office.analyst, planFor(death.deathId, soughtId, office['case-officer'].id)))
        .tellingId,
    );
  return { ...death, tellings };
}

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
export const told = (id: DeathTellingId, version = 1) =>
  ({ id, version, how: 'in-person', occurredAt: ago(30), notes: 'They sat together.' }) as const;
export const acknowledged = (id: DeathTellingId, version = 2) =>
  ({ id, version, how: 'in-words', whom: 'Mariia, mother', occurredAt: ago(5), notes: null }) as const;

/** Told and acknowledged, one telling. */
export async function toldAndAcknowledged(officer: StaffActor, id: DeathTellingId) {
  await recordDeathTold(officer, told(id));
  return acknowledgeDeath(officer, acknowledged(id));
}

export const deathRow = async (id: DeathId) =>
  (await pastTheRules<{ status: string; version: number }>('select * from death_decision where id = $1', [id]))[0]!;
export const weightsOf = async (actor: StaffActor, prisonerId: PrisonerId) =>
  (await deathOfRecord(actor, { prisonerId })).facts.map(({ method, weight }) => [method, weight]);
export const nobody = () => randomUUID() as DeathId;

/** A board's minutes on file, written past the handing in: what may be read of files is not tested here. */
export async function minutesOnFile(prisonerId: PrisonerId, by: StaffActor, sensitivity = 'deaths') {
  const id = randomUUID();
  await pastTheRules(
    `insert into attachment (id, prisoner_id, sensitivity, status, name_enc, about_enc, key_enc, store, created_by_id,
       kind, came_hash, kept_hash, kept_size)
     values ($1, $2, $3, 'ready', $4, $5, '', 'folder', $6, 'pdf', 'x', 'x', 1)`,
    [
      id,
      prisonerId,
      sensitivity,
      Buffer.from(sealValue('attachment.name', id, 'minutes.pdf')),
      Buffer.from(sealValue('attachment.about', id, 'Minutes of the board')),
      by.id,
    ],
  );
  return id;
}
export const byBoard = (prisonerId: string, minutesId: string) =>
  newDeath.parse({
    ground: 'board',
    prisonerId,
    boardNumber: '14/26',
    boardOn: '2026-01-20',
    boardBody: 'Military medical board',
    minutesId,
  });
