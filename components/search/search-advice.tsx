'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Problem } from '@/lib/platform/fetch';

const ways = ['year', 'spelling', 'patronymic', 'unit', 'number'] as const;

/** Nothing was found: what to try before believing it. */
export function NothingFound() {
  const t = useTranslations('search.none');
  return (
    <div className="px-4 py-2">
      <p className="font-medium">{t('title')}</p>
      <p className="text-text-quiet">{t('try')}</p>
      <ul className="list-disc pl-5 text-text-quiet">
        {ways.map((way) => (
          <li key={way}>{t(way)}</li>
        ))}
      </ul>
    </div>
  );
}

/** A name so common that a list of its bearers helps nobody. */
export function ManyNamesakes({ count }: { count: number | null }) {
  const t = useTranslations('search');
  if (count === null) return null;
  return (
    <p className="px-2 py-1.5 font-medium text-warn" data-figures>
      {t('namesakes', { count, many: count >= 1000 ? 'yes' : 'no' })}
    </p>
  );
}

/** No answer: whether it is the line, the limit or us, that what was typed is still here, and the way to ask again. */
export function SearchFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const refused = error instanceof Problem && error.status < 500 ? error.title : null;
  return (
    <Notice
      tone="bad"
      role="alert"
      action={
        <Button size="small" onClick={onRetry}>
          {common('verbs.retry')}
        </Button>
      }
    >
      {refused ?? (error instanceof Problem ? t('failed') : common('offline.what'))}
    </Notice>
  );
}
