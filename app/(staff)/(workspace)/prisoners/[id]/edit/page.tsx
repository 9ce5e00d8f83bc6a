import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FactsForm } from '@/components/prisoners/facts-form';
import { pageData } from '@/lib/platform/page';
import { listPowers } from '@/lib/prisoners/queries/new-record';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('edit') };
}

export default async function EditRecordPage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const powers = await pageData(() => listPowers(actor));
  return <FactsForm id={record.id} powers={powers} />;
}
