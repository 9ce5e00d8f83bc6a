import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OutboxTable } from '@/components/admin/outbox-table';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { Notice } from '@/components/ui/notice';
import { settingsOf } from '@/lib/access/navigation';
import { listOutbox } from '@/lib/notifications/queries/list-outbox';
import { outboxFilter } from '@/lib/notifications/schema';
import { env } from '@/lib/platform/env';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('outbox.title') };
}

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const actor = await staffActor('/settings/outbox');
  const filter = outboxFilter.safeParse(await searchParams).data ?? {};
  const page = await pageData(() => listOutbox(actor, filter));
  const t = await getTranslations('admin');
  return (
    <SettingsFrame part="outbox" parts={settingsOf(actor)} what={t('outbox.what')}>
      {!env.SMTP_URL && <Notice tone="accent">{t('outbox.local')}</Notice>}
      <OutboxTable key={`${filter.status} ${filter.after}`} page={page} filter={filter} />
    </SettingsFrame>
  );
}
