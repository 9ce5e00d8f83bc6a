import { useTranslations } from 'next-intl';
import { PersonNames } from '@/components/prisoners/person-names';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { useWords } from '@/components/prisoners/use-words';
import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import type { MergeSide } from '@/lib/matching/schema/merge';

type RecordCardProps = { side: MergeSide; stays: boolean };

/** One of the two records: who, what, since when, and whether it stays or goes. */
export function RecordCard({ side, stays }: RecordCardProps) {
  const t = useTranslations('merging');
  const words = useWords();
  return (
    <section
      aria-label={side.number}
      className={cx(
        'flex min-w-0 flex-col gap-1 rounded-md border bg-surface-raised p-4',
        stays ? 'border-accent border-l-4' : 'border-line',
      )}
    >
      <p className={cx('font-medium', stays ? 'text-accent-strong' : 'text-text-quiet')}>
        {t(stays ? 'stays' : 'goes')}
      </p>
      <h2 className="font-semibold text-base">
        <PersonNames names={side.names} most={4} />
      </h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/prisoners/${side.id}`} aria-label={t('open', { number: side.number })} data-figures>
          {side.number}
        </Link>
        <PrisonerStatusChip status={side.status} since={side.statusSince} />
        {side.sealed && <StatusChip tone="sealed">{t('sealed')}</StatusChip>}
      </div>
      <p className="text-[0.8125rem] text-text-quiet">{t('opened', { date: words.day(side.openedAt) ?? '' })}</p>
      {side.joinedHere.length > 0 && (
        <p className="text-[0.8125rem] text-text-quiet">{t('joinedHere', { numbers: side.joinedHere.join(', ') })}</p>
      )}
    </section>
  );
}
