import { byLatest, laterOf, type Span, spanOf } from './days';
import { captivityIsSure, meetingDirection, type PersonFile } from './file';
import type { Happening, HappeningSource } from './happenings';

/**
 * The first arrival: not before the capture, and not after the first day the file shows the person held. The day somebody
 * is seen in captivity is no day of arrival; it says that the arrival was no later.
 */
export function arrivalOf(file: PersonFile): Happening | null {
  const capture = spanOf(file.capture, file.recordedOn);
  const held: (Span & { from: HappeningSource; id: string })[] = [
    ...file.places.map(({ id, from, recordedOn }) => ({ ...spanOf(from, recordedOn), from: 'place' as const, id })),
    ...file.claims
      .filter(({ says, credible }) => credible && ['in-captivity', 'transferred', 'in-hospital'].includes(says))
      .map(({ id, asOf, recordedOn }) => ({ ...spanOf(asOf, recordedOn), from: 'claim' as const, id })),
    ...file.entries
      .filter(({ direction, reply }) => direction === meetingDirection(file.owing) && reply === 'held')
      .map(({ id, on }) => ({ earliest: null, latest: on, from: 'entry' as const, id })),
  ];
  const [first] = [...held].sort(byLatest);
  if (!first)
    return capture.earliest
      ? { ...capture, latest: null, what: 'arrival', sure: false, from: 'record', id: file.id }
      : null;
  // A place on file says itself since when; what shows somebody held says only until when the arrival was.
  const earliest = first.from === 'place' ? laterOf(first.earliest, capture.earliest) : capture.earliest;
  const latest = first.latest && laterOf(first.latest, earliest);
  return { what: 'arrival', earliest, latest, sure: captivityIsSure(file), from: first.from, id: first.id };
}
