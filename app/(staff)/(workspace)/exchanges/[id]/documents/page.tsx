import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentsView } from '@/components/exchanges/documents-view';
import { readDocuments } from '@/lib/exchanges/queries/read-documents';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchange-documents');
  return { title: t('title') };
}

export default async function DocumentsPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  return <DocumentsView id={batch.id} documents={await pageData(() => readDocuments(actor, batch))} />;
}
