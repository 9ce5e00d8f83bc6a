import { addDays, type Day, daysBetween } from './days';
import { asking, type Direction, inOrder, type LedgerEntry, opposite, type Reply } from './entries';

/** Where a line stands. Each is derived from its entries; nobody sets it. */
export const lineStates = [
  'nothing-asked',
  'awaiting',
  'acknowledged',
  'partly-answered',
  'informed',
  'held',
  'not-held',
  'no-information',
  'refused',
  'deceased-reported',
] as const;
export type LineState = (typeof lineStates)[number];

/** States in which somebody waits. */
export const waitingStates: readonly LineState[] = ['awaiting', 'acknowledged', 'partly-answered'];

const byReply: Record<Reply, LineState> = {
  'no-information': 'no-information',
  partial: 'partly-answered',
  'not-held': 'not-held',
  held: 'held',
  refused: 'refused',
  deceased: 'deceased-reported',
};

export type Standing = {
  readonly state: LineState;
  /** Since when an answer is waited for: the first question nobody has answered. */
  readonly askedOn: Day | null;
  /** The last one that is unanswered, reminders included. */
  readonly lastAskedOn: Day | null;
  readonly reminders: number;
};

const nothing: Standing = { state: 'nothing-asked', askedOn: null, lastAskedOn: null, reminders: 0 };

type Told = Pick<LedgerEntry, 'id' | 'kind' | 'direction' | 'on' | 'reply' | 'subject'>;

/**
 * Where a line stands when `asked` is the direction of the questions: out for ours, in for theirs. It depends on what the
 * entries say and when it happened, never on the order they were written down in.
 */
export function standingOf(entries: readonly Told[], asked: Direction = 'out'): Standing {
  return inOrder(entries).reduce<Standing>(
    (before, entry) => (entry.direction === asked ? afterAsking(before, entry) : afterTelling(before, entry, asked)),
    nothing,
  );
}

function afterAsking(before: Standing, { kind, on }: Told): Standing {
  if (!asking.includes(kind)) return before;
  return {
    state: 'awaiting',
    askedOn: before.askedOn ?? on,
    lastAskedOn: on,
    reminders: before.reminders + (kind === 'reminder' && before.askedOn !== null ? 1 : 0),
  };
}

function afterTelling(before: Standing, entry: Told, asked: Direction): Standing {
  const { kind, reply, direction } = entry;
  if (direction !== opposite[asked]) return before;
  const waits = before.askedOn !== null;
  if (kind === 'acknowledgement') return waits ? { ...before, state: 'acknowledged' } : before;
  if (kind === 'reply' && reply === 'partial') return { ...before, state: 'partly-answered' };
  if (kind === 'refusal' || reply === 'refused') return { ...nothing, state: 'refused' };
  if (kind === 'reply') return { ...nothing, state: byReply[reply ?? 'no-information'] };
  // A card or a notice tells something and answers in substance; what was answered before, it does not take back.
  if (kind === 'capture-card' || kind === 'notification' || kind === 'health-news')
    return { ...nothing, state: waits || before.state === 'nothing-asked' ? 'informed' : before.state };
  return before;
}

export type Silence = {
  /** Days since the last unanswered entry, and since the first. */
  readonly days: number;
  readonly sinceFirst: number;
  readonly reminders: number;
};

/** How long it has been silent; null when nothing is unanswered. */
export const silenceOf = ({ askedOn, lastAskedOn, reminders }: Standing, today: Day): Silence | null =>
  askedOn && lastAskedOn
    ? {
        days: Math.max(0, daysBetween(lastAskedOn, today)),
        sinceFirst: Math.max(0, daysBetween(askedOn, today)),
        reminders,
      }
    : null;

/**
 * By when an answer is due: the line's own day, else the correspondent's period from the first unanswered question. A
 * reminder gives no new time. Null while nothing is waited for.
 */
export const dueOn = (
  { askedOn }: Pick<Standing, 'askedOn'>,
  { deadline, replyDays }: { deadline: Day | null; replyDays: number },
): Day | null => askedOn && (deadline ?? addDays(askedOn, replyDays));

/** Days past the due day; null while it has not passed. */
export const overdueBy = (due: Day | null, today: Day) => (due && today > due ? daysBetween(due, today) : null);
