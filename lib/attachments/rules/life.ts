import type { Actor } from '../../access/actor';
import { holds } from '../../access/actor';
import { maySeeQuarantine, type Sensitivity } from '../../access/rules';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';

/**
 * receiving: pieces are coming · checking: all are here and are looked at · ready: can be opened · waiting-for-scan: the
 * virus scanner has not answered yet · quarantined: harmful, opened by nobody · refused, abandoned: nothing was kept ·
 * withdrawn: stays on file, is opened no more.
 */
export const attachmentStatuses = [
  'receiving',
  'checking',
  'ready',
  'waiting-for-scan',
  'quarantined',
  'refused',
  'abandoned',
  'withdrawn',
] as const;
export type AttachmentStatus = (typeof attachmentStatuses)[number];
export type AttachmentAction =
  | 'check'
  | 'pass'
  | 'wait'
  | 'quarantine'
  | 'refuse'
  | 'abandon'
  | 'interrupt'
  | 'release'
  | 'withdraw';

export const attachmentMoves: Moves<AttachmentStatus, AttachmentAction> = {
  receiving: { check: 'checking', refuse: 'refused', quarantine: 'quarantined', abandon: 'abandoned' },
  checking: {
    pass: 'ready',
    wait: 'waiting-for-scan',
    quarantine: 'quarantined',
    refuse: 'refused',
    interrupt: 'receiving',
  },
  'waiting-for-scan': { pass: 'ready', quarantine: 'quarantined', withdraw: 'withdrawn' },
  ready: { withdraw: 'withdrawn' },
  quarantined: { release: 'ready', withdraw: 'withdrawn' },
  refused: {},
  abandoned: {},
  withdrawn: {},
};
export const moveAttachment = (from: AttachmentStatus, action: AttachmentAction) =>
  moveIn(attachmentMoves, from, action);

/**
 * Whom the log names for a file: the person of its record. Not for the minutes of a death, which an auditor would read
 * before the family; the file's own id leads those who may know to the person.
 */
export const personInLog = ({ sensitivity, prisonerId }: { sensitivity: Sensitivity; prisonerId: string }) =>
  sensitivity === 'deaths' ? {} : { prisonerId };

/** Whether every piece has come and the file has been looked at. */
export const isComplete = (status: AttachmentStatus) => status !== 'receiving' && status !== 'checking';
export const canBeOpened = (status: AttachmentStatus): Decision => (status === 'ready' ? yes : no('wrong-status'));

/** What a virus scanner said. `not-scanned`: there is none here. */
export const scans = ['not-scanned', 'waiting', 'clean', 'harmful'] as const;
export type Scan = (typeof scans)[number];

/** The chain of custody: everything that can happen to a file, in the order it usually does. */
export const custodyKinds = [
  'begun',
  'received',
  'checked',
  're-encoded',
  'cleaned',
  'refused',
  'abandoned',
  'scanned',
  'quarantined',
  'released',
  'viewed',
  'downloaded',
  'moved-store',
  'withdrawn',
] as const;
export type CustodyKind = (typeof custodyKinds)[number];

/** What in the record a file belongs to, when it is more than the record itself. */
export const subjectTypes = [
  'claim',
  'confirmation',
  'sample',
  'identity-check',
  'sighting',
  'debrief',
  'correspondence',
  'medical',
  'death',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

type Handed = { readonly createdById: string; readonly sensitivity: Sensitivity };

/*
 * Who releases what was found harmful: a supervisor, and never the person who handed it in. It takes two persons, and a
 * file of which nothing could be kept cannot be released at all.
 */
export function mayRelease(actor: Actor, { createdById, kept }: Handed & { kept: boolean }): Decision {
  const allowed = maySeeQuarantine(actor);
  if (!allowed.ok) return allowed;
  if (!kept) return no('wrong-status');
  return createdById === actor.id ? no('second-person-needed') : yes;
}

/** Who withdraws a file they may read: whoever handed it in, a supervisor; a medical one any medical officer. */
export function mayWithdraw(actor: Actor, { createdById, sensitivity }: Handed): Decision {
  if (createdById === actor.id || holds(actor, 'supervisor')) return yes;
  return sensitivity === 'medical' && holds(actor, 'medical-officer') ? yes : no('role-missing');
}

/** How far an upload has come. `size` is unknown while a plain form is being read. */
export type Progress = { readonly received: number; readonly size: number | null };

/**
 * Whether a piece is the next one, or one that has come before (its answer was lost on the way and it is sent again).
 * Any other is out of place: the sender is told how far we are.
 */
export function pieceAt(
  { received, size }: Progress,
  piece: { offset: number; length: number },
  pieceSize: number,
): Decision<{ again: boolean }> {
  const end = piece.offset + piece.length;
  if (piece.offset % pieceSize !== 0 || piece.length === 0 || piece.length > pieceSize) return no('offset-differs');
  if (size !== null && end > size) return no('too-large');
  if (size !== null && piece.length < pieceSize && end !== size) return no('offset-differs');
  if (end <= received) return { ok: true, again: true };
  return piece.offset === received ? { ok: true, again: false } : no('offset-differs');
}
