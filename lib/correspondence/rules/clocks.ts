import { addDays, type Day, daysBetween, earlierOf, laterOf, type Span } from './days';
import { type Article, currentTable, type Duty, type DutyRule, dutyTables } from './duties';
import { asking, inOrder, opposite, telling } from './entries';
import { captivityIsSure, type FiledEntry, meetingDirection, type PersonFile } from './file';
import { type Happening, type HappeningKind, type HappeningSource, happeningsOf } from './happenings';

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

type Begun = { started: Started; sure: boolean; days: number; correspondentId?: string };
type Met = { on: Day; entryId: string };

/** How a duty stands that began, and was met, or ended without anything owed any more, or neither. */
function clockOf(
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
const madeOn = ({ paperOn, on }: FiledEntry): Day => (paperOn !== null && paperOn <= on ? paperOn : on);

type Papers = readonly FiledEntry[];

/** The first paper by which a duty was met: not made before the thing it is about can have happened, and not about another. */
function meeting(rule: DutyRule, papers: Papers, { started }: Begun): Met | null {
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

/**
 * Every duty of the Convention about one person: what began it, by when it was due, by what and when it was met, or how
 * long it is overdue. `today` is given; the entries decide by when they happened, not by when they were recorded.
 */
export function clocksOf(file: PersonFile, today: Day, table = currentTable): Clock[] {
  const rules = dutyTables[table] ?? [];
  const happenings = happeningsOf(file);
  const papers = file.entries.filter(({ direction }) => direction === meetingDirection(file.owing));
  return rules.flatMap((rule) => {
    if (rule.duty === 'reply') return replyClocks(rule, file, today);
    if (rule.duty === 'health-news') return healthClocks(rule, file, { happenings, papers, today });
    return happenings
      .filter(({ what }) => rule.startedBy.includes(what))
      .map(({ sure, ...started }) => {
        const begun = { started, sure, days: rule.days ?? 0 };
        return clockOf(rule, begun, meeting(rule, papers, begun), { today });
      });
  });
}

/** Each question to a power's bureau until something answers it; the period is the correspondent's own. */
function replyClocks(rule: DutyRule, file: PersonFile, today: Day): Clock[] {
  const asked = opposite[meetingDirection(file.owing)];
  const withBureau = file.entries.filter(({ bureau }) => bureau);
  const lines = [...new Set(withBureau.map(({ lineId }) => lineId))];
  return lines.flatMap((line) => {
    const entries = withBureau.filter(({ lineId }) => lineId === line);
    const clocks: Clock[] = [];
    let open: FiledEntry | null = null;
    const close = (met: Met | null) => {
      if (!open) return;
      const started = {
        what: 'question' as const,
        earliest: open.on,
        latest: open.on,
        from: 'entry' as const,
        id: open.id,
      };
      const begun = { started, sure: true, days: open.replyDays, correspondentId: open.correspondentId };
      clocks.push(clockOf(rule, begun, met, { today }));
      open = null;
    };
    for (const entry of inOrder(entries)) {
      if (entry.direction === asked && asking.includes(entry.kind)) open ??= entry;
      else if (entry.direction !== asked && telling.includes(entry.kind)) close({ on: entry.on, entryId: entry.id });
    }
    close(null);
    return clocks;
  });
}

type Around = { happenings: readonly Happening[]; papers: Papers; today: Day };

/**
 * News of the seriously ill or wounded, week by week: from one to the next, and from the last until today or the end. News
 * of recovery ends the duty, until news says that it is serious again.
 */
function healthClocks(rule: DutyRule, file: PersonFile, { happenings, papers, today }: Around): Clock[] {
  const begun = seriousSince(file, papers);
  if (!begun) return [];
  const since = begun.started.earliest;
  const news = inTime(papers.filter(({ kind }) => kind === 'health-news')).filter(
    (paper) => paper.id !== begun.started.id && (since === null || madeOn(paper) >= since),
  );
  const days = rule.days ?? 0;
  const clocks: Clock[] = [];
  let from: Begun | null = { ...begun, days };
  for (const one of news) {
    const on = madeOn(one);
    if (from) clocks.push(clockOf(rule, from, { on, entryId: one.id }, { today }));
    const started = {
      what: 'serious-condition' as const,
      earliest: on,
      latest: on,
      from: 'entry' as const,
      id: one.id,
    };
    from = one.serious === false ? null : { started, sure: begun.sure, days };
  }
  if (from) clocks.push(clockOf(rule, from, null, { today, ended: endOf(happenings, from.started.earliest) }));
  return clocks;
}

const inTime = (papers: Papers) =>
  [...papers].sort((one, other) => madeOn(one).localeCompare(madeOn(other)) || one.id.localeCompare(other.id));

/**
 * Since when the person is known to be seriously ill or wounded: by the holder's own news, or by a credible claim of wounds
 * or hospital when the record's health calls for it. When only the record says so, there is no day to count from.
 */
function seriousSince(file: PersonFile, papers: Papers): Omit<Begun, 'days'> | null {
  const [first] = inTime(papers.filter(({ kind, serious }) => kind === 'health-news' && serious === true));
  const what = 'serious-condition' as const;
  if (first) {
    const on = madeOn(first);
    return { started: { what, earliest: on, latest: on, from: 'entry', id: first.id }, sure: true };
  }
  if (!file.seriousNow) return null;
  const [claim] = file.claims
    .filter(
      ({ says, credible, asOf }) => credible && asOf.to !== null && (says === 'wounded' || says === 'in-hospital'),
    )
    .sort((one, other) => (one.asOf.to ?? '').localeCompare(other.asOf.to ?? ''));
  if (!claim) return { started: { what, earliest: null, latest: null, from: 'record', id: file.id }, sure: false };
  const { from: earliest, to: latest } = claim.asOf;
  return {
    started: { what, earliest, latest: earlierOf(latest, claim.recordedOn), from: 'claim', id: claim.id },
    sure: captivityIsSure(file),
  };
}

/** The day from which nothing is owed any more: gone home, escaped or died; the first it can have been, and unsure facts too. */
const endOf = (happenings: readonly Happening[], since: Day | null): Day | null =>
  happenings
    .filter(({ what }) => ['release', 'repatriation', 'escape', 'death'].includes(what))
    .map(({ earliest, latest }) => earliest ?? since ?? latest)
    .filter((day) => day !== null && (since === null || day >= since))
    .reduce<Day | null>(earlierOf, null);

/** The day a clock became a breach, at the latest it can have: what a period is counted by. Null when it is none. */
export const breachOn = ({ state, due }: Clock): Day | null => {
  if (state === 'overdue' || state === 'met-late') return due.latest && addDays(due.latest, 1);
  return state === 'possibly-overdue' ? addDays(laterOf(due.earliest, due.latest) ?? '1900-01-01', 1) : null;
};
