/** @jsxImportSource preact */
import type { Office } from '@/lib/inquiries/queries/office';
import { documentOf } from './document';
import { Back, ErrorSummary, Notice, Reach } from './parts';
import type { Words } from './words';

export type DoorView = {
  words: Words;
  office: Office;
  typed?: { reference: string; code: string };
  /** `closed`: these two open nothing, for whatever reason. The page is the same bytes for every reason. */
  problem?: 'empty' | 'closed' | 'too-many' | 'unavailable';
  /** The page before was left open too long, or the case was closed meanwhile. */
  ended?: boolean;
};

/** Reference and code: the way into an inquiry. */
export function doorPage({ words, office, typed = { reference: '', code: '' }, problem, ended }: DoorView): string {
  const { status, locale } = words;
  const title = status('door.title');
  const message = problem ? status(`door.${problem}`) : undefined;
  const wrong = problem === 'empty' || problem === 'closed';
  return documentOf(
    { words, office, path: 'open', title, faulty: Boolean(problem), form: 'door' },
    <>
      <Back words={words} href={`/${locale}`} />
      {ended ? (
        <Notice>
          <p>{status('door.ended')}</p>
        </Notice>
      ) : null}
      <ErrorSummary words={words} problems={message ? [{ at: wrong ? 'reference' : '', message }] : []} />
      <h1>{title}</h1>
      <p>{status('door.help')}</p>
      <form id="door" method="post" action={`/${locale}/open`} noValidate>
        {(['reference', 'code'] as const).map((name) => (
          <div class={wrong ? 'field wrong' : 'field'} key={name}>
            <label for={name}>{status(`door.${name}`)}</label>
            <p class="hint" id={`${name}-hint`}>
              {status(`door.${name}Hint`)}
            </p>
            <input
              id={name}
              name={name}
              value={typed[name]}
              inputMode="numeric"
              autocomplete="off"
              spellcheck={false}
              aria-describedby={`${name}-hint`}
              aria-invalid={wrong ? 'true' : undefined}
            />
          </div>
        ))}
        <p class="buttons">
          <button type="submit">{status('door.button')}</button>
        </p>
      </form>
      <h2>{status('door.lostTitle')}</h2>
      <p>{status('door.lost')}</p>
      <Reach words={words} office={office} />
    </>,
  );
}
