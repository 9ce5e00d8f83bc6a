import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { exportHref } from '@/components/audit/hrefs';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { logActors, readLog } from '@/lib/audit/queries/read-log';
import { auditFilter } from '@/lib/audit/schema';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('page.title') };
}

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const actor = await staffActor('/audit');
  const given = await searchParams;
  const asked = auditFilter.safeParse(given);
  const t = await getTranslations('audit');
  const duties = await getTranslations('correspondence');
  const plans = await getTranslations('governance');
  const actors = await pageData(() => logActors(actor));
  const page = asked.success ? await pageData(() => readLog(actor, asked.data)) : null;
  const wrong = asked.success ? [] : asked.error.issues.map(({ path }) => String(path[0]));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('page.title') }]}
        title={t('page.title')}
        action={
          <>
            <LinkButton href="/correspondence/breaches">{duties('breaches.title')}</LinkButton>
            <LinkButton href="/reports/overrides">{plans('report.title')}</LinkButton>
            {asked.success && (
              <a className={buttonClass()} href={exportHref(asked.data)} download>
                {t('page.export')}
              </a>
            )}
          </>
        }
      >
        {t('page.what')}
      </PageHeader>
      <AuditFilters given={given} wrong={wrong} actors={actors} />
      {page && asked.success && <AuditTable page={page} filter={asked.data} />}
    </>
  );
}
