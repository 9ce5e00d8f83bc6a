import type { BatchStatus, MemberStatus } from '../rules';

/** Statuses in which the other side has our list. */
export const offeredStatuses: readonly BatchStatus[] = [
  'offered',
  'agreed',
  'scheduled',
  'in-progress',
  'handed-over',
  'reconciled',
  'closed',
];
/** Outcomes of somebody who has crossed. */
export const deliveredStatuses: readonly MemberStatus[] = ['handed-over', 'received', 'identity-established'];

/** A place on a list under an agreement, as the ledger counts it. */
export type Place = { readonly line: string | null; readonly batch: BatchStatus; readonly member: MemberStatus };

export const wasOffered = ({ batch, member }: Place) => offeredStatuses.includes(batch) || wasDelivered({ member });
export const wasDelivered = ({ member }: Pick<Place, 'member'>) => deliveredStatuses.includes(member);
