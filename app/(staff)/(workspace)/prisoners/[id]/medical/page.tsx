import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MedicalForm } from '@/components/medical/medical-form';
import { pageData } from '@/lib/platform/page';
import { readMedical } from '@/lib/prisoners/queries/read-medical';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.medical') };
}

export default async function MedicalPage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const medical = await pageData(() => readMedical(actor, { id: record.id }));
  return <MedicalForm id={record.id} initial={medical} />;
}
