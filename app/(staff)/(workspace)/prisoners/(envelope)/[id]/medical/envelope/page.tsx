import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MedicalEnvelope } from '@/components/medical/medical-envelope';
import { pageData } from '@/lib/platform/page';
import { readMedical } from '@/lib/prisoners/queries/read-medical';
import { recordOfPage } from '../../../../[id]/record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('medical');
  return { title: t('envelope.title') };
}

/** What travels apart from every list. It stands outside the record's frame: its header would say on the cover what is inside. */
export default async function MedicalEnvelopePage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const medical = await pageData(() => readMedical(actor, { id: record.id, purpose: 'envelope' }));
  return <MedicalEnvelope record={record} medical={medical} />;
}
