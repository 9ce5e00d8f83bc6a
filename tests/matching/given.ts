import { systemActor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/scope';
import { linkSought } from '@/lib/inquiries/commands/link-sought';
import type { InquiryId, PairId, PrisonerId, SoughtId } from '@/lib/kernel/ids';
import { matchRecordNow } from '@/lib/matching/commands/match-record';
import { fullName } from '@/lib/names/full-name';
import { searchKey } from '@/lib/names/search-key';
import { toColumns } from '@/lib/platform/dates';
import { transaction } from '@/lib/platform/db';
import { keepRecordSearchable } from '@/lib/prisoners/store/searchable';
import { anInquiryOf, aRecordWritten, birthOf, type WrittenPerson } from '@/prisma/worlds/pairs';
import { type Desk, versionOf } from '../inquiries/given';
import { pastTheRules } from '../setup/database';

export { aDesk, type Desk, versionOf } from '../inquiries/given';

type Person = WrittenPerson;

/** A record with one spelling of its name. */
export const aRecordOf = (person: Person, more: { sealed?: boolean; status?: string } = {}) =>
  transaction(systemActor('test'), (tx) => aRecordWritten(tx, person, more));

/** Another spelling, or another fact, of a record that is there. */
export const nowSays = (id: PrisonerId, change: { born?: string; given?: string }) =>
  transaction(systemActor('test'), async (tx) => {
    if (change.born) await tx.prisoner.updateMany({ where: { id }, data: toColumns('birth', birthOf(change.born)) });
    if (change.given) {
      const [name] = await tx.prisonerName.findMany({ where: { prisonerId: id }, take: 1 });
      const parts = { surname: name?.surname ?? null, given: change.given, patronymic: name?.patronymic ?? null };
      const full = fullName(parts);
      await tx.prisonerName.updateMany({
        where: { prisonerId: id },
        data: { ...parts, full, searchKey: searchKey(full) },
      });
    }
    await keepRecordSearchable(tx, scopeOf(systemActor('test')), [id]);
  });

/** An inquiry of a mother about this person, open unless said otherwise. */
export async function anInquiryAbout(person: Person, status: 'received' | 'open' | 'closed' = 'open') {
  const { inquiryId } = await anInquiryOf(person);
  for (const step of status === 'received' ? [] : ['open', ...(status === 'closed' ? ['closed'] : [])])
    await pastTheRules('update inquiry set status = $2, version = version + 1 where id = $1', [inquiryId, step]);
  const [sought] = await pastTheRules<{ id: SoughtId }>('select id from sought_person where inquiry_id = $1', [
    inquiryId,
  ]);
  return { id: inquiryId, sought: sought!.id };
}

export type PairAsWritten = {
  id: PairId;
  kind: string;
  status: string;
  verdict: string | null;
  version: number;
  band: string;
  bits: number;
  brothers: boolean;
};

/** The pair of these two as it is written, past the rules. */
export async function pairOf(one: string, other: string): Promise<PairAsWritten | undefined> {
  const [row] = await pastTheRules<PairAsWritten>(
    `select id, kind, status, verdict, version, band, bits, brothers from match_candidate
      where (coalesce(sought_id, prisoner_id), coalesce(other_id, prisoner_id)) in (($1, $2), ($2, $1))`,
    [one, other],
  );
  return row;
}

/** A found pair: two records of one person in two scripts. */
export async function aDuplicate(person: Person, spelledOtherwise: Person) {
  const first = await aRecordOf(person);
  const second = await aRecordOf(spelledOtherwise);
  await matchRecordNow(second);
  const pair = await pairOf(first, second);
  if (!pair) throw new Error('these two are no pair');
  return { first, second, pair };
}

/** What was said of a pair, the earliest first. */
export const decisionsOf = (id: PairId) =>
  pastTheRules<{ verdict: string; note: string | null; reason: string | null; decided_by_id: string }>(
    'select verdict, note, reason, decided_by_id from match_decision where candidate_id = $1 order by decided_at, id',
    [id],
  );

/** The log of a pair. */
export const trailOf = async (id: PairId) =>
  (
    await pastTheRules<{ type: string }>(
      `select type from audit_event where subject_type = 'match' and subject_id = $1 order by id`,
      [id],
    )
  ).map(({ type }) => type);

export const linkBySearch = async (desk: Desk, inquiry: { id: InquiryId; sought: SoughtId }, prisonerId: PrisonerId) =>
  linkSought(desk.officer, {
    inquiryId: inquiry.id,
    soughtId: inquiry.sought,
    version: await versionOf(inquiry.id),
    prisonerId,
    note: 'Same unit.',
  });
