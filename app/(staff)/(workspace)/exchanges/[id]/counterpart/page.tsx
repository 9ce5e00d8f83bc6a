import { randomUUID } from 'node:crypto';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CounterpartScreen } from '@/components/counterpart/counterpart-screen';
import { mayWorkCounterpart } from '@/lib/access/rules';
import { answersOfBatch, theirList, theirLists } from '@/lib/counterpart/hooks';
import { readAnswers } from '@/lib/counterpart/queries/read-answers';
import { readList, readLists } from '@/lib/counterpart/queries/read-lists';
import { answerFilter } from '@/lib/counterpart/schema/answers';
import { counterpartQuery } from '@/lib/counterpart/schema/page';
import { pageData } from '@/lib/platform/page';
import { batchOfPage } from '../batch';

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
  const queries = new QueryClient();
  let list = asked.list ?? null;
  if (part === 'answers') {
    const filter = answerFilter.catch({ answer: 'all', page: 1 }).parse({ answer: asked.answer, page: asked.page });
    queries.setQueryData(
      answersOfBatch(batch.id, filter).queryKey,
      await pageData(() => readAnswers(actor, { ...filter, id: batch.id })),
    );
  } else {
    const overview = await pageData(() => readLists(actor, batch));
    queries.setQueryData(theirLists(batch.id).queryKey, overview);
    list = overview.lists.find(({ id }) => id === list)?.id ?? overview.lists[0]?.id ?? null;
    const listId = list;
    if (listId) queries.setQueryData(theirList(listId).queryKey, await pageData(() => readList(actor, { listId })));
  }
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <CounterpartScreen id={batch.id} part={part} lists={lists} asked={{ ...asked, list }} fresh={randomUUID()} />
    </HydrationBoundary>
  );
}
