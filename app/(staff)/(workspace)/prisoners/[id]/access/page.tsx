import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTab } from '@/components/prisoners/access-tab';
import { pageData } from '@/lib/platform/page';
import { readAccess } from '@/lib/prisoners/queries/read-access';
import { accessQuery } from '@/lib/prisoners/schema/history';
import { recordOfPage } from '../record';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prisoners');
  return { title: t('tabs.access') };
}

export default async function AccessPage({ params, searchParams }: Props) {
  const { actor, record } = await recordOfPage((await params).id);
  const before = accessQuery.safeParse(await searchParams).data?.before;
  const access = await pageData(() => readAccess(actor, { id: record.id, before }));
  return <AccessTab id={record.id} initial={access} before={before} />;
}
