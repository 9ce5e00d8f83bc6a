import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { PoolFilter, PoolPage } from '@/lib/exchanges/schema/pool';
import type { BatchId } from '@/lib/kernel/ids';
import { poolHref } from './pool-filters';

type PoolCountsProps = { id: BatchId; filter: PoolFilter; counts: PoolPage['counts'] };

/** How many are eligible, and for how many each thing stands in the way; each is a way into those people. */
export function PoolCounts({ id, filter, counts }: PoolCountsProps) {
  const t = useTranslations('exchanges');
  const whom = filter.whom ? { whom: filter.whom } : {};
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line bg-surface-raised p-3 print:hidden">
      <p data-figures>
        <Link href={poolHref(id, whom)} className="font-semibold underline-offset-2 hover:underline">
          {t('pool.eligibleCount', { count: counts.eligible })}
        </Link>{' '}
        <span className="text-text-quiet">{t('pool.ofAll', { count: counts.everybody })}</span>
      </p>
      {counts.byBlocker.length > 0 && (
        <>
          <p className="text-[0.8125rem] text-text-quiet">{t('pool.byBlocker')}</p>
          <ul className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
            {counts.byBlocker.map(({ blocker, count }) => (
              <li key={blocker}>
                <Link
                  href={poolHref(id, { ...whom, show: 'blocked', blocker })}
                  aria-current={filter.blocker === blocker ? 'true' : undefined}
                  className="flex min-h-6 items-start gap-2 rounded-sm hover:underline aria-[current=true]:font-semibold"
                >
                  <span className="w-8 shrink-0 text-right font-medium" data-figures>
                    {count}
                  </span>
                  {t(`blockers.${blocker}`)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
