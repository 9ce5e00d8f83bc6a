import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readCase } from '@/lib/inquiries/queries/read-case';
import { inquiryPath } from '@/lib/inquiries/schema/acts';
import { pageData, staffActor } from '@/lib/platform/page';

/** The inquiry of this address, read (and logged) once for the header and the tab together; hidden and missing are one 404. */
export const caseOfPage = cache(async (typed: string) => {
  const path = inquiryPath.safeParse({ inquiryId: typed });
  if (!path.success) notFound();
  const actor = await staffActor(`/inquiries/${path.data.inquiryId}`);
  return pageData(() => readCase(actor, path.data));
});
