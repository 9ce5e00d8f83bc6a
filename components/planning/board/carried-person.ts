import type { PrisonerId } from '@/lib/kernel/ids';

/** What is carried from the pool to a line: the record's id and nothing else, so that a drop elsewhere tells nothing. */
const kind = 'application/x-homeward-person';

export function carryPerson(transfer: DataTransfer, id: PrisonerId) {
  transfer.setData(kind, id);
  transfer.effectAllowed = 'copy';
}
export const carriesPerson = (transfer: DataTransfer) => transfer.types.includes(kind);
export const personCarried = (transfer: DataTransfer) => (transfer.getData(kind) || null) as PrisonerId | null;
