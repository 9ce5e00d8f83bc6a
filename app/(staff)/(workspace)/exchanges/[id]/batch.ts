import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { pageData, staffActor } from '@/lib/platform/page';

/** The batch of this address, read (and logged) once for the header and the tab together; hidden and missing are one 404. */
export const batchOfPage = cache(async (typed: string) => {
  const address = batchPath.safeParse({ id: typed });
  if (!address.success) notFound();
  const actor = await staffActor(`/exchanges/${address.data.id}`);
  return { actor, batch: await pageData(() => readBatch(actor, address.data)) };
});
