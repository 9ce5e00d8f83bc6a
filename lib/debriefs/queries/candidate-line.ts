import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadKin } from '../../access/rules';
import { soughtName } from '../../inquiries/queries/list-inquiries';
import type { CandidateId, InquiryId, PrisonerId } from '../../kernel/ids';
import { recordFor } from '../../matching/queries/pair-line';
import type { Verdict } from '../../matching/rules';
import { reasonsFor } from '../../matching/rules/reasons';
import type { PartScore } from '../../names/score/levels';
import { fromColumns } from '../../platform/dates';
import type { CandidateLine } from '../schema/sighting';
import type { CandidateRow } from '../store/candidates';
import type { Names } from './sighting-line';

/** A candidate as this actor may see it, with the reasons they may read. */
export function candidateLineOf(actor: Actor, row: CandidateRow, names: Names): CandidateLine {
  const record = row.prisoner && recordFor(actor, row.prisoner);
  return {
    id: row.id as CandidateId,
    status: row.status as CandidateLine['status'],
    verdict: row.verdict as CandidateLine['verdict'],
    version: row.version,
    bits: row.bits,
    band: row.band as CandidateLine['band'],
    brothers: row.brothers,
    parts: reasonsFor(row.reasons as PartScore[], { record: record?.mayOpen ?? true, kin: mayReadKin(actor).ok }),
    record,
    sought: soughtOf(row),
    decision: decisionOf(row, names),
  };
}

const soughtOf = ({ sought }: CandidateRow): CandidateLine['sought'] =>
  sought && {
    inquiryId: sought.inquiry.id as InquiryId,
    reference: sought.inquiry.reference,
    inquiryStatus: sought.inquiry.status as NonNullable<CandidateLine['sought']>['inquiryStatus'],
    name: soughtName(sought),
    birth: fromColumns('birth', sought),
    linkedTo: sought.prisonerId as PrisonerId | null,
  };

function decisionOf({ verdict, decisions: [newest] }: CandidateRow, names: Names): CandidateLine['decision'] {
  if (!verdict || !newest || newest.verdict !== verdict) return null;
  return {
    verdict: verdict as Verdict,
    by: names.get(newest.decidedById) ?? null,
    at: newest.decidedAt.toISOString(),
    note: newest.note,
  };
}
