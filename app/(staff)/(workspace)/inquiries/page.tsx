import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Queue } from '@/components/inquiries/queue/queue';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { mayWorkInquiries } from '@/lib/access/rules';
import { inquiryKeys } from '@/lib/inquiries/hooks';
import { listInquiries } from '@/lib/inquiries/queries/list-inquiries';
import { inquiryFilter, queueHref } from '@/lib/inquiries/schema';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries');
  return { title: t('title') };
}

/** The queue. Codes in the address that nobody knows are left out. */
export default async function InquiriesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const asked = inquiryFilter.safeParse(await searchParams);
  const filter = asked.success ? asked.data : {};
  const actor = await staffActor(queueHref(filter));
  const [t, page] = await Promise.all([getTranslations('inquiries'), pageData(() => listInquiries(actor, filter))]);
  const cache = new QueryClient();
  cache.setQueryData(inquiryKeys.list(filter), page);
  const mayWork = mayWorkInquiries(actor).ok;
  const log = (
    <LinkButton look="main" href="/inquiries/new" icon={<Phone aria-hidden />}>
      {t('queue.log')}
    </LinkButton>
  );
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageHeader breadcrumbs={[{ label: t('title') }]} title={t('title')} action={mayWork && log} />
      <Queue filter={filter} mayWork={mayWork} now={new Date()} />
    </HydrationBoundary>
  );
}
