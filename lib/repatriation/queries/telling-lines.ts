import 'server-only';
import type { InquiryId, PrisonerId, SoughtId, TellingId } from '../../kernel/ids';
import type { PrisonerStatus } from '../../prisoners/rules';
import type { TellingLine } from '../schema';
import type { FoundTelling } from '../store/tellings';

type PersonRow = { id: string; number: number; status: string; names: readonly { full: string }[] };
export const personOf = (row: PersonRow): TellingLine['person'] => ({
  id: row.id as PrisonerId,
  number: row.number,
  name: row.names[0]?.full ?? '—',
  status: row.status as PrisonerStatus,
});

type FamilyRow = {
  id: string;
  reference: string;
  inquirerName: string;
  relationship: string;
  kinship: string;
  language: string;
};
export const familyOf = (row: FamilyRow, link: string): TellingLine['family'] => ({
  inquiryId: row.id as InquiryId,
  reference: row.reference,
  inquirerName: row.inquirerName,
  relationship: row.relationship as TellingLine['family']['relationship'],
  kinship: row.kinship as TellingLine['family']['kinship'],
  language: row.language as TellingLine['family']['language'],
  link,
});

/** A task as a list shows it: an explicit field list. */
export const tellingLineOf = (
  row: FoundTelling,
  { names, me }: { names: ReadonlyMap<string, string>; me: string | null },
) => ({
  id: row.id as TellingId,
  soughtId: row.soughtId as SoughtId,
  what: row.what as TellingLine['what'],
  status: row.status as NonNullable<TellingLine['status']>,
  person: personOf(row.prisoner),
  family: familyOf(row.inquiry, row.sought.linkStatus),
  officer: row.officerId ? (names.get(row.officerId) ?? null) : null,
  mine: row.officerId === me,
  dueAt: row.dueAt?.toISOString() ?? null,
  attempts: row.attempts.length,
  lastAttemptAt: row.attempts[0]?.occurredAt.toISOString() ?? null,
  reachedAt: row.reachedAt?.toISOString() ?? null,
});
