import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { pageData, staffActor } from '@/lib/platform/page';
import { wasJoined } from '@/lib/prisoners/queries/read-joined';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';

/**
 * The record of this address, read (and logged) once for the header and the tab together; hidden and missing are one 404.
 * One that was joined with another leads to where everything about the person is now.
 */
export const recordOfPage = cache(async (typed: string) => {
  const address = prisonerAddress.safeParse({ id: typed });
  if (!address.success) notFound();
  const actor = await staffActor(`/prisoners/${address.data.id}`);
  if (await wasJoined(actor, address.data)) redirect(`/prisoners/${address.data.id}/joined`);
  return { actor, record: await pageData(() => readPrisoner(actor, address.data)) };
});
