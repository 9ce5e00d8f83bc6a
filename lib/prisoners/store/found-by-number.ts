import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { keysOf } from '../../names/keys';
import { nobody } from '../../names/nobody';
import { numberOf } from '../../names/normal/number';
import { openValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import { phoneKey, phonesIn } from '../../platform/phone-key';
import { readRecordRows } from './candidates';
import { recordsWithin, registryWithin } from './within';

const most = 50;

export async function idsByRecordNumber(tx: Tx, scope: Scope, number: number): Promise<PrisonerId[]> {
  const rows = await tx.prisoner.findMany({
    where: { AND: [{ number }, registryWithin(scope)] },
    select: { id: true },
  });
  return rows.map(({ id }) => id as PrisonerId);
}

/** Records of this scope with one of these document numbers, as prepared. */
export async function idsByOwnNumber(tx: Tx, scope: Scope, numbers: readonly string[]): Promise<PrisonerId[]> {
  const keys = keysOf({ ...nobody, numbers });
  const ids = (await readRecordRows(tx, keys, [], most)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await tx.prisoner.findMany({
    where: { AND: [{ id: { in: ids } }, recordsWithin(scope)] },
    select: { id: true, serviceNumber: true, identifiers: { select: { value: true } } },
  });
  const wanted = new Set(numbers);
  // Two numbers may share a key, and a row found by a number must bear it.
  const bears = (row: (typeof rows)[number]) =>
    [row.serviceNumber, ...row.identifiers.map(({ value }) => value)].some((one) => one && wanted.has(numberOf(one)));
  return rows.filter(bears).map(({ id }) => id as PrisonerId);
}

/** Records one of whose next of kin has one of these telephones (`phonesIn`). */
export async function idsByPhone(tx: Tx, scope: Scope, phones: readonly string[]): Promise<PrisonerId[]> {
  const ids = (await readRecordRows(tx, phones.map(phoneKey), [], most)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const kin = await tx.prisonerKin.findMany({
    where: { prisonerId: { in: ids }, prisoner: recordsWithin(scope) },
    select: { id: true, prisonerId: true, contactEnc: true },
  });
  const has = ({ id, contactEnc }: (typeof kin)[number]) =>
    phonesIn(openValue<string>('prisoner_kin.contact', id, contactEnc) ?? '').some((phone) => phones.includes(phone));
  return [...new Set(kin.filter(has).map(({ prisonerId }) => prisonerId as PrisonerId))];
}
