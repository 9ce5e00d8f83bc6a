import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonExchange } from '@/components/exchanges/person-exchange';
import { GateList } from '@/components/planning/gate-list';
import { readPersonExchange } from '@/lib/exchanges/queries/read-person';
import { readGates } from '@/lib/planning/queries/read-gates';
import { pageData } from '@/lib/platform/page';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.exchange') };
}

export default async function RecordExchangePage({ params }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const exchange = await pageData(() => readPersonExchange(actor, record));
  const gates = await pageData(() => readGates(actor, record));
  return (
    <div className="flex flex-col gap-4">
      <PersonExchange exchange={exchange} />
      {gates && <GateList gates={gates} />}
    </div>
  );
}
