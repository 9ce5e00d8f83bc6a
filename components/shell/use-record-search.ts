'use client';

import { useEffect, useEffectEvent, useState } from 'react';

export type RecordFound = { href: string; title: string; note: string };
export type SearchRecords = (query: string, signal: AbortSignal) => Promise<readonly RecordFound[]>;
export type Found = { state: 'idle' | 'searching' | 'done' | 'failed'; records: readonly RecordFound[] };

const nothing: Found = { state: 'idle', records: [] };
const pause = 250;

/** Searches when the person pauses. An answer to an earlier question never replaces the answer to a later one. */
export function useRecordSearch(search: SearchRecords, typed: string): Found {
  const query = typed.trim();
  const [found, setFound] = useState<Found & { query: string }>({ ...nothing, query: '' });

  const ask = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const records = await search(query, signal);
      if (!signal.aborted) setFound({ state: 'done', records, query });
    } catch {
      if (!signal.aborted) setFound({ state: 'failed', records: [], query });
    }
  });

  useEffect(() => {
    if (query.length < 2) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void ask(stop.signal), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);

  if (query.length < 2) return nothing;
  return found.query === query ? found : { state: 'searching', records: [] };
}
