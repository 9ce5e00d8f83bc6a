/** @jsxImportSource preact */
import { formatClock } from '@/lib/i18n/formats';
import { houseTimeZone } from '@/lib/i18n/time-zone';
import type { Receipt } from '@/lib/inquiries/commands/show-receipt';
import type { Office } from '@/lib/inquiries/queries/office';
import { promisedDays } from '@/lib/inquiries/rules';
import { inGroups } from '@/lib/kernel/numerals';
import { documentOf } from './document';
import { Notice, Reach } from './parts';
import { inquiryPath } from './step-page';
import { dayWords, said, type Words } from './words';

type View = { words: Words; office: Office; receipt: Receipt };

const later = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000);

/** What happens next and by when; the printed slip says the same. */
export const nextSteps = (words: Words, receivedAt: string): string[] =>
  (['received', 'being-checked', 'searching'] as const).map((step) =>
    said(words.form, `next.${step}`, {
      date: dayWords(words.locale, later(receivedAt, promisedDays[step])),
    }),
  );

/** The document to keep: reference, secret code, what happens next, how to reach us. */
export function receiptPage({ words, office, receipt }: View): string {
  const { form, locale } = words;
  const title = form('receipt.title');
  return documentOf(
    { words, office, path: 'inquiry/sent', title },
    <>
      <div class="panel">
        <h1>{title}</h1>
        <p>{form('receipt.reference')}</p>
        <p class="figures">{inGroups(receipt.reference, 3)}</p>
      </div>
      {receipt.changed ? (
        <Notice bad>
          <p>{form('receipt.changed')}</p>
        </Notice>
      ) : null}
      <h2>{form('receipt.codeTitle')}</h2>
      <p class="figures">{inGroups(receipt.code, 4)}</p>
      <p>{form('receipt.codeHelp')}</p>
      <p>
        <strong>
          {form('receipt.until', {
            time: formatClock(locale, receipt.until, { timeZone: houseTimeZone() }),
            zone: houseTimeZone(),
          })}
        </strong>
      </p>
      <p class="buttons noprint">
        <a class="button second" href={inquiryPath(words, 'slip')}>
          {form('receipt.pdf')}
        </a>
      </p>
      <h2>{form('receipt.nextTitle')}</h2>
      <ol>
        {nextSteps(words, receipt.receivedAt).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{form('receipt.told')}</p>
      <h2>{words.t('reach.title')}</h2>
      <Reach words={words} office={office} />
      <Kept words={words} />
    </>,
  );
}

const Kept = ({ words }: { words: Words }) => (
  <form class="noprint" method="post" action={inquiryPath(words, 'sent')}>
    <h2>{words.form('receipt.keptTitle')}</h2>
    <p>{words.form('receipt.keptHelp')}</p>
    <button type="submit">{words.form('receipt.kept')}</button>
  </form>
);

/** In place of a receipt that is gone. */
export const receiptGonePage = ({ words, office }: Omit<View, 'receipt'>): string =>
  documentOf(
    { words, office, path: 'inquiry/sent', title: words.form('gone.title') },
    <>
      <h1>{words.form('gone.title')}</h1>
      <p>{words.form('gone.what')}</p>
      <p>
        <a href={`/${words.locale}/open`}>{words.t('links.open')}</a>
      </p>
      <p>{words.form('gone.lost')}</p>
      <Reach words={words} office={office} />
    </>,
  );
