'use client';

import { z } from 'zod';
import type { SearchRecords } from './use-record-search';

const answer = z.object({
  records: z.array(z.object({ href: z.string().startsWith('/'), title: z.string(), note: z.string() })),
});

/** Asks the server for records by name or number. A POST: what is searched for must not stand in an address or its log. */
export const searchRecords: SearchRecords = async (query, signal) => {
  const response = await fetch('/api/search', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  return answer.parse(await response.json()).records;
};
