import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferProbable } from '@/components/evidence/offer-probable';
import { RecordOverview } from '@/components/prisoners/record-overview';
import { probableOffer } from '@/lib/evidence/queries/probable-offer';
import type { PrisonerId } from '@/lib/kernel/ids';
import { recordOfPage } from './record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.overview') };
}

export default async function RecordPage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const offer = await probableOffer(actor, { prisonerId: record.id as PrisonerId });
  return (
    <RecordOverview
      id={record.id}
      now={new Date().toISOString()}
      offer={offer && <OfferProbable prisonerId={record.id} offer={offer} />}
    />
  );
}
