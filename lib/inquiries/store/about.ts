import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { within } from './within';

/** The inquiries linked to a person's record, the earliest link first, with what each family was or is to be told about them. */
export const findInquiriesAbout = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.soughtPerson.findMany({
    where: { prisonerId, inquiry: within(scope) },
    orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
    select: {
      linkStatus: true,
      linkedAt: true,
      inquiry: {
        select: { id: true, reference: true, status: true, kinship: true, inquirerName: true, relationship: true },
      },
      tellings: {
        where: { prisonerId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { what: true, status: true, reachedAt: true, recordedById: true },
      },
    },
  });
