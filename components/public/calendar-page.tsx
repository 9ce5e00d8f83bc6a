/** @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import { intlTag, type Locale } from '@/lib/i18n/locales';
import { assetHref } from './assets';

/** Where "Exit this page" leads: a month's calendar, with no word of what this site is. */
export function calendarPage(locale: Locale, now: Date): string {
  const month = new Intl.DateTimeFormat(intlTag[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const title = month.format(now);
  return `<!doctype html>${render(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title}</title>
        <link rel="stylesheet" href={assetHref('family.css')} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main id="main">
          <h1>{title}</h1>
          <Month locale={locale} now={now} />
        </main>
      </body>
    </html>,
  )}`;
}

// 1 January 2024 was a Monday.
const weekdays = Array.from({ length: 7 }, (_, index) => Date.UTC(2024, 0, 1 + index));

function Month({ locale, now }: { locale: Locale; now: Date }) {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const days = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: lead }, () => 0), ...Array.from({ length: days }, (_, index) => index + 1)];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const weekday = new Intl.DateTimeFormat(intlTag[locale], { weekday: 'short', timeZone: 'UTC' });
  return (
    <table class="month">
      <thead>
        <tr>
          {weekdays.map((at) => (
            <th key={at} scope="col">
              {weekday.format(at)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.join()}>
            {week.map((day, index) => (
              <td key={day || `before-${index}`}>{day || ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
