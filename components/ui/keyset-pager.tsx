import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from './button';

type KeysetPagerProps = {
  /** How many rows this page shows. */
  shown: number;
  firstHref?: string | undefined;
  newerHref?: string | undefined;
  olderHref?: string | undefined;
};

/** Forwards and backwards from where one is; there are no page numbers, because rows arrive while one reads. */
export function KeysetPager({ shown, firstHref, newerHref, olderHref }: KeysetPagerProps) {
  const t = useTranslations('common');
  return (
    <nav aria-label={t('pager.label')} className="flex flex-wrap items-center justify-between gap-2 py-2">
      <p className="text-text-quiet" data-figures>
        {t('pager.shown', { count: shown })}
      </p>
      <div className="flex flex-wrap gap-1">
        {firstHref && (
          <LinkButton look="quiet" size="small" href={firstHref}>
            {t('pager.first')}
          </LinkButton>
        )}
        {newerHref && (
          <LinkButton size="small" href={newerHref} rel="prev" icon={<ArrowLeft aria-hidden />}>
            {t('pager.newer')}
          </LinkButton>
        )}
        {olderHref && (
          <LinkButton size="small" href={olderHref} rel="next">
            {t('pager.older')}
            <ArrowRight aria-hidden />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
