import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MergeScreen } from '@/components/merging/merge-screen';
import { compareRecords } from '@/lib/matching/queries/compare-records';
import { mergePair } from '@/lib/matching/schema/merge';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string; otherId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('merging');
  return { title: t('title') };
}

export default async function MergePage({ params }: Props) {
  const pair = mergePair.safeParse(await params).data;
  if (!pair) notFound();
  const actor = await staffActor(`/prisoners/${pair.id}/merge/${pair.otherId}`);
  return <MergeScreen pair={pair} initial={await pageData(() => compareRecords(actor, pair))} />;
}
