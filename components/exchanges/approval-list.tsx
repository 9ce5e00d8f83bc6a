import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { BatchDetail } from '@/lib/exchanges/schema/batch';
import { useWords } from './use-words';

/** Who decided on which version of the list. An approval of an earlier version is in force no longer, and says so. */
export function ApprovalList({ batch }: { batch: BatchDetail }) {
  const t = useTranslations('exchanges');
  const { moment } = useWords();
  if (batch.approvals.length === 0) return <p className="text-text-quiet">{t('batch.noApprovals')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {batch.approvals.map(({ list, decision, by, at, note }) => {
        const since = batch.submittedAt;
        const stands = decision === 'returned' || (since !== null && at >= since);
        return (
          <li key={at} className="flex flex-col gap-0.5 border-line border-b pb-2 last:border-b-0 last:pb-0">
            <span className="flex flex-wrap items-center gap-2">
              <StatusChip
                tone={decision === 'returned' ? 'warn' : stands ? 'good' : 'neutral'}
                sure={decision === 'approved' && (stands ? t('batch.now') : t('batch.void'))}
              >
                {decision === 'approved'
                  ? t('batch.approvedBy', { name: by ?? '—' })
                  : t('batch.returnedBy', { name: by ?? '—' })}
              </StatusChip>
              <span className="text-text-quiet" data-figures>
                {t('batch.ofList', { number: list })} · {moment(at)}
              </span>
            </span>
            {note && <span>{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
