import 'server-only';
import { type Actor, holds, type StaffActor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import {
  mayEditKin,
  mayEditRecord,
  mayOpenCorrespondence,
  mayOpenRecord,
  mayReadDonors,
  mayReadInquiries,
  mayReadKin,
  mayReadMedical,
  mayReadTravel,
  mayRecordEvidence,
  mayRecordFitness,
  mayRecordWish,
  mayShare,
} from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { openValue } from '../../platform/crypto';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { movesOffered, type PrisonerStatus } from '../rules';
import type { PrisonerRecord } from '../schema/record';
import { countInquiries, findAccess, findBatch, findGrounds, findKin, findRecord, findTravel } from '../store/record';
import { factsOf } from './facts-of';

/** One record as this actor may see it. Reading is logged; hidden and missing are the same refusal outside. */
export const readPrisoner = (actor: Actor, { id }: { id: PrisonerId }): Promise<PrisonerRecord> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    const row = found(await findRecord(tx, scope, id));
    const { claims, sources, confirmed } = await findGrounds(tx, scope, id);
    const answer = {
      ...factsOf(row),
      certainty: { confirmed, sources },
      claims,
      kin: mayReadKin(actor).ok ? await kinOf(tx, scope, id) : null,
      travel: mayReadTravel(actor).ok ? await travelOf(tx, scope, id) : null,
      batch: mayReadBatches(actor).ok ? ((await findBatch(tx, scope, id))?.batch ?? null) : null,
      inquiries: mayReadInquiries(actor).ok ? await countInquiries(tx, scope, id) : null,
      may: allowed(actor as StaffActor, row.status as PrisonerStatus),
    };
    await record(tx, actor, { type: 'prisoner.read', prisonerId: id });
    return answer;
  });

async function kinOf(tx: Tx, scope: Scope, id: PrisonerId): Promise<PrisonerRecord['kin']> {
  const rows = await findKin(tx, scope, id);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    relation: row.relation,
    contact: openValue<string>('prisoner_kin.contact', row.id, row.contactEnc),
    source: row.source,
    recordedAt: row.recordedAt.toISOString(),
  }));
}

async function travelOf(tx: Tx, scope: Scope, id: PrisonerId): Promise<PrisonerRecord['travel']> {
  const row = await findTravel(tx, scope, id);
  const names = await staffNames(tx, scope, [row?.wishById ?? null, row?.fitnessById ?? null]);
  const codes = {
    wish: row?.wish ?? 'not-asked',
    fitness: row?.fitness ?? 'unknown',
    hold: row?.hold ?? 'none',
  } as Pick<NonNullable<PrisonerRecord['travel']>, 'wish' | 'fitness' | 'hold'>;
  return {
    ...codes,
    wishAsOf: dayFromColumn(row?.wishAsOf ?? null),
    wishBy: names.get(row?.wishById ?? '') ?? null,
    fitnessAsOf: dayFromColumn(row?.fitnessAsOf ?? null),
    fitnessBy: names.get(row?.fitnessById ?? '') ?? null,
    holdNote: row?.holdNote ?? null,
    version: row?.version ?? 0,
  };
}

/** What the page may offer. The commands decide again. */
const allowed = (actor: StaffActor, status: PrisonerStatus): PrisonerRecord['may'] => ({
  edit: mayEditRecord(actor).ok,
  addName: mayEditRecord(actor).ok,
  kin: mayEditKin(actor).ok,
  wish: mayRecordWish(actor).ok,
  fitness: mayRecordFitness(actor).ok,
  medical: mayReadMedical(actor).ok,
  share: mayShare(actor).ok,
  evidence: mayRecordEvidence(actor).ok || holds(actor, 'planner', 'medical-officer', 'partner', 'operator'),
  correspondence: mayOpenCorrespondence(actor).ok,
  identity: mayReadDonors(actor).ok,
  family: mayReadInquiries(actor).ok,
  exchange: mayReadBatches(actor).ok,
  moves: movesOffered(actor.roles, status),
});
