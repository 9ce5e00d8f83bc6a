import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { UnmergeScreen } from '@/components/merging/unmerge-screen';
import { readSplit } from '@/lib/matching/queries/read-split';
import { mergeAddress } from '@/lib/matching/schema/merge';
import { pageData, staffActor } from '@/lib/platform/page';

type Props = { params: Promise<{ id: string; mergeId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('merging.part');
  return { title: t('title') };
}

export default async function UnmergePage({ params }: Props) {
  const { id, mergeId } = await params;
  const address = mergeAddress.safeParse({ mergeId }).data;
  if (!address) notFound();
  const actor = await staffActor(`/prisoners/${id}/unmerge/${mergeId}`);
  return <UnmergeScreen initial={await pageData(() => readSplit(actor, address))} />;
}
