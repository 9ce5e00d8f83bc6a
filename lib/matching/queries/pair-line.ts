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
import type { PairLine, PairRecord, PairSought } from '../schema/pairs';
import type { PairRow } from '../store/pairs';
import type { SaidOfPair } from './said-of-pairs';

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

/** One pair as this actor may see it, with what was said of it. */
export function pairLineOf(actor: Actor, row: PairRow, said: SaidOfPair | undefined): PairLine {
  const kind = row.kind as PairKind;
  const records = [row.prisoner, ...(row.other ? [row.other] : [])];
  const record = records.every((one) => opens(actor, one));
  const joined = records.some(({ mergedIntoId }) => mergedIntoId !== null);
  const verdict = (row.verdict ?? row.carried) as PairLine['verdict'];
  const decide = !joined && mayDecide[kind](actor).ok;
  return {
    id: row.id as PairId,
    kind,
    status: row.status as PairLine['status'],
    verdict,
    version: row.version,
    foundAt: row.foundAt.toISOString(),
    bits: row.bits,
    band: row.band as PairLine['band'],
    brothers: row.brothers,
    parts: reasonsFor(row.reasons as PartScore[], { record, kin: mayReadKin(actor).ok }),
    first: recordFor(actor, row.prisoner),
    other: row.other && recordFor(actor, row.other),
    sought: row.sought && soughtOf(row.sought),
    decision: verdict && (said?.inForce ?? null),
    opposed: verdict && (said?.opposed ?? null),
    joined,
    may: {
      decide,
      link: decide && (!row.sought || mayLinkAt(row.sought.inquiry.status as PairSought['inquiryStatus']).ok),
    },
  };
}
