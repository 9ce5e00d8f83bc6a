import { randomUUID } from 'node:crypto';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CounterpartScreen } from '@/components/counterpart/counterpart-screen';
import { mayWorkCounterpart } from '@/lib/access/exchange-rules';
import { counterpartQuery } from '@/lib/counterpart/schema/page';
import { batchOfPage } from '../batch';
import { answersPart, listsPart } from './answered';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('counterpart');
  return { title: t('title') };
}

/** What the other side sent and said. Their lists are planning's; who reads batches besides reads the answers alone. */
export default async function CounterpartPage({ params, searchParams }: Props) {
  const { actor, batch } = await batchOfPage((await params).id);
  const asked = counterpartQuery.parse(await searchParams);
  const lists = mayWorkCounterpart(actor).ok;
  const part = lists ? asked.part : 'answers';
  const { queries, list } = await (part === 'answers' ? answersPart : listsPart)({ actor, id: batch.id, asked });
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <CounterpartScreen id={batch.id} part={part} lists={lists} asked={{ ...asked, list }} fresh={randomUUID()} />
    </HydrationBoundary>
  );
}
