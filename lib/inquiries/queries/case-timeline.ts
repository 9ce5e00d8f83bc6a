import 'server-only';
import { openValue } from '../../platform/crypto';
import { closeReasons } from '../rules';
import type { TimelineLine } from '../schema/case';
import type { CaseRow } from '../store/case';
import { soughtName } from './list-inquiries';

type Name = (id: string | null) => string | null;
type What = TimelineLine['what'];
type Kind = TimelineLine['kind'];

const eventKinds: Record<string, { kind: Kind; what: What }> = {
  received: { kind: 'status', what: 'received' },
  'status-changed': { kind: 'status', what: 'status-changed' },
  taken: { kind: 'assignment', what: 'taken' },
  released: { kind: 'assignment', what: 'released' },
  'handed-over': { kind: 'assignment', what: 'handed-over' },
  'marked-urgent': { kind: 'status', what: 'marked-urgent' },
  'code-reissued': { kind: 'status', what: 'code-reissued' },
  'no-longer-urgent': { kind: 'status', what: 'no-longer-urgent' },
  'information-added': { kind: 'message', what: 'information-added' },
  linked: { kind: 'link', what: 'linked' },
  unlinked: { kind: 'link', what: 'unlinked' },
  'link-verified': { kind: 'link', what: 'link-verified' },
};

const blank = { by: null, toStatus: null, reason: null, about: null, note: null };
const at = (moment: Date) => ({ occurredAt: moment.toISOString(), recordedAt: moment.toISOString() });

/** Everything that happened in a case as one list, the newest first, ties in the order they were written. */
export function timelineOf(row: CaseRow, name: Name): TimelineLine[] {
  const lines = [
    ...row.events.map((event) => eventLine(event, row, name)),
    ...row.messages.map((message) => messageLine(message, name)),
    ...row.kinshipChecks.map((check) => checkLine(check, name)),
    ...row.consents.map(consentLine),
    ...row.tellings.flatMap((telling) => toldLine(telling, name)),
  ];
  return lines.sort((a, b) => b.occurredAt.localeCompare(a.occurredAt) || b.recordedAt.localeCompare(a.recordedAt));
}

function eventLine(event: CaseRow['events'][number], row: CaseRow, name: Name): TimelineLine {
  const { kind, what } = eventKinds[event.kind] ?? { kind: 'status', what: 'other' };
  const person = row.sought.find(({ id }) => id === event.soughtId);
  const handedTo = what === 'handed-over';
  return {
    ...blank,
    id: event.id,
    kind,
    what,
    occurredAt: event.occurredAt.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
    by: name(event.recordedById),
    toStatus: event.toStatus as TimelineLine['toStatus'],
    // Events of other domains give codes of their own: what a family was told is no reason of ours.
    reason: closeReasons.find((code) => code === event.reason) ?? null,
    about: handedTo ? event.note : person ? soughtName(person) : null,
    note: handedTo ? null : event.note,
  };
}

const messageLine = (message: CaseRow['messages'][number], name: Name): TimelineLine => ({
  ...blank,
  ...at(message.createdAt),
  id: message.id,
  kind: 'message',
  what: message.sender === 'family' ? 'message-in' : 'message-out',
  by: name(message.authorId),
  note: openValue<string>('inquiry_message.body', message.id, message.bodyEnc),
});

const checkLine = (check: CaseRow['kinshipChecks'][number], name: Name): TimelineLine => ({
  ...blank,
  ...at(check.recordedAt),
  id: check.id,
  kind: 'kinship',
  what: 'kinship-checked',
  by: name(check.recordedById),
  about: check.outcome,
  note: check.note,
});

const consentLine = (consent: CaseRow['consents'][number]): TimelineLine => ({
  ...blank,
  ...at(consent.recordedAt),
  id: consent.id,
  kind: 'consent',
  what: consent.granted ? 'consent-given' : 'consent-withheld',
  about: consent.purpose,
});

function toldLine(telling: CaseRow['tellings'][number], name: Name): TimelineLine[] {
  if (!telling.reachedAt) return [];
  return [
    {
      ...blank,
      ...at(telling.reachedAt),
      id: telling.id,
      kind: 'telling',
      what: 'told',
      by: name(telling.recordedById),
      about: telling.what,
      note: telling.reachedWhom,
    },
  ];
}
