import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OpenBatch } from '@/components/exchanges/open-batch';
import { mayPlan } from '@/lib/access/rules';
import { readAdoptedVersions } from '@/lib/agreements/queries/agreements';
import { readSides } from '@/lib/exchanges/queries/read-sides';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchanges');
  return { title: t('form.title') };
}

export default async function OpenBatchPage() {
  const actor = await staffActor('/exchanges/new');
  if (!mayPlan(actor).ok) notFound();
  const sides = await pageData(() => readSides(actor));
  return <OpenBatch sides={sides} agreements={await pageData(() => readAdoptedVersions(actor))} />;
}
