import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChooseRuns } from '@/components/planning/board/choose-runs';
import { Compare } from '@/components/planning/board/compare';
import { mayReadPlans } from '@/lib/access/exchange-rules';
import { comparedRuns } from '@/lib/planning/schema/scenarios';
import { batchOfPage } from '../../batch';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planning');
  return { title: t('board.compare.title') };
}

/** Two runs of a batch side by side. Their ids stand in the address; nobody's name does. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  if (!mayReadPlans(actor).ok) notFound();
  const { a, b } = await searchParams;
  const asked = comparedRuns.safeParse({ a, b }).data;
  return asked ? <Compare batchId={batch.id} a={asked.a} b={asked.b} /> : <ChooseRuns batchId={batch.id} />;
}
