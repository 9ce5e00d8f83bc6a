import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readBatchHead } from '@/lib/exchanges/queries/read-batch-head';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { pageData, staffActor } from '@/lib/platform/page';

/**
 * The batch of this address without its people, read once for the header and the tab together. The people come with the
 * tab, so that a tab closed to the reader sends none. Hidden and missing are one 404.
 */
export const batchOfPage = cache(async (typed: string) => {
  const address = batchPath.safeParse({ id: typed });
  if (!address.success) notFound();
  const actor = await staffActor(`/exchanges/${address.data.id}`);
  return { actor, batch: await pageData(() => readBatchHead(actor, address.data)) };
});
