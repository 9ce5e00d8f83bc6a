/** @jsxImportSource preact */

import type { Office } from '@/lib/inquiries/queries/office';
import { inGroups } from '@/lib/kernel/numerals';
import { documentOf } from './document';
import { Back, ErrorSummary, Reach } from './parts';
import { inquiryPath } from './step-page';
import type { Words } from './words';

type View = { words: Words; office: Office };

/** The code with which an unfinished form is opened again, shown only when asked for. */
export const keepPage = ({ words, office, code, until }: View & { code: string; until: string }): string =>
  documentOf(
    { words, office, path: 'inquiry/keep', title: words.form('keep.title') },
    <>
      <h1>{words.form('keep.title')}</h1>
      <p>{words.form('keep.help')}</p>
      <p class="figures">{inGroups(code, 4)}</p>
      <p>{words.form('keep.until', { date: until })}</p>
      <p>{words.form('keep.where')}</p>
      <p class="buttons">
        <a class="button" href={inquiryPath(words, 'check')}>
          {words.form('keep.back')}
        </a>
      </p>
      <form method="post" action={inquiryPath(words, 'keep')}>
        <h2>{words.form('keep.forgetTitle')}</h2>
        <p>{words.form('keep.forgetHelp')}</p>
        <button class="second" type="submit" name="go" value="forget">
          {words.form('keep.forget')}
        </button>
      </form>
    </>,
  );

/** Opening an unfinished form again with its code. */
export function continuePage({
  words,
  office,
  typed = '',
  wrong = false,
  here = false,
}: View & { typed?: string; wrong?: boolean; here?: boolean }) {
  const title = words.form('resume.title');
  const error = wrong ? words.form('resume.wrong') : undefined;
  return documentOf(
    { words, office, path: 'inquiry/continue', title, faulty: wrong, form: 'answers' },
    <>
      <Back words={words} href={`/${words.locale}`} />
      <ErrorSummary words={words} problems={error ? [{ at: 'code', message: error }] : []} />
      <h1>{title}</h1>
      {here ? (
        <p>
          <a href={inquiryPath(words, 'check')}>{words.form('resume.here')}</a>
        </p>
      ) : null}
      <p>{words.form('resume.help')}</p>
      <form id="answers" method="post" action={inquiryPath(words, 'continue')} noValidate>
        <div class={error ? 'field wrong' : 'field'}>
          <label for="code">{words.form('resume.code')}</label>
          {error ? (
            <p class="error" id="code-error">
              <span class="away">{words.t('problem.error')} </span>
              {error}
            </p>
          ) : null}
          <input
            id="code"
            name="code"
            value={typed}
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'code-error' : undefined}
          />
        </div>
        <p class="buttons">
          <button type="submit">{words.form('resume.button')}</button>
        </p>
      </form>
    </>,
  );
}

/** In place of a form that is not there. */
export const nothingPage = ({ words, office }: View): string =>
  documentOf(
    { words, office, path: 'inquiry/check', title: words.form('nothing.title') },
    <>
      <h1>{words.form('nothing.title')}</h1>
      <p>{words.form('nothing.what')}</p>
      <p class="buttons">
        <a class="button" href={inquiryPath(words, 'who')}>
          {words.form('nothing.start')}
        </a>
        <a class="button second" href={inquiryPath(words, 'continue')}>
          {words.form('nothing.resume')}
        </a>
      </p>
      <h2>{words.t('reach.title')}</h2>
      <Reach words={words} office={office} />
    </>,
  );
