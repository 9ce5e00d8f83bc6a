import type { EntryKind, Subject } from './entries';
import type { HappeningKind } from './happenings';

/** What the Third Geneva Convention says is owed, by the article it rests on. */
export const duties = [
  'capture-card',
  'capture-card-again',
  'notify-transfer',
  'notify-admission',
  'notify-release',
  'notify-repatriation',
  'notify-escape',
  'notify-death',
  'health-news',
  'reply',
  'death-certificate',
] as const;
export type Duty = (typeof duties)[number];

export const articles = ['70', '122(5)', '122(6)', '122(7)', '120(2)'] as const;
export type Article = (typeof articles)[number];

export type DutyRule = {
  readonly duty: Duty;
  readonly article: Article;
  /** The happenings it begins with. `health-news` and `reply` begin with what is owed about: see the clocks. */
  readonly startedBy: readonly HappeningKind[];
  readonly metBy: { readonly kind: EntryKind; readonly subject?: Subject };
  /** How many days there are. Null: the correspondent's own period for answers. */
  readonly days: number | null;
  /**
   * The Convention itself names the period. Where it says "as rapidly as possible", "immediately" or "within the shortest
   * possible period", the days are this house's measure of that, and are said to be.
   */
  readonly named: boolean;
};

const again = ['transfer', 'admission'] as const;
const notice = (duty: Duty, subject: Subject, happening: HappeningKind, days: number): DutyRule => ({
  duty,
  article: '122(5)',
  startedBy: [happening],
  metBy: { kind: 'notification', subject },
  days,
  named: false,
});

/**
 * The tables of duties by version. A report says by which it was counted; a changed measure is a new version, and the old
 * one stays readable.
 */
export const dutyTables: Readonly<Record<number, readonly DutyRule[]>> = {
  1: [
    {
      duty: 'capture-card',
      article: '70',
      startedBy: ['arrival'],
      metBy: { kind: 'capture-card' },
      days: 7,
      named: true,
    },
    {
      duty: 'capture-card-again',
      article: '70',
      startedBy: again,
      metBy: { kind: 'capture-card' },
      days: 7,
      named: true,
    },
    notice('notify-transfer', 'transfer', 'transfer', 14),
    notice('notify-admission', 'admission', 'admission', 14),
    notice('notify-release', 'release', 'release', 14),
    notice('notify-repatriation', 'repatriation', 'repatriation', 14),
    notice('notify-escape', 'escape', 'escape', 14),
    notice('notify-death', 'death', 'death', 14),
    { duty: 'health-news', article: '122(6)', startedBy: [], metBy: { kind: 'health-news' }, days: 7, named: true },
    { duty: 'reply', article: '122(7)', startedBy: ['question'], metBy: { kind: 'reply' }, days: null, named: false },
    {
      duty: 'death-certificate',
      article: '120(2)',
      startedBy: ['death'],
      metBy: { kind: 'notification', subject: 'death-certificate' },
      days: 30,
      named: false,
    },
  ],
};
export const currentTable = 1;

/** The rule a duty follows in a table; a table names every duty once, and a test holds it to that. */
export const ruleFor = (duty: Duty, version = currentTable) => dutyTables[version]?.find((rule) => rule.duty === duty);
