import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WaitingList } from '@/components/today/waiting-list';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { pageData, staffActor } from '@/lib/platform/page';
import { today } from '@/lib/reports/queries/today';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('today');
  return { title: t('page.title') };
}

export default async function TodayPage() {
  const actor = await staffActor('/today');
  const [t, waiting] = await Promise.all([getTranslations('today'), pageData(() => today(actor))]);
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('page.title') }]} title={t('page.title')} />
      <div className="pt-4">
        {waiting.length > 0 ? (
          <WaitingList waiting={waiting} now={new Date()} />
        ) : (
          <EmptyState title={t('page.empty.title')}>{t('page.empty.what')}</EmptyState>
        )}
      </div>
    </>
  );
}
