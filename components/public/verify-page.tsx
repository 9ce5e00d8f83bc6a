/** @jsxImportSource preact */
import type { Standing } from '@/lib/exchanges/rules/printed-hash';
import type { Office } from '@/lib/inquiries/queries/office';
import { documentOf } from './document';
import { Back, ErrorSummary, Notice, Reach } from './parts';
import type { Words } from './words';

export type VerifyView = {
  words: Words;
  office: Office;
  typed?: string;
  problem?: 'empty' | 'too-many' | 'unavailable';
  /** What the code is worth. Nothing else is known to this page. */
  standing?: Standing;
};

/** A printed hash: genuine and in force, no longer in force, or not known. For anybody; it knows no list and no person. */
export function verifyPage({ words, office, typed = '', problem, standing }: VerifyView): string {
  const { verify, locale } = words;
  const title = verify('title');
  const message = problem ? verify(problem) : undefined;
  const wrong = problem === 'empty';
  return documentOf(
    { words, office, path: 'verify', title, faulty: Boolean(problem), form: 'verify' },
    <>
      <Back words={words} href={`/${locale}`} />
      <ErrorSummary words={words} problems={message ? [{ at: wrong ? 'code' : '', message }] : []} />
      {standing ? <Answer words={words} standing={standing} /> : null}
      <h1>{title}</h1>
      <p>{verify('lead')}</p>
      <form id="verify" method="post" action={`/${locale}/verify`} noValidate>
        <div class={wrong ? 'field wrong' : 'field'}>
          <label for="code">{verify('code')}</label>
          <p class="hint" id="code-hint">
            {verify('codeHint')}
          </p>
          <textarea
            id="code"
            name="code"
            rows={4}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby="code-hint"
            aria-invalid={wrong ? 'true' : undefined}
          >
            {typed}
          </textarea>
        </div>
        <p class="buttons">
          <button type="submit">{verify('button')}</button>
        </p>
      </form>
      <h2>{verify('limitTitle')}</h2>
      <p>{verify('limit')}</p>
      <Reach words={words} office={office} />
    </>,
  );
}

const Answer = ({ words: { verify }, standing }: { words: Words; standing: Standing }) => (
  <Notice bad={standing !== 'current'}>
    <p class="lead">
      <strong>{verify(`${standing}.title`)}</strong>
    </p>
    <p>{verify(`${standing}.what`)}</p>
  </Notice>
);
