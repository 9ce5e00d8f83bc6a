import 'server-only';
import type { PrisonerId, SoughtId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { openValue } from '../../platform/crypto';
import { fromColumns } from '../../platform/dates';
import { consentPurposes } from '../rules';
import type { CaseSought, InquiryCase } from '../schema/case';
import type { CaseRow } from '../store/case';

type Codes = Pick<CaseSought, 'sex' | 'category' | 'lostHow'>;
type SoughtRow = CaseRow['sought'][number];

/** A sought person as the family described them, with the record they are linked to if there is one. */
export function soughtOf(row: SoughtRow, name: (id: string | null) => string | null): CaseSought {
  const { id, surname, given, patronymic, otherNames, birthPlace, rank, unit, serviceNumber, lostPlace } = row;
  return {
    ...(row as unknown as Codes),
    ...{ surname, given, patronymic, otherNames, birthPlace, rank, unit, serviceNumber, lostPlace },
    id: id as SoughtId,
    birth: fromColumns('birth', row),
    lost: fromColumns('lost', row),
    circumstances: openValue<string>('sought_person.circumstances', id, row.circumstancesEnc),
    known: openValue<string>('sought_person.known', id, row.knownEnc),
    link: linkOf(row, name),
  };
}

function linkOf(row: SoughtRow, name: (id: string | null) => string | null): CaseSought['link'] {
  if (row.linkStatus === 'none') return null;
  const { prisoner } = row;
  return {
    status: row.linkStatus === 'verified' ? 'verified' : 'matched',
    since: row.linkedAt?.toISOString() ?? null,
    by: name(row.linkedById),
    record: prisoner && {
      id: prisoner.id as PrisonerId,
      number: prisoner.number,
      name: prisoner.names[0]?.full ?? recordNumber(prisoner.number),
      status: prisoner.status as NonNullable<NonNullable<CaseSought['link']>['record']>['status'],
    },
  };
}

/** The newest choice about each purpose, in the order of the purposes. */
export const consentsInForce = (rows: CaseRow['consents']): InquiryCase['consents'] =>
  consentPurposes.flatMap((purpose) => {
    const newest = rows.findLast((row) => row.purpose === purpose);
    return newest ? [{ purpose, granted: newest.granted, recordedAt: newest.recordedAt.toISOString() }] : [];
  });
