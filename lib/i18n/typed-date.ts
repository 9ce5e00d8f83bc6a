import { type PartialDate, partialDateOf, unknownDate } from '../kernel/partial-date';
import { intlTag, locales } from './locales';

/** A date as a person typed it into three fields. */
export type TypedDate = { day: string; month: string; year: string; approximate: boolean; unknown: boolean };

const plain = (typed: string) => typed.normalize('NFKC').trim().toLowerCase().replace(/\.+$/, '');

// Every month in every language of the house, alone ("березень") and beside a day ("березня").
const monthNames: readonly { month: number; name: string }[] = locales.flatMap((locale) =>
  Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(2000, index, 15));
    const alone = new Intl.DateTimeFormat(intlTag[locale], { month: 'long', timeZone: 'UTC' }).format(date);
    const besideDay =
      new Intl.DateTimeFormat(intlTag[locale], { day: 'numeric', month: 'long', timeZone: 'UTC' })
        .formatToParts(date)
        .find(({ type }) => type === 'month')?.value ?? alone;
    return [alone, besideDay].map((name) => ({ month: index + 1, name: name.toLowerCase() }));
  }).flat(),
);
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** A month as a number, a Roman number, or a name of any language of the house, also cut short ("бер", "Sept"); null when it is none. */
export function monthFrom(typed: string): number | null {
  const text = plain(typed);
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const roman = romans.indexOf(text.replaceAll('і', 'i').replaceAll('х', 'x')) + 1;
  if (roman > 0) return roman;
  if (text.length < 3) return null;
  const meant = new Set(monthNames.filter(({ name }) => name.startsWith(text)).map(({ month }) => month));
  const [only] = meant;
  return meant.size === 1 ? (only ?? null) : null;
}

/** What was typed, as a date: null when it cannot be one. A whole date in the first field is understood; figures win over a tick at "I do not know". */
export function readTypedDate(typed: TypedDate): PartialDate | null {
  const { day, month, year } = spread(typed);
  if (!day && !month && !year) return unknownDate;
  const numbers = { day: numberOf(day, 2), month: month ? monthFrom(month) : undefined, year: numberOf(year, 4) };
  if (numbers.day === null || numbers.month === null || numbers.year === null) return null;
  return partialDateOf({ day: numbers.day, month: numbers.month, year: numbers.year, approximate: typed.approximate });
}

/** `14.03.2022` typed or pasted into one of the fields fills all three. */
function spread({ day, month, year }: TypedDate) {
  const filled = [day, month, year].map(plain).filter(Boolean);
  const whole = filled.length === 1 ? filled[0]?.match(/^(\d{1,2})[./\s-]+([^\s./-]+)[./\s-]+(\d{4})/) : null;
  if (whole) return { day: whole[1] ?? '', month: whole[2] ?? '', year: whole[3] ?? '' };
  return { day: plain(day), month: plain(month), year: plain(year) };
}

/** Undefined when empty, null when it is no number of at most `digits` digits. */
function numberOf(text: string, digits: number): number | undefined | null {
  if (!text) return undefined;
  const figures = text.replace(/\s*(р|г|року|года)$/, '');
  return /^\d+$/.test(figures) && figures.length <= digits ? Number(figures) : null;
}
