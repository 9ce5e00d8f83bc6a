import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ManifestView } from '@/components/exchanges/manifest-view';
import { EmptyState } from '@/components/ui/states';
import { readManifest } from '@/lib/exchanges/queries/read-manifest';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('tabs.manifest') };
}

export default async function ManifestPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const t = await getTranslations('exchanges');
  if (!batch.manifestHash) return <EmptyState title={t('manifest.notYet')}>{t('manifest.notYetWhat')}</EmptyState>;
  return <ManifestView id={batch.id} manifest={await pageData(() => readManifest(actor, batch))} />;
}
