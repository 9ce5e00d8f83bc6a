import 'server-only';
import {
  batchNumber,
  deathNumber,
  debriefNumber,
  donorNumber,
  identityNumber,
  recordNumber,
  threadNumber,
} from '../../kernel/numerals';
import type { SplitItem, SplitKind } from '../schema/unmerge';
import type { PlainParts, SinceRow, Ties } from '../store/unmerge';
import { keyOf } from './split-rows';

type Said = { ties: Ties; parts: PlainParts; kept: string };
type Words = Pick<SplitItem, 'text' | 'code' | 'source'>;
const nothing: Words = { text: null, code: null, source: null };

/** What a row says, for whoever may read it; for others only its kind, when it was written and by whom. */
export function splitItemOf(row: SinceRow, said: Said, nameOf: (id: string | null) => string | null): SplitItem {
  return {
    key: keyOf(row),
    kind: row.table as SplitKind,
    value: null,
    at: row.at?.toISOString() ?? null,
    by: nameOf(row.by),
    ...(wordsOf[row.table]?.(row.id, said) ?? nothing),
  };
}

const by =
  <Row extends { id: string }>(rows: readonly Row[], words: (row: Row) => Partial<Words>) =>
  (id: string): Words => {
    const row = rows.find((one) => one.id === id);
    return row ? { ...nothing, ...words(row) } : nothing;
  };

const wordsOf: Record<string, (id: string, said: Said) => Words> = {
  prisoner_name: (id, { parts }) =>
    by(parts.names, ({ full, kind, source }) => ({ text: full, code: kind, source }))(id),
  prisoner_identifier: (id, { parts }) =>
    by(parts.identifiers, ({ value, kind, source }) => ({ text: value, code: kind, source }))(id),
  prisoner_place: (id, { parts }) => by(parts.places, ({ place, source }) => ({ text: place, source }))(id),
  prisoner_kin: (id, { parts }) =>
    by(parts.kin, ({ name, relation, source }) => ({ text: `${name}, ${relation}`, source }))(id),
  attachment: (id, { parts }) => by(parts.files, ({ about, name }) => ({ text: about, source: name }))(id),
  record_share: (id, { parts }) =>
    by(parts.shares, ({ user, reason }) => ({ text: user.displayName, source: reason }))(id),
  prisoner_event: (id, { ties }) =>
    by(ties.events, ({ kind, note, reason, source }) => ({ text: note ?? reason, code: kind, source }))(id),
  claim: (id, { ties }) =>
    by(ties.claims, ({ says, note, sourceReference }) => ({ text: note, code: says, source: sourceReference }))(id),
  confirmation: (id, { ties }) =>
    by(ties.confirmations, ({ status, proposalNote }) => ({ text: proposalNote, code: status }))(id),
  sought_person: (id, { ties }) => by(ties.sought, ({ inquiry }) => ({ text: inquiry.reference }))(id),
  family_telling: (id, { ties }) =>
    by(ties.tellings, ({ what, inquiry }) => ({ text: inquiry.reference, code: what }))(id),
  match_decision: (id, { ties, kept }) =>
    by(ties.decisions, ({ verdict, note, candidate: { sought, prisoner, other } }) => ({
      text: [sought?.inquiry.reference ?? recordNumber((prisoner.id === kept ? other : prisoner)?.number ?? 0), note]
        .filter(Boolean)
        .join('. '),
      code: verdict,
    }))(id),
  batch_member: (id, { ties }) =>
    by(ties.members, ({ batch, status }) => ({ text: `${batchNumber(batch.number)} ${batch.name}`, code: status }))(id),
  correspondence_line: (id, { ties }) => by(ties.lines, ({ thread }) => ({ text: threadNumber(thread.number) }))(id),
  correspondence_entry: (id, { ties }) =>
    by(ties.entries, ({ paperNumber, kind, source }) => ({ text: paperNumber, code: kind, source }))(id),
  identity_case: (id, { ties }) =>
    by(ties.identityCases, ({ number, status }) => ({ text: identityNumber(number), code: status }))(id),
  identity_claimed: (id, { ties }) =>
    by(ties.identityClaimed, (row) => ({ text: identityNumber(row.case.number) }))(id),
  identity_check: (id, { ties }) =>
    by(ties.identityChecks, (row) => ({ text: identityNumber(row.case.number), code: row.method }))(id),
  identity_decision: (id, { ties }) =>
    by(ties.identityDecisions, (row) => ({ text: identityNumber(row.case.number), code: row.status }))(id),
  debrief: (id, { ties }) =>
    by(ties.debriefs, ({ number, status }) => ({ text: debriefNumber(number), code: status }))(id),
  dna_donor: (id, { ties }) =>
    by(ties.donors, ({ number, relation }) => ({ text: donorNumber(number), code: relation }))(id),
  death_decision: (id, { ties }) =>
    by(ties.deaths, ({ number, status }) => ({ text: deathNumber(number), code: status }))(id),
  dna_request: (id, { ties }) =>
    by(ties.dnaRequests, ({ laboratory, status }) => ({ text: laboratory.name, code: status }))(id),
};
