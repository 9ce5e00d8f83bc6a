import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ThreadScreen } from '@/components/correspondence/thread-screen';
import { threadOf } from '@/lib/correspondence/hooks';
import { houseToday } from '@/lib/correspondence/queries/house-day';
import { readThread } from '@/lib/correspondence/queries/read-thread';
import { threadPath } from '@/lib/correspondence/schema/entries';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correspondence'))('title') };
}

export default async function ThreadPage({ params }: { params: Promise<{ id: string }> }) {
  const address = threadPath.safeParse(await params).data ?? notFound();
  const actor = await staffActor(`/correspondence/${address.id}`);
  const thread = await pageData(() => readThread(actor, address));
  const queries = new QueryClient();
  queries.setQueryData(threadOf(address.id).queryKey, thread);
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <ThreadScreen id={address.id} today={houseToday(new Date())} />
    </HydrationBoundary>
  );
}
