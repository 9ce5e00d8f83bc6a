import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PlanScreen } from '@/components/planning/board/plan-screen';
import { mayReadPlans } from '@/lib/access/exchange-rules';
import { batchOfPage } from '../batch';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planning');
  return { title: t('title') };
}

/** The planner's board. Reading people stands in the log, so nobody is sent with the page; the lists ask for what is seen. */
export default async function PlanPage({ params }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  if (!mayReadPlans(actor).ok) notFound();
  return <PlanScreen id={batch.id} />;
}
