import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordOverview } from '@/components/prisoners/record-overview';
import { recordOfPage } from './record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.overview') };
}

export default async function RecordPage({ params }: Props) {
  const { record } = await recordOfPage((await params).id);
  return <RecordOverview id={record.id} now={new Date().toISOString()} />;
}
