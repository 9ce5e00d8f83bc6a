'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { prisonerOf } from '@/lib/prisoners/hooks';

/** The record a record page is about. Its layout has put it into the cache, so it is there at the first paint. */
export const useRecord = (id: string) => useSuspenseQuery(prisonerOf(id)).data;
