import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { within } from './within';

const few = 6;

const person = {
  id: true,
  surname: true,
  given: true,
  patronymic: true,
  otherNames: true,
  birthFrom: true,
  birthTo: true,
  birthPrecision: true,
  birthApproximate: true,
  inquiry: { select: { id: true, reference: true, status: true, inquirerName: true } },
} as const satisfies Prisma.SoughtPersonSelect;

/** These sought persons with the inquiries that seek them, as far as the scope reaches. */
export const soughtByIds = (tx: Tx, scope: Scope, ids: readonly string[]) =>
  tx.soughtPerson.findMany({ where: { id: { in: [...ids] }, inquiry: within(scope) }, select: person });
export type FoundSought = Awaited<ReturnType<typeof soughtByIds>>[number];

/** The first person sought by each inquiry whose reference begins with these digits. */
export const soughtByReference = (tx: Tx, scope: Scope, digits: string) =>
  tx.soughtPerson.findMany({
    where: { position: 0, inquiry: { AND: [within(scope), { reference: { startsWith: digits } }] } },
    orderBy: { inquiry: { reference: 'asc' } },
    take: few,
    select: person,
  });
