import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord, mayReadKin } from '../../access/rules';
import { soughtName } from '../../inquiries/queries/list-inquiries';
import { mayLinkAt } from '../../inquiries/rules';
import type { InquiryId, PairId, PrisonerId, SoughtId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import type { PartScore } from '../../names/score/levels';
import { fromColumns } from '../../platform/dates';
import type { PairKind } from '../rules';
import { mayDecide } from '../rules/deciding';
import { reasonsFor } from '../rules/reasons';
import type { DecisionLine, PairLine, PairRecord, PairSought } from '../schema/pairs';
import type { DecisionRow, PairRow } from '../store/pairs';

export type Names = ReadonlyMap<string, string>;

type RecordRow = PairRow['prisoner'];

/** Whether this actor may open the record of a pair. */
const opens = (actor: Actor, { sealed, _count }: Pick<RecordRow, 'sealed' | '_count'>) =>
  mayOpenRecord(actor, { sealed, linkedToMe: _count.sought > 0, sharedWithMe: false }).ok;

/** A record as far as this actor may know of it. */
export function recordFor(actor: Actor, row: RecordRow): PairRecord {
  const mayOpen = opens(actor, row);
  const birth = fromColumns('birth', row);
  const year = birth.from?.slice(0, 4);
  return {
    id: row.id as PrisonerId,
    number: recordNumber(row.number),
    names: row.names as PairRecord['names'],
    birthYear: year && year === birth.to?.slice(0, 4) ? Number(year) : null,
    birth: mayOpen ? birth : null,
    status: mayOpen ? (row.status as PairRecord['status']) : null,
    mayOpen,
  };
}

const soughtOf = (row: NonNullable<PairRow['sought']>): PairSought => ({
  id: row.id as SoughtId,
  inquiryId: row.inquiry.id as InquiryId,
  reference: row.inquiry.reference,
  inquiryVersion: row.inquiry.version,
  inquiryStatus: row.inquiry.status as PairSought['inquiryStatus'],
  name: soughtName(row),
  birth: fromColumns('birth', row),
  linkStatus: row.linkStatus as PairSought['linkStatus'],
  linkedTo: row.prisonerId as PrisonerId | null,
});

export const decisionOf = (row: DecisionRow, names: Names): DecisionLine => ({
  id: row.id,
  verdict: row.verdict as DecisionLine['verdict'],
  reason: row.reason as DecisionLine['reason'],
  note: row.note,
  by: names.get(row.decidedById) ?? null,
  at: row.decidedAt.toISOString(),
  bits: row.bits,
  band: row.band as DecisionLine['band'],
});

/** One pair as this actor may see it. */
export function pairLineOf(actor: Actor, row: PairRow, names: Names): PairLine {
  const kind = row.kind as PairKind;
  const record = [row.prisoner, ...(row.other ? [row.other] : [])].every((one) => opens(actor, one));
  const [decision] = row.decisions;
  const decide = mayDecide[kind](actor).ok;
  return {
    id: row.id as PairId,
    kind,
    status: row.status as PairLine['status'],
    verdict: row.verdict as PairLine['verdict'],
    version: row.version,
    foundAt: row.foundAt.toISOString(),
    bits: row.bits,
    band: row.band as PairLine['band'],
    brothers: row.brothers,
    parts: reasonsFor(row.reasons as PartScore[], { record, kin: mayReadKin(actor).ok }),
    first: recordFor(actor, row.prisoner),
    other: row.other && recordFor(actor, row.other),
    sought: row.sought && soughtOf(row.sought),
    decision: row.verdict && decision ? decisionOf(decision, names) : null,
    may: {
      decide,
      link: decide && (!row.sought || mayLinkAt(row.sought.inquiry.status as PairSought['inquiryStatus']).ok),
    },
  };
}
