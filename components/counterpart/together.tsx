'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { notify } from '@/components/ui/toaster';
import { useWrite } from '@/components/ui/use-write';
import { counterpartKeys, sendLineDecision } from '@/lib/counterpart/hooks';
import type { ListDetail } from '@/lib/counterpart/schema/lists';
import { Problem } from '@/lib/platform/fetch';

/** Says of all clean lines at once that they are whom they were matched with; how many stands on the button, and is asked again. */
export function Together({ list }: { list: ListDetail }) {
  const t = useTranslations('counterpart');
  const count = list.counts.clean;
  const write = useWrite(sendLineDecision(list.id), {
    refresh: [counterpartKeys.list(list.id), counterpartKeys.batch(list.batchId)],
    done: t('decide.togetherDone', { count }),
  });
  if (list.status !== 'ready' || count === 0) return null;
  const confirm = () =>
    write.mutateAsync({ cleanShown: count }).then(
      () => undefined,
      (error: unknown) => {
        const stale = error instanceof Problem && error.code === 'changed-meanwhile';
        notify({ tone: 'bad', title: stale ? t('stale') : error instanceof Problem ? error.title : String(error) });
      },
    );
  return (
    <div className="pb-3">
      <ConfirmDialog
        trigger={<Button busy={write.isPending}>{t('decide.together', { count })}</Button>}
        title={t('decide.togetherTitle', { count })}
        confirmLabel={t('decide.together', { count })}
        onConfirm={confirm}
      >
        {t('decide.togetherWhat')}
      </ConfirmDialog>
    </div>
  );
}
