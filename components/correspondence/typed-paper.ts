import type { sendEntries } from '@/lib/correspondence/hooks';
import type { CorrespondentKind } from '@/lib/correspondence/rules/correspondents';
import type { Direction, EntryKind, HealthState, Reply, Subject } from '@/lib/correspondence/rules/entries';
import { claimOffered } from '@/lib/correspondence/rules/offered';
import { dateFromTyped } from '@/lib/i18n/typed-dates';
import { claimJudgedIn } from './judgement-fields';

type Body = Parameters<typeof sendEntries>[1]['body'];
export type TypedPaper = Body['paper'];
export type TypedSaid = Omit<Body['rows'][number], 'lineId'>;

const reader = (form: FormData) => ({
  text: (name: string) => String(form.get(name) ?? ''),
  optional: (name: string) => String(form.get(name) ?? '').trim() || null,
});

/** The paper as typed. The server judges it. */
export function paperIn(form: FormData, paperId: string): TypedPaper {
  const { text, optional } = reader(form);
  return {
    paperId,
    kind: text('kind') as EntryKind,
    direction: text('direction') as Direction,
    occurredOn: text('occurredOn'),
    paperNumber: optional('paperNumber'),
    paperDate: optional('paperDate'),
    way: text('way') as TypedPaper['way'],
    authenticated: (text('authenticated') || 'unclear') as 'unclear',
    scanHash: optional('scanHash'),
    source: optional('source'),
  };
}

/** What the paper says, as typed; only what a paper of its kind can say. A null `about` is no date. */
export function saidIn(form: FormData): (TypedSaid & { about: ReturnType<typeof dateFromTyped> }) | null {
  const { text, optional } = reader(form);
  const kind = text('kind') as EntryKind;
  const reply = kind === 'reply' ? (optional('reply') as Reply | null) : null;
  const about = dateFromTyped({
    day: text('about.day'),
    month: text('about.month'),
    year: text('about.year'),
    approximate: form.has('about.approximate'),
    unknown: false,
  });
  if (about === null) return null;
  return {
    reply,
    ground: kind === 'refusal' || reply === 'refused' ? (optional('ground') as TypedSaid['ground']) : null,
    groundNote: optional('groundNote'),
    subject: kind === 'notification' ? (optional('subject') as Subject | null) : null,
    about,
    healthState: kind === 'health-news' ? (optional('healthState') as HealthState | null) : null,
    healthNote: kind === 'health-news' ? optional('healthNote') : null,
    note: optional('note'),
  };
}

/** The claim to be made of one row, when the person asked for it and the row offers one. */
export function claimFor(form: FormData, said: TypedSaid, correspondent: CorrespondentKind) {
  const { text } = reader(form);
  const offers = claimOffered(
    {
      kind: text('kind') as EntryKind,
      direction: text('direction') as Direction,
      reply: said.reply ?? null,
      subject: said.subject ?? null,
    },
    correspondent,
  );
  return offers && form.has('asEvidence') ? claimJudgedIn(form) : null;
}
