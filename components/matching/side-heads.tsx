'use client';

import { useTranslations } from 'next-intl';
import { KinshipChip } from '@/components/inquiries/chips';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import type { Comparison } from '@/lib/matching/schema/comparison';
import type { PairRecord, PairSought } from '@/lib/matching/schema/pairs';
import { usePairWords } from './use-pair-words';

/** Whose word the left column is: the inquiry, who asks, how it came, whether the kinship is settled. */
export function SoughtHead({ sought, source }: { sought: PairSought; source: NonNullable<Comparison['source']> }) {
  const t = useTranslations('matching');
  const inquiries = useTranslations('inquiries');
  const words = usePairWords();
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <Link href={`/inquiries/${sought.inquiryId}`} className="font-medium underline underline-offset-2" data-figures>
        {t('side.sought', { reference: words.reference(sought.reference) })}
      </Link>
      <span className="text-[0.8125rem] text-text-quiet">
        {t('side.family', {
          relationship: inquiries(`relationship.${source.relationship}`),
          name: source.inquirerName,
        })}{' '}
        · {inquiries(`channel.${source.channel}`)}
      </span>
      <KinshipChip kinship={source.kinship} short />
    </div>
  );
}

/** Which record the column is. */
export function RecordHead({ record }: { record: PairRecord }) {
  const t = useTranslations('matching');
  const title = t('side.record', { number: record.number });
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      {record.mayOpen ? (
        <Link href={`/prisoners/${record.id}`} className="font-medium underline underline-offset-2" data-figures>
          {title}
        </Link>
      ) : (
        <span className="font-medium" data-figures>
          {title}
        </span>
      )}
      {record.status && <PrisonerStatusChip status={record.status} />}
    </div>
  );
}
