import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChangeTerms } from '@/components/exchanges/change-terms';
import { readAdoptedVersions } from '@/lib/agreements/queries/agreements';
import { readSides } from '@/lib/exchanges/queries/read-sides';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('form.changeTitle') };
}

export default async function ChangeTermsPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  if (!batch.may.change) notFound();
  const sides = await pageData(() => readSides(actor));
  const agreements = await pageData(() => readAdoptedVersions(actor));
  return <ChangeTerms id={batch.id} sides={sides} agreements={agreements} />;
}
