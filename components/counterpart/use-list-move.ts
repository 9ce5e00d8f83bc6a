'use client';

import { useTranslations } from 'next-intl';
import { notify } from '@/components/ui/toaster';
import { useWrite } from '@/components/ui/use-write';
import { counterpartKeys, sendListMove } from '@/lib/counterpart/hooks';
import type { AsideReason, PersonMove } from '@/lib/counterpart/rules/lists';
import type { ListDetail } from '@/lib/counterpart/schema/lists';
import { Problem } from '@/lib/platform/fetch';

/** Moving a list as a whole. What is refused is said, and the list read anew either way. */
export function useListMove(list: ListDetail) {
  const t = useTranslations('counterpart');
  const write = useWrite(sendListMove(list.id), { refresh: [counterpartKeys.all], done: t('moves.done') });
  const move = (one: PersonMove, reason: AsideReason | null = null) =>
    write.mutateAsync({ version: list.version, move: one, reason }).catch((error: unknown) => {
      const stale = error instanceof Problem && error.code === 'changed-meanwhile';
      if (stale || (error instanceof Problem && error.faults.length === 0))
        notify({ tone: 'bad', title: stale ? t('stale') : (error as Problem).title });
      throw error;
    });
  return { move, busy: write.isPending, faults: write.faults };
}
