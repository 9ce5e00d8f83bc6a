import 'server-only';
import type { Scope } from '../../access/scope';
import type { SoughtId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { SoughtDescription } from '../schema/sought';

/** A sought person of an inquiry in this scope. */
export async function findSought(tx: Tx, scope: Scope, id: SoughtId): Promise<SoughtDescription | null> {
  if (scope.inquiries !== 'all') return null;
  const row = await tx.soughtPerson.findUnique({
    where: { id },
    include: { inquiry: { select: { id: true, reference: true } } },
  });
  return (
    row && {
      soughtId: row.id,
      inquiryId: row.inquiry.id,
      reference: row.inquiry.reference,
      surname: row.surname,
      given: row.given,
      patronymic: row.patronymic,
      otherNames: row.otherNames,
      sex: row.sex as SoughtDescription['sex'],
      birth: fromColumns('birth', row),
      birthPlace: row.birthPlace,
      category: row.category as SoughtDescription['category'],
      rank: row.rank,
      unit: row.unit,
      serviceNumber: row.serviceNumber,
    }
  );
}
