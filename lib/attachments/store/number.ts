import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';

/** The number of a record in this scope. */
export const findNumber = async (tx: Tx, scope: Scope, id: PrisonerId): Promise<number | null> =>
  (await tx.prisoner.findFirst({ where: { AND: [{ id }, recordsWithin(scope)] }, select: { number: true } }))?.number ??
  null;
