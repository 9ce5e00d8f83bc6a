import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HandoverDays } from '@/components/handover/handover-days';
import { pageData, staffActor } from '@/lib/platform/page';
import { readHandoverDays } from '@/lib/repatriation/queries/handover-days';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('handover');
  return { title: t('title') };
}

export default async function HandoverPage() {
  const actor = await staffActor('/handover');
  const { days } = await pageData(() => readHandoverDays(actor));
  return <HandoverDays days={days} />;
}
