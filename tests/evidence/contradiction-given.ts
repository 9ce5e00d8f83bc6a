import type { StaffActor } from '@/lib/access/actor';
import {
  addIdentifierToRecord,
  addPlaceToRecord,
  changeFactsOfRecord,
  openNewRecord,
  withdrawPartOfRecord,
} from '@/lib/evidence/commands/change-record';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { readContradiction } from '@/lib/evidence/queries/read-contradiction';
import type { ClaimStatement } from '@/lib/evidence/rules';
import type { NewClaim } from '@/lib/evidence/schema';
import type { AttentionId, ClaimId, PrisonerId } from '@/lib/kernel/ids';
import { type PartialDate, partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { newRecord, recordFacts } from '@/lib/prisoners/schema/changes';
import { recordOf } from '../prisoners/given';
import { pastTheRules } from '../setup/database';
import { testimony } from './given';

/** «2024-03-09», «2024-03», «2024». */
export const on = (text: string): PartialDate => {
  const [year, month, day] = text.split('-').map(Number);
  return partialDateOf({ year, month, day }) ?? unknownDate;
};

export const say = async (
  by: StaffActor,
  prisonerId: PrisonerId,
  says: ClaimStatement,
  asOf: string,
  given: Partial<NewClaim> = {},
): Promise<ClaimId> => (await recordClaim(by, testimony(prisonerId, { says, asOf: on(asOf), ...given }))).claimId;

export const takeBack = (by: StaffActor, id: ClaimId) =>
  retractClaim(by, { id, version: 1, reason: 'disproved', note: null });

const versionOf = async (by: StaffActor, id: PrisonerId) => (await readPrisoner(by, { id })).version;

export async function putAt(by: StaffActor, id: PrisonerId, place: string, from: string, until: string, more = {}) {
  const version = await versionOf(by, id);
  const row = { place, from: on(from), until: on(until), source: null, reliability: null, credibility: null, ...more };
  await addPlaceToRecord(by, { id, version, place: row });
  const [last] = await pastTheRules<{ id: string }>(
    'select id from prisoner_place where prisoner_id = $1 order by recorded_at desc, id desc limit 1',
    [id],
  );
  return last?.id ?? '';
}

export const withdraw = async (by: StaffActor, id: PrisonerId, part: 'places' | 'identifiers', partId: string) =>
  withdrawPartOfRecord(by, { id, version: await versionOf(by, id), part, partId, reason: 'A mistake.' });

export const giveNumber = async (by: StaffActor, id: PrisonerId, kind: 'tax-number' | 'passport', value: string) =>
  addIdentifierToRecord(by, {
    id,
    version: await versionOf(by, id),
    identifier: { kind, value, issuer: null, source: null },
  });

export const setFacts = async (by: StaffActor, id: PrisonerId, facts: object) =>
  changeFactsOfRecord(by, { id, version: await versionOf(by, id), facts: recordFacts.parse(facts) });

export const openWith = async (by: StaffActor, facts: object, surname = 'Сирко') => {
  const fresh = newRecord.parse({ ...recordOf({ surname }), facts });
  return (await openNewRecord(by, fresh)).id as PrisonerId;
};

export type AttentionRow = {
  id: AttentionId;
  kind: string;
  status: string;
  resolution: string | null;
  resolved_by_id: string | null;
  opened_because: string;
  version: number;
  items: string[];
};
/** What was put to a person about a record, past the rules, the oldest first. */
export const questionsAbout = (id: PrisonerId) =>
  pastTheRules<AttentionRow>(
    `select a.id, a.kind, a.status, a.resolution, a.resolved_by_id, a.opened_because, a.version,
       array(select i.item from contradiction_item i where i.attention_id = a.id order by i.item) as items
     from evidence_attention a where (a.prisoner_id = $1 or a.other_prisoner_id = $1)
       and a.kind in ('missing-but-held','two-places','dead-but-alive','released-but-held','capture-and-birth','same-number')
     order by a.opened_at, a.id`,
    [id],
  );
export const openAbout = async (id: PrisonerId) =>
  (await questionsAbout(id)).filter(({ status }) => status === 'open').map(({ kind }) => kind);

/** Looks at the one open question about a record, as its page does. */
export async function lookAt(by: StaffActor, prisonerId: PrisonerId) {
  const [open] = (await questionsAbout(prisonerId)).filter(({ status }) => status === 'open');
  if (!open) throw new Error('there is no open question about this record');
  return readContradiction(by, { id: open.id });
}
