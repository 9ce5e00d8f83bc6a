import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QuarantineScreen } from '@/components/attachments/quarantine-screen';
import { PageHeader } from '@/components/ui/page-header';
import { inQuarantine } from '@/lib/attachments/hooks';
import { quarantined } from '@/lib/attachments/queries/quarantined';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attachments.quarantine');
  return { title: t('title') };
}

export default async function QuarantinePage() {
  const actor = await staffActor('/quarantine');
  const queries = new QueryClient();
  queries.setQueryData(inQuarantine().queryKey, await pageData(() => quarantined(actor)));
  const [t, today] = [await getTranslations('attachments.quarantine'), await getTranslations('today.page')];
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PageHeader breadcrumbs={[{ label: today('title'), href: '/today' }, { label: t('title') }]} title={t('title')}>
        {t('what')}
      </PageHeader>
      <div className="pt-4">
        <QuarantineScreen />
      </div>
    </HydrationBoundary>
  );
}
