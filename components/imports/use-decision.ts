'use client';

import { useTranslations } from 'next-intl';
import { notify } from '@/components/ui/toaster';
import { useWrite } from '@/components/ui/use-write';
import { importKeys, sendDecisions } from '@/lib/imports/hooks';
import type { ImportRunView } from '@/lib/imports/schema/runs';

type Said = Parameters<ReturnType<typeof sendDecisions>>[0]['body'];

/** Saying something of rows, one or many. A refusal is told; the rows are read anew either way. */
export function useDecision(run: ImportRunView) {
  const done = useTranslations('prisoners')('saved');
  const write = useWrite(sendDecisions(run.id), { refresh: [importKeys.run(run.id)], done });
  const decide = (said: Said) =>
    write.mutateAsync(said).catch((error: Error & { faults?: readonly { message: string }[]; title?: string }) => {
      notify({ tone: 'bad', title: error.faults?.[0]?.message ?? error.title ?? error.message });
    });
  return { decide, busy: write.isPending };
}
