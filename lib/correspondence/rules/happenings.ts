import type { ClaimStatement } from '../../evidence/rules';
import { arrivalOf } from './arrival';
import { byLatest, earlierOf, laterOf, mayBeOne, type Span, spanOf } from './days';
import type { Subject } from './entries';
import { beginsClocks, captivityIsSure, meetingDirection, type PersonFile } from './file';

/** What starts a clock. */
export const happeningKinds = [
  'arrival',
  'transfer',
  'admission',
  'release',
  'repatriation',
  'escape',
  'death',
  'question',
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** Where the file says that it happened. */
export const happeningSources = ['record', 'place', 'event', 'claim', 'entry'] as const;
export type HappeningSource = (typeof happeningSources)[number];

/**
 * Something that happened to a person, within the days it can have happened. `sure` only when the fact itself is not in
 * doubt; the rest of what is said about it is where the file has it from.
 */
export type Happening = Span & {
  readonly what: Exclude<HappeningKind, 'question'>;
  readonly sure: boolean;
  readonly from: HappeningSource;
  readonly id: string;
};

const claimed: Partial<Record<ClaimStatement, Happening['what']>> = {
  transferred: 'transfer',
  'in-hospital': 'admission',
  released: 'release',
  dead: 'death',
};
const noticed: Record<Subject, Happening['what']> = {
  transfer: 'transfer',
  admission: 'admission',
  death: 'death',
  'death-certificate': 'death',
  release: 'release',
  repatriation: 'repatriation',
  escape: 'escape',
};
const recorded: Record<string, Happening['what']> = {
  transfer: 'transfer',
  'hospital-admission': 'admission',
  release: 'release',
  escape: 'escape',
};
/** Moves of the record's status that say something happened, while the status still rests on them. */
const moved: Record<string, { what: Happening['what']; while: readonly string[] }> = {
  escaped: { what: 'escape', while: [] },
  returned: { what: 'repatriation', while: ['returned', 'reintegration', 'closed-followed'] },
  'deceased-unconfirmed': { what: 'death', while: ['deceased-unconfirmed', 'deceased-confirmed'] },
  'deceased-confirmed': { what: 'death', while: ['deceased-confirmed'] },
};

/** Everything that happened to this person by which a duty begins, each once, in the order of time. */
export function happeningsOf(file: PersonFile): Happening[] {
  if (!beginsClocks(file)) return [];
  const found = [...fromEvents(file), ...fromClaims(file), ...fromEntries(file), ...fromPlaces(file)];
  const arrival = arrivalOf(file);
  return [...(arrival ? [arrival] : []), ...united(found)];
}

const fromEvents = (file: PersonFile): Happening[] =>
  file.events.flatMap((event) => {
    const move = event.kind === 'status-changed' ? moved[event.toStatus ?? ''] : undefined;
    const stands = move && (move.while.length === 0 || move.while.includes(file.status));
    const what = stands ? move.what : event.kind === 'status-changed' ? undefined : recorded[event.kind];
    // Whoever went home in an exchange was named to both sides by the list they signed.
    if (!what || event.agreed) return [];
    const sure = captivityIsSure(file) && event.toStatus !== 'deceased-unconfirmed';
    return [{ what, ...spanOf(event.on, event.recordedOn), sure, from: 'event' as const, id: event.id }];
  });

const fromClaims = (file: PersonFile): Happening[] =>
  file.claims.flatMap(({ id, says, credible, asOf, recordedOn }) => {
    const what = claimed[says];
    if (!what) return [];
    // Death is certain here when it is established, or when the holder says so; a claim of it makes it possible.
    const sure = credible && captivityIsSure(file) && says !== 'dead';
    const { earliest, latest } = spanOf(asOf, recordedOn);
    // Somebody seen in hospital was taken there no later; since when, the claim does not say.
    return [{ what, earliest: says === 'in-hospital' ? null : earliest, latest, sure, from: 'claim' as const, id }];
  });

/** What the holder itself reports has happened, against the holder, without a doubt. */
const fromEntries = (file: PersonFile): Happening[] =>
  file.entries
    .filter(({ direction }) => direction === meetingDirection(file.owing))
    .flatMap(({ id, reply, subject, about, on }) => {
      const what = subject ? noticed[subject] : reply === 'deceased' ? 'death' : undefined;
      if (!what) return [];
      return [{ what, ...spanOf(about, on), sure: true, from: 'entry' as const, id }];
    });

/**
 * A second place on file makes a transfer possible. It is not certain: two places may be two sources that contradict each
 * other. Of whom we hold ourselves we know where we took them.
 */
function fromPlaces(file: PersonFile): Happening[] {
  const inTime = file.places
    .map(({ id, place, from, recordedOn }) => ({ id, place: plain(place), ...spanOf(from, recordedOn) }))
    .sort((one, other) => byLatest(one, other) || one.place.localeCompare(other.place));
  return inTime.flatMap(({ id, place, earliest, latest }, index) =>
    index === 0 || inTime.slice(0, index).some((before) => before.place === place)
      ? []
      : [{ what: 'transfer' as const, earliest, latest, sure: file.owing === 'by-us', from: 'place' as const, id }],
  );
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The same transfer stands on file as an event, as a claim and as a notice, and is one transfer: two of one kind that can
 * be one are taken for one, so that no breach is counted twice. What is sure gives the days.
 */
function united(found: readonly Happening[]): Happening[] {
  const inTime = [...found].sort(
    (one, other) => Number(other.sure) - Number(one.sure) || byLatest(one, other) || one.from.localeCompare(other.from),
  );
  const kept: Happening[] = [];
  for (const one of inTime) {
    const at = kept.findIndex((other) => other.what === one.what && (mayBeOne(other, one) || once.includes(one.what)));
    const other = kept[at];
    if (!other) kept.push(one);
    else if (other.sure === one.sure) kept[at] = { ...other, ...narrower(other, one) };
  }
  return kept.sort(byLatest);
}

/** What happens to nobody twice. */
const once: readonly Happening['what'][] = ['death'];

/** The days both allow; when they allow none together, the days of the first. */
function narrower(one: Span, other: Span): Span {
  const earliest = laterOf(one.earliest, other.earliest);
  const latest = earlierOf(one.latest, other.latest);
  return earliest && latest && earliest > latest
    ? { earliest: one.earliest, latest: one.latest }
    : { earliest, latest };
}
