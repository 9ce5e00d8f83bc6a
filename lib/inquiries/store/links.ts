import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId, PrisonerId, SoughtId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { standing } from '../../prisoners/store/within';
import type { LinkStatus } from '../rules';

/** A sought person of this inquiry, as far as a link is concerned. */
export const findSought = (tx: Tx, _scope: Scope, inquiryId: InquiryId, id: SoughtId) =>
  tx.soughtPerson.findFirst({
    where: { id, inquiryId },
    select: { id: true, version: true, linkStatus: true, prisonerId: true },
  });
export type SoughtRow = NonNullable<Awaited<ReturnType<typeof findSought>>>;

/** A record that can be linked to: one this actor may see. */
export const findLinkable = (tx: Tx, scope: Scope, id: PrisonerId) =>
  scope.prisoners === 'all'
    ? tx.prisoner.findFirst({
        where: { id, ...standing, ...(scope.sealed ? {} : { sealed: false }) },
        select: { id: true, status: true },
      })
    : Promise.resolve(null);

/** Sets or undoes a link of a sought person that is still as it was read. */
export const saveLink = (
  tx: Tx,
  _scope: Scope,
  row: SoughtRow,
  link: { status: LinkStatus; prisonerId: string | null; byId: string | null; at: Date | null },
) =>
  tx.soughtPerson.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      linkStatus: link.status,
      prisonerId: link.prisonerId,
      linkedById: link.byId,
      linkedAt: link.at,
      version: { increment: 1 },
    },
  });

/** How many persons of an inquiry are linked to a record. */
export const countLinks = (tx: Tx, _scope: Scope, inquiryId: InquiryId) =>
  tx.soughtPerson.count({ where: { inquiryId, linkStatus: { not: 'none' } } });
