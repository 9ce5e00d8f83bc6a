import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonExchange } from '@/components/exchanges/person-exchange';
import { readPersonExchange } from '@/lib/exchanges/queries/read-person';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.exchange') };
}

export default async function RecordExchangePage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  return <PersonExchange exchange={await pageData(() => readPersonExchange(actor, record))} />;
}
