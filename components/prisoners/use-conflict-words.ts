'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Problem } from '@/lib/platform/fetch';
import { useWords } from './use-words';

const lastChange = z.object({ by: z.string().nullable(), at: z.string().nullable() });

/** Who changed the record meanwhile and when, when that is why a write was refused. */
export function conflictIn(error: unknown) {
  if (!(error instanceof Problem) || error.code !== 'changed-meanwhile') return null;
  return lastChange.safeParse(error.current).data ?? { by: null, at: null };
}

/** The same in one sentence, for a short form: the record has been read anew, and saving again is a decision. */
export function useConflictWords(error: unknown): string | null {
  const t = useTranslations('prisoners.conflict');
  const { moment } = useWords();
  const conflict = conflictIn(error);
  if (!conflict) return null;
  return t('short', { name: conflict.by ?? t('somebody'), time: conflict.at ? moment(conflict.at) : '' });
}
