import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { PrisonerStatus } from '../../prisoners/rules';
import type { Person, Spelling } from '../schema/batch';

/**
 * The people behind these ids, as this actor may see them. A record that is sealed for this actor is answered as hidden:
 * a place on a list is taken, whoever it is.
 */
export async function peopleByIds(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids)];
  const rows = await tx.prisoner.findMany({
    where: { id: { in: wanted } },
    select: {
      id: true,
      number: true,
      status: true,
      rank: true,
      birthFrom: true,
      birthTo: true,
      birthPrecision: true,
      birthApproximate: true,
      names: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { kind: true, script: true, full: true } },
    },
  });
  const seen = rows.map((row): [string, Person] => [
    row.id,
    {
      prisonerId: row.id as PrisonerId,
      hidden: false,
      number: recordNumber(row.number),
      names: row.names as Spelling[],
      birth: fromColumns('birth', row),
      rank: row.rank,
      status: row.status as PrisonerStatus,
    },
  ]);
  return new Map([...wanted.map((id): [string, Person] => [id, hiddenPerson(id)]), ...seen]);
}

export const hiddenPerson = (id: string): Person => ({
  prisonerId: id as PrisonerId,
  hidden: true,
  number: null,
  names: [],
  birth: null,
  rank: null,
  status: null,
});

/** What identifies these people to both sides, for a manifest. */
export const identitiesOf = (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  tx.prisoner.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      number: true,
      rank: true,
      serviceNumber: true,
      fatherName: true,
      category: true,
      birthFrom: true,
      birthTo: true,
      birthPrecision: true,
      birthApproximate: true,
      names: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { kind: true, full: true } },
    },
  });
