import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Prepared } from '../../names/person';
import type { Tx } from '../../platform/db';
import { recordsBeginning } from '../store/candidates';
import { idsByOwnNumber, idsByPhone, idsByRecordNumber } from '../store/found-by-number';
import type { AskedFor } from './asked-for';

/** Hits that are no matter of likeness and stand before all others: by record number, document or telephone. */
export const foundByNumber = async (tx: Tx, scope: Scope, asked: AskedFor): Promise<PrisonerId[]> => [
  ...(asked.recordNumber === null ? [] : await idsByRecordNumber(tx, scope, asked.recordNumber)),
  ...(asked.ownNumbers.length === 0 ? [] : await idsByOwnNumber(tx, scope, asked.ownNumbers)),
  ...(asked.phones.length === 0 ? [] : await idsByPhone(tx, scope, asked.phones)),
];

const most = 50;
const mostWords = 4;

/**
 * Records with a name of which every word typed is the beginning, one of them of the surname; for a question that is
 * still being typed. Where both births are known they must be able to be one day.
 */
export async function foundByBeginning(tx: Tx, scope: Scope, { words, person }: AskedFor): Promise<PrisonerId[]> {
  const typed = words.slice(0, mostWords).filter(({ length }) => length >= 2);
  if (typed.length === 0) return [];
  const rows = await recordsBeginning(tx, scope, typed, most);
  return rows.filter((row) => canBeOneDay(person.birth, row.person.birth)).map(({ id }) => id as PrisonerId);
}

const canBeOneDay = (one: Prepared['birth'], other: Prepared['birth']) =>
  !one.from || !other.from || (one.from <= (other.to ?? other.from) && other.from <= (one.to ?? one.from));
