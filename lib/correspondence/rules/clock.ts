import { addDays, type Day, daysBetween, earlierOf, laterOf, type Span } from './days';
import type { Article, Duty, DutyRule } from './duties';
import type { FiledEntry } from './file';
import type { HappeningKind, HappeningSource } from './happenings';

/**
 * How a clock stands. A breach is counted only when it is certain: `overdue`, or `met-late`. Where the day it began or
 * the fact itself is not certain, it is `possibly-overdue`; where nothing bounds the day, `undated`.
 */
export const clockStates = ['running', 'met', 'met-late', 'overdue', 'possibly-overdue', 'undated', 'ended'] as const;
export type ClockState = (typeof clockStates)[number];
export const certainBreaches: readonly ClockState[] = ['overdue', 'met-late'];

export type Started = Span & {
  readonly what: HappeningKind | 'serious-condition';
  readonly from: HappeningSource;
  readonly id: string;
};

export type Clock = {
  readonly duty: Duty;
  readonly article: Article;
  readonly started: Started;
  readonly sure: boolean;
  /** The last day on which it was still in time, at the earliest and at the latest. */
  readonly due: Span;
  readonly met: { readonly on: Day; readonly entryId: string } | null;
  readonly state: ClockState;
  /** Days late: at the least, and at the most where that is known. */
  readonly late: { readonly least: number; readonly most: number | null } | null;
  /** Of an answer owed: by whom. Of everything else, the power that holds the person. */
  readonly correspondentId: string | null;
};

export type Begun = { started: Started; sure: boolean; days: number; correspondentId?: string };
export type Met = { on: Day; entryId: string };

/** How a duty stands that began, and was met, or ended without anything owed any more, or neither. */
export function clockOf(
  rule: DutyRule,
  begun: Begun,
  met: Met | null,
  { today, ended }: { today: Day; ended?: Day | null },
): Clock {
  const { started, sure, days } = begun;
  const due = {
    earliest: started.earliest && addDays(started.earliest, days),
    latest: started.latest && addDays(started.latest, days),
  };
  const until = met?.on ?? earlierOf(ended ?? null, today) ?? today;
  const least = due.latest && until > due.latest ? daysBetween(due.latest, until) : null;
  const most = due.earliest && until > due.earliest ? daysBetween(due.earliest, until) : null;
  const state = stateOf({ met: met !== null, ended: Boolean(ended), sure, due, least, most });
  const late =
    state === 'overdue' || state === 'met-late' || state === 'possibly-overdue' ? { least: least ?? 0, most } : null;
  return {
    duty: rule.duty,
    article: rule.article,
    started,
    sure,
    due,
    met,
    state,
    late,
    correspondentId: begun.correspondentId ?? null,
  };
}

type Seen = { met: boolean; ended: boolean; sure: boolean; due: Span; least: number | null; most: number | null };

function stateOf({ met, ended, sure, due, least, most }: Seen): ClockState {
  if (met) return least !== null && sure ? 'met-late' : 'met';
  if (least !== null) return sure ? 'overdue' : 'possibly-overdue';
  if (ended) return 'ended';
  if (due.latest === null) return 'undated';
  return most !== null ? 'possibly-overdue' : 'running';
}

/** The day a paper counts from: its own, because a card may lie for weeks on the way; else the day it came or went. */
export const madeOn = ({ paperOn, on }: FiledEntry): Day => (paperOn !== null && paperOn <= on ? paperOn : on);

export type Papers = readonly FiledEntry[];

/** The first paper by which a duty was met: not made before the thing it is about can have happened, and not about another. */
export function meeting(rule: DutyRule, papers: Papers, { started }: Begun): Met | null {
  const fitting = papers.filter(
    (paper) =>
      paper.kind === rule.metBy.kind &&
      (rule.metBy.subject === undefined || paper.subject === rule.metBy.subject) &&
      (started.what === 'arrival' || started.earliest === null || madeOn(paper) >= started.earliest) &&
      aboutIt(paper, started),
  );
  return firstOf(fitting);
}

const aboutIt = ({ about }: FiledEntry, { earliest, latest }: Span) =>
  about.from === null || about.to === null || about.approximate
    ? true
    : (latest === null || addDays(about.from, -near) <= latest) &&
      (earliest === null || addDays(about.to, near) >= earliest);
const near = 7;

const firstOf = (papers: Papers): Met | null =>
  papers
    .map((paper) => ({ on: madeOn(paper), entryId: paper.id }))
    .sort((one, other) => one.on.localeCompare(other.on) || one.entryId.localeCompare(other.entryId))[0] ?? null;

/** The day a clock became a breach, at the latest it can have: what a period is counted by. Null when it is none. */
export const breachOn = ({ state, due }: Clock): Day | null => {
  if (state === 'overdue' || state === 'met-late') return due.latest && addDays(due.latest, 1);
  return state === 'possibly-overdue' ? addDays(laterOf(due.earliest, due.latest) ?? '1900-01-01', 1) : null;
};
