'use client';

import type { z } from 'zod';
import { useWrite } from '@/components/ui/use-write';
import { deathKeys, sendTo } from '@/lib/deaths/hooks';
import { evidenceKeys } from '@/lib/evidence/hooks';
import { prisonerKeys } from '@/lib/prisoners/hooks';

type Settled<Answer> = { done: string; onDone?: (answer: Answer) => void };

/** One step of the protocol; with the last of them the record itself says something else, so that is read anew too. */
export const useDeathWrite = <Body extends z.ZodType, Answer extends z.ZodType>(
  path: string,
  shape: { body: Body; answer: Answer },
  settled: Settled<z.output<Answer>>,
) => useWrite(sendTo(path, shape), { refresh: [deathKeys.all, evidenceKeys.all, prisonerKeys.all], ...settled });
