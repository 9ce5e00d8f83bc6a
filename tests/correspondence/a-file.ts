import type { FiledEntry, PersonFile } from '@/lib/correspondence/rules/file';
import { type PartialDate, partialDateOf, unknownDate } from '@/lib/kernel/partial-date';

/** "2026-03", "2026-03-09", "about 2026-03-09" or nothing, as a date as far as it is known. */
export function when(text = ''): PartialDate {
  const approximate = text.startsWith('about ');
  const [year, month, day] = text.replace('about ', '').split('-').filter(Boolean).map(Number);
  return partialDateOf({ year, month, day, approximate }) ?? unknownDate;
}

/** A person held, confirmed by two persons, about whom nothing else is on file. */
export const aFile = (given: Partial<PersonFile> = {}): PersonFile => ({
  id: 'person',
  owing: 'to-us',
  status: 'confirmed-captive',
  confirmed: true,
  seriousNow: false,
  capture: unknownDate,
  recordedOn: '2026-12-31',
  places: [],
  events: [],
  claims: [],
  entries: [],
  ...given,
});

let made = 0;
const nextId = () => {
  made += 1;
  return `row-${String(made).padStart(4, '0')}`;
};

export const aPlace = (from: string, place = 'Camp 1', recordedOn = '2026-12-31') => ({
  id: nextId(),
  place,
  from: when(from),
  recordedOn,
});

export const anEvent = (kind: string, on: string, more: Partial<PersonFile['events'][number]> = {}) => ({
  id: nextId(),
  kind,
  toStatus: null,
  on: when(on),
  recordedOn: '2026-12-31',
  agreed: false,
  ...more,
});

export const aClaimOnFile = (says: PersonFile['claims'][number]['says'], asOf: string, credible = true) => ({
  id: nextId(),
  says,
  credible,
  asOf: when(asOf),
  recordedOn: '2026-12-31',
});

/** A paper that came in from the other side's bureau, unless said otherwise. */
export const aPaper = (kind: FiledEntry['kind'], on: string, given: Partial<FiledEntry> = {}): FiledEntry => ({
  id: nextId(),
  kind,
  direction: 'in',
  on,
  paperOn: null,
  reply: kind === 'reply' ? 'held' : null,
  subject: null,
  serious: kind === 'health-news' ? true : null,
  lineId: 'line',
  correspondentId: 'bureau',
  bureau: true,
  replyDays: 30,
  about: unknownDate,
  recordedOn: on,
  ...given,
});
export const asked = (on: string, given: Partial<FiledEntry> = {}) =>
  aPaper('question', on, { direction: 'out', ...given });
