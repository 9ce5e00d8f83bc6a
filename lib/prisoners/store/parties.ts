import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

/** The powers a record can name, in the order of their codes. */
export const findPowers = (tx: Tx, _scope: Scope) =>
  tx.party.findMany({ where: { active: true, kind: 'power' }, orderBy: { code: 'asc' } });
