import type { Day } from './days';

/** What can be written into the ledger. Each goes in or out: a question is asked by either side. */
export const entryKinds = [
  'name-submitted',
  'question',
  'reminder',
  'reply',
  'refusal',
  'acknowledgement',
  'capture-card',
  'notification',
  'health-news',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];
export const opposite: Record<Direction, Direction> = { in: 'out', out: 'in' };

/** Kinds that ask for an answer, and kinds that end a silence. An acknowledgement says that the paper came, and no more. */
export const asking: readonly EntryKind[] = ['name-submitted', 'question', 'reminder'];
export const telling: readonly EntryKind[] = ['reply', 'refusal', 'capture-card', 'notification', 'health-news'];

/** Which way a paper of this kind mostly goes; the form begins with it. */
export const usualDirection = (kind: EntryKind): Direction => (asking.includes(kind) ? 'out' : 'in');

/** What a reply says, from the least to the gravest: of two of one day the later in this list stands. */
export const replies = ['no-information', 'partial', 'not-held', 'held', 'refused', 'deceased'] as const;
export type Reply = (typeof replies)[number];

/** The ground a refusal states. */
export const grounds = ['not-competent', 'security', 'proceedings', 'reciprocity', 'none-stated', 'other'] as const;
export type Ground = (typeof grounds)[number];

/** What a notification tells of: Art. 122(5), and the certificate of Art. 120(2). */
export const subjects = [
  'transfer',
  'admission',
  'death',
  'death-certificate',
  'release',
  'repatriation',
  'escape',
] as const;
export type Subject = (typeof subjects)[number];

export const ways = ['post', 'hand', 'e-mail', 'meeting', 'telephone'] as const;
/** Whether the paper bears a seal or signature, as Art. 122(8) asks. */
export const authentications = ['yes', 'no', 'unclear'] as const;

/** What news of health says. Kept encrypted; only whether it is serious is used for counting. */
export const healthStates = [
  'seriously-ill',
  'seriously-wounded',
  'critical',
  'improving',
  'stable',
  'recovered',
] as const;
export type HealthState = (typeof healthStates)[number];
/** The states in which weekly news is owed (Art. 122(6)). Somebody who improves is still to be reported on. */
export const isSerious = (state: HealthState) => state !== 'recovered' && state !== 'stable';

export const withdrawReasons = [
  'recorded-by-mistake',
  'wrong-person',
  'wrong-paper',
  'forged',
  'duplicate',
  'other',
] as const;
/** What comes of an analyst's look at a reported death. */
export const lookOutcomes = ['noted', 'document-asked-for', 'contradicted', 'passed-on'] as const;

/** What an entry must say besides its kind. The database checks the same. */
export type Said = {
  kind: EntryKind;
  reply: Reply | null;
  ground: Ground | null;
  subject: Subject | null;
  healthState: HealthState | null;
};

export const refuses = ({ kind, reply }: Pick<Said, 'kind' | 'reply'>) => kind === 'refusal' || reply === 'refused';
export const reportsDeath = ({ reply, subject }: { reply: Reply | null; subject: Subject | null }) =>
  reply === 'deceased' || subject === 'death' || subject === 'death-certificate';

/** The fields that are missing from, or foreign to, an entry of this kind. */
export function misplaced(said: Said): { at: 'reply' | 'ground' | 'subject' | 'healthState'; missing: boolean }[] {
  const wanted = {
    reply: said.kind === 'reply',
    ground: refuses(said),
    subject: said.kind === 'notification',
    healthState: said.kind === 'health-news',
  } as const;
  return (Object.keys(wanted) as (keyof typeof wanted)[])
    .filter((at) => wanted[at] !== (said[at] !== null))
    .map((at) => ({ at, missing: wanted[at] }));
}

/** An entry as the rules look at it. `on`: when it came or went. `paperOn`: the date it bears itself. */
export type LedgerEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly direction: Direction;
  readonly on: Day;
  readonly paperOn: Day | null;
  readonly reply: Reply | null;
  readonly subject: Subject | null;
  readonly serious: boolean | null;
};

/** Of one day: names, questions and reminders, then that they came, then notices and cards, and a reply last. */
const ofOneDay: readonly EntryKind[] = [...asking, 'acknowledgement', ...[...telling].reverse()];

/**
 * Entries in the order they happened, whatever order they were written down in. Of one day what asks comes before what
 * answers, and of two answers the graver last: which was first nobody can tell.
 */
export const inOrder = <Entry extends Pick<LedgerEntry, 'on' | 'kind' | 'reply' | 'subject' | 'id'>>(
  entries: readonly Entry[],
): Entry[] =>
  [...entries].sort(
    (one, other) =>
      one.on.localeCompare(other.on) ||
      ofOneDay.indexOf(one.kind) - ofOneDay.indexOf(other.kind) ||
      replies.indexOf(one.reply ?? 'no-information') - replies.indexOf(other.reply ?? 'no-information') ||
      one.id.localeCompare(other.id),
  );
