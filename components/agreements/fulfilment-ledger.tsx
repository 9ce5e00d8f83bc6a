'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { SkeletonTable } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import type { AgreementDetail } from '@/lib/agreements/schema/agreement';
import { ledgerOf } from '@/lib/exchanges/hooks/ledger';
import { LedgerBatches } from './ledger-batches';
import { LedgerEntries } from './ledger-entries';
import { LedgerLines } from './ledger-lines';

/** How far the agreement is fulfilled: line by line, batch by batch, and what is written down of the other way. */
export function FulfilmentLedger({ agreement }: { agreement: AgreementDetail }) {
  const t = useTranslations('agreements');
  const { data: ledger, isError } = useQuery(ledgerOf(agreement.id));
  if (isError) return <ErrorState />;
  if (!ledger) return <SkeletonTable rows={4} columns={5} />;
  if (ledger.version === null)
    return (
      <Section title={t('ledger.title')}>
        <p className="text-text-quiet">{t('ledger.none')}</p>
      </Section>
    );
  return (
    <>
      <Section title={t('ledger.title')}>
        <p className="max-w-prose pb-2 text-text-quiet">{t('ledger.what', { version: ledger.version })}</p>
        <LedgerLines agreement={agreement} ledger={ledger} />
      </Section>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <LedgerEntries agreement={agreement} ledger={ledger} />
        <LedgerBatches ledger={ledger} />
      </div>
    </>
  );
}
