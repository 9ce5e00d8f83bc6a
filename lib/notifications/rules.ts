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
  'staff.batch-first-approved',
  'staff.batch-decided',
  'staff.override-proposed',
  'staff.telling-opened',
  'staff.telling-assigned',
  'staff.captivity-confirmed',
  'staff.join-proposed',
  'staff.join-returned',
  'staff.records-joined',
  'staff.records-parted',
  'staff.death-seen',
  'staff.identity-proposed',
  'staff.identity-decided',
  'staff.identity-weakened',
  'staff.laboratory-result',
] as const;
export type MessageType = (typeof messageTypes)[number];

export type Message = { type: MessageType; inquiryId?: string; userId?: string; prisonerId?: string; batchId?: string };

/*
 * Where a message stands. `not-needed`: nobody asked to be written to, or there is no address; that is an end, not a
 * failure. `failed`: given up until an administrator sends it again.
 */
export const outboxStatuses = ['queued', 'delivered', 'not-needed', 'failed'] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

/** How a message reaches whom it is for. `local`: a file for whoever runs this copy, when no mail server is configured. */
export const messageChannels = ['email', 'local', 'start-page'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** The messages that leave the house. All others are lines on an officer's start page. */
export const familyMessages = ['family.received', 'family.news', 'family.question'] as const;
export type FamilyMessage = (typeof familyMessages)[number];

export const isFamilyMessage = (type: string): type is FamilyMessage =>
  (familyMessages as readonly string[]).includes(type);

/** Whether this is the last failure a message may have before it waits for an administrator. */
export const isGivenUp = (failuresBefore: number) => failuresBefore + 1 >= mostAttempts;

/** After this many failed deliveries a message waits for an administrator. */
export const mostAttempts = 12;
