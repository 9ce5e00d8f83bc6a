import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import type { NewParty, PartyChange } from '../schema';

const columns = {
  id: true,
  code: true,
  kind: true,
  nameUk: true,
  nameRu: true,
  nameEn: true,
  active: true,
  version: true,
};

/** Every party, those in use first. Configuration: no personal data, readable by all. */
export const allParties = (tx: Tx, _scope: Scope) =>
  tx.party.findMany({ select: columns, orderBy: [{ active: 'desc' }, { kind: 'desc' }, { code: 'asc' }] });

export const saveParty = (tx: Tx, _scope: Scope, id: string, party: NewParty) =>
  tx.party.createMany({ data: [{ id, ...party }] });

/** Changes a party from the version it was read at; a count of zero means somebody was faster. */
export const savePartyChange = (tx: Tx, _scope: Scope, id: string, { version, ...change }: PartyChange) =>
  tx.party.updateMany({ where: { id, version }, data: { ...change, version: { increment: 1 } } });
