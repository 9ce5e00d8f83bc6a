import { dateRange, type PartialDate, partialDateOf, unknownDate } from '../../kernel/partial-date';

/** The months in Ukrainian, Russian and English, as dates have them. Whole words: many surnames begin like a month. */
const months = [
  'січень|січня|январь|января|янв|january|jan',
  'лютий|лютого|лют|февраль|февраля|фев|february|feb',
  'березень|березня|бер|март|марта|мар|march|mar',
  'квітень|квітня|квіт|апрель|апреля|апр|april|apr',
  'травень|травня|трав|май|мая|may',
  'червень|червня|черв|июнь|июня|июн|june|jun',
  'липень|липня|лип|июль|июля|июл|july|jul',
  'серпень|серпня|серп|август|августа|авг|august|aug',
  'вересень|вересня|вер|сентябрь|сентября|сент|сен|september|sept|sep',
  'жовтень|жовтня|жовт|октябрь|октября|окт|october|oct',
  'листопад|листопада|лист|ноябрь|ноября|нояб|ноя|november|nov',
  'грудень|грудня|груд|декабрь|декабря|дек|december|dec',
];
const monthByName = new Map(months.flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)));
const month = `(?<name>${months.join('|')})`;
const year = '(?<year>(?:19|20)\\d\\d)';
const edge = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';
const about =
  '(?<about>~|≈|(?<!\\p{L})(?:прибл\\p{L}{0,8}\\.?|близько|біля|десь|около|примерно|about|around|circa|ca?\\.?))?\\s*';

const pattern = (body: string) => new RegExp(about + edge + body + end, 'u');
/** Written dates, the fullest first; the first that is a date is taken. */
const patterns = [
  pattern(`${year}[-–—]\\s?(?<until>(?:19|20)\\d\\d)`),
  pattern(`${year}[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})`),
  pattern(`(?<day>\\d{1,2})\\s?[-./]\\s?(?<month>\\d{1,2})\\s?[-./]\\s?${year}`),
  pattern(`(?<day>\\d{1,2})\\s?[-./]\\s?(?<month>\\d{1,2})\\s?[-./]\\s?(?<short>\\d\\d)`),
  pattern(`(?<day>\\d{1,2})(?:-?го|st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${month}\\.?,?\\s+${year}`),
  pattern(`${month}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`),
  pattern(`${month}\\.?,?\\s+${year}`),
  pattern(`(?<month>\\d{1,2})[./]${year}`),
  pattern(`${year}`),
];
const roughly = /^\s*\(?(?:прибл\p{L}{0,10}\.?|примерно|орієнтовно|approx\p{L}{0,10}\.?|\?)\)?/u;
const around =
  /^(?:\s*(?:р\.?\s?н\.?|г\.?\s?р\.?|року|рік|года|год|народження|рождения|y\.?o\.?b\.?|р\.|г\.)(?![\p{L}]))+/u;
const before = /(?<![\p{L}])(?:born|народ\p{L}{0,10}|нар\.?|рожд\p{L}{0,8}|род\.|р\.|dob:?|yob:?|на)\s*$/u;

/** The first date in a cleaned text and what is left of the text without it. */
export function datesIn(text: string): { birth: PartialDate; rest: string } {
  for (const one of patterns) {
    const found = one.exec(text);
    const birth = found && read(found.groups ?? {});
    if (!found || !birth) continue;
    const head = text.slice(0, found.index).replace(before, ' ');
    const tail = text.slice(found.index + found[0].length).replace(around, ' ');
    const approximate = birth.approximate || roughly.test(tail);
    return { birth: { ...birth, approximate }, rest: `${head} ${tail.replace(roughly, ' ')}`.trim() };
  }
  return { birth: unknownDate, rest: text };
}

function read(parts: Record<string, string | undefined>): PartialDate | null {
  const approximate = parts.about !== undefined;
  const year = parts.year ? Number(parts.year) : fullYear(Number(parts.short));
  if (parts.until) return dateRange(`${year}-01-01`, `${parts.until}-12-31`, approximate);
  const month = parts.name ? monthByName.get(parts.name) : numeric(parts.month);
  const day = numeric(parts.day);
  return (
    partialDateOf({ year, month, day, approximate }) ??
    (day && month ? partialDateOf({ year, month: day, day: month, approximate }) : null)
  );
}

const numeric = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
/** Two digits of a birth year: nobody on file was born after 2015. */
const fullYear = (short: number) => (short <= 15 ? 2000 + short : 1900 + short);
