/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Office } from '@/lib/inquiries/queries/office';
import type { Words } from './words';

/** `at`: a field of this page, or the address of the page that has it. */
export type Problem = { at: string; message: string };

/** What is wrong, before everything else, with a link to each field. */
export function ErrorSummary({ words: { t }, problems }: { words: Words; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert" id="problems" tabIndex={-1}>
      <h2>{t('problem.title')}</h2>
      <ul>
        {problems.map(({ at, message }) => (
          <li key={at}>{at ? <a href={at.startsWith('/') ? at : `#${at}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

export const Back = ({ words: { t }, href }: { words: Words; href: string }) => (
  <a class="back" href={href}>
    {t('back')}
  </a>
);

/** Something the reader must not miss: what was kept, what was not, what to do. */
export const Notice = ({ children, bad }: { children: ComponentChildren; bad?: boolean }) => (
  <div class={bad ? 'notice bad' : 'notice'} role={bad ? 'alert' : undefined}>
    {children}
  </div>
);

/** How to reach the office, as far as it has said. */
export function Reach({ words: { t }, office }: { words: Words; office: Office }) {
  const rows = (['phone', 'hours', 'email', 'address'] as const).filter((key) => office[key]);
  if (rows.length === 0) return <p>{t('reach.unknown')}</p>;
  return (
    <dl class="facts">
      {rows.map((key) => (
        <div key={key}>
          <dt>{t(`reach.${key}`)}</dt>
          <dd>{office[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
