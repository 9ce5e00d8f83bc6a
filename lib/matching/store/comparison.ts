import 'server-only';
import type { Scope } from '../../access/scope';
import type { SoughtId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

/** A sought person with everything the family said of them, sealed values still sealed, and who said it. */
export const findSoughtToCompare = (tx: Tx, scope: Scope, id: SoughtId) =>
  scope.inquiries === 'all'
    ? tx.soughtPerson.findUnique({
        where: { id },
        include: {
          inquiry: { select: { channel: true, inquirerName: true, relationship: true, kinship: true } },
        },
      })
    : Promise.resolve(null);
export type SoughtToCompare = NonNullable<Awaited<ReturnType<typeof findSoughtToCompare>>>;
