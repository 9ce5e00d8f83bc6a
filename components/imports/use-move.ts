'use client';

import { useTranslations } from 'next-intl';
import { notify } from '@/components/ui/toaster';
import { useWrite } from '@/components/ui/use-write';
import { importKeys, sendMove } from '@/lib/imports/hooks';
import type { PersonAction } from '@/lib/imports/rules/run';
import type { ImportRunView } from '@/lib/imports/schema/runs';
import { Problem } from '@/lib/platform/fetch';

/** Moving a list as a whole. What is refused is said; what stands on it is the caller's to show. */
export function useMove(run: ImportRunView) {
  const t = useTranslations('imports');
  const done = useTranslations('prisoners')('saved');
  const write = useWrite(sendMove(run.id), { refresh: [importKeys.all], done });
  const move = (action: PersonAction, rest = false) =>
    write.mutateAsync({ action, rest, version: run.version }).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Problem && error.code === 'stands-on-it') return error;
        const stale = error instanceof Problem && error.code === 'changed-meanwhile';
        notify({ tone: 'bad', title: stale ? t('stale') : error instanceof Problem ? error.title : String(error) });
        return error instanceof Problem ? error : null;
      },
    );
  return { move, busy: write.isPending };
}
