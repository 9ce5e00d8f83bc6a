import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BatchOverview } from '@/components/exchanges/batch-overview';
import { batchOfPage } from './batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('batch.list') };
}

export default async function BatchPage({ params }: Props) {
  const { batch } = await batchOfPage((await params).id);
  return <BatchOverview id={batch.id} />;
}
