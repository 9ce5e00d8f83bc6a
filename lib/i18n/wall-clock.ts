/** "2026-11-21T16:20": what a clock on the wall of `timeZone` shows at a moment; the form of a date-and-time field. */
export function wallClock(moment: Date, timeZone: string): string {
  const parts = partsOf(moment.getTime(), timeZone);
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The moment at which a clock on that wall shows this; null when it is no date and time. Of an hour that happens twice
 * when clocks go back, the first; a time that clocks skip is moved forward.
 */
export function momentOf(wall: string, timeZone: string): Date | null {
  const asIfUtc = Date.parse(`${wall}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(asIfUtc)) return null;
  const guess = asIfUtc - offsetAt(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetAt(guess, timeZone));
}

const offsetAt = (moment: number, timeZone: string) => {
  const { year, month, day, hour, minute } = partsOf(moment, timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - Math.floor(moment / 60_000) * 60_000;
};

function partsOf(moment: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '00';
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}
