'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

/** `label` names the field where the sentence alone would not say which one. */
export type SummarisedError = { field?: string | undefined; label?: string | undefined; message: string };

/**
 * What must be corrected, above the form; the focus moves here when it appears or changes. Each line leads to its field
 * by id. The words are the same as at the field.
 */
export function ErrorSummary({ errors, title }: { errors: readonly SummarisedError[]; title?: string | undefined }) {
  const t = useTranslations('common');
  const box = useRef<HTMLDivElement>(null);
  const told = errors.map((error) => error.message).join('\n');

  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);

  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-bad bg-surface-raised p-4">
      <h2 className="font-semibold text-base">{title ?? t('errors.summary')}</h2>
      <ul className="mt-2 flex flex-col gap-1">
        {errors.map(({ field, label, message }) => (
          <li key={`${field}-${message}`} className="font-medium text-bad">
            {field ? (
              <a href={`#${field}`} className="underline underline-offset-2">
                {label ? `${label}: ${message}` : message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-text-quiet">{t('errors.kept')}</p>
    </div>
  );
}
