import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogPage } from '@/components/inquiries/log/log-page';
import { PageHeader } from '@/components/ui/page-header';
import { mayWorkInquiries } from '@/lib/access/rules';
import { must } from '@/lib/platform/demand';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries');
  return { title: t('log.title') };
}

export default async function LogCasePage() {
  const actor = await staffActor('/inquiries/new');
  await pageData(async () => must(mayWorkInquiries(actor)));
  const t = await getTranslations('inquiries');
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/inquiries' }, { label: t('log.title') }]}
        title={t('log.title')}
      />
      <LogPage />
    </>
  );
}
