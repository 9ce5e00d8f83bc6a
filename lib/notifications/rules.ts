/**
 * What a message can be about. It says only that there is news and where to look: no name, no status, no place.
 * `family.*` goes to the inquirer when they asked for notices; `staff.*` is a line on an officer's start page.
 */
export const messageTypes = [
  'family.received',
  'family.news',
  'family.question',
  'staff.inquiry-received',
  'staff.family-wrote',
  'staff.confirmation-proposed',
  'staff.confirmation-decided',
  'staff.batch-submitted',
  'staff.batch-decided',
  'staff.telling-opened',
  'staff.telling-assigned',
  'staff.captivity-confirmed',
] as const;
export type MessageType = (typeof messageTypes)[number];

export type Message = { type: MessageType; inquiryId?: string; userId?: string; prisonerId?: string; batchId?: string };

/** After this many failed deliveries a message waits for an administrator. */
export const mostAttempts = 12;
