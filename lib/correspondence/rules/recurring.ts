import { type Begun, type Clock, clockOf, type Met, madeOn, type Papers } from './clock';
import { type Day, earlierOf } from './days';
import type { DutyRule } from './duties';
import { asking, inOrder, opposite, telling } from './entries';
import { captivityIsSure, type FiledEntry, meetingDirection, type PersonFile } from './file';
import type { Happening } from './happenings';

/** Each question to a power's bureau until something answers it; the period is the correspondent's own. */
export function replyClocks(rule: DutyRule, file: PersonFile, today: Day): Clock[] {
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
export function healthClocks(rule: DutyRule, file: PersonFile, { happenings, papers, today }: Around): Clock[] {
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
