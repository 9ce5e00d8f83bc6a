'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { notify } from '@/components/ui/toaster';
import { useWrite } from '@/components/ui/use-write';
import { sendNewTelling, tellingKeys } from '@/lib/repatriation/hooks';
import type { TellingLine } from '@/lib/repatriation/schema';

/** Opens the task of telling one family: a person's decision, asked in words. Leads to the task. */
export function OpenTask({ line }: { line: TellingLine }) {
  const t = useTranslations('telling');
  const router = useRouter();
  const write = useWrite(sendNewTelling, {
    refresh: [tellingKeys.all],
    done: t('list.opened'),
    onDone: ({ tellingId }) => router.push(`/families/${tellingId}`),
  });
  const { what, soughtId, person } = line;
  if (what === 'reunited') return null;
  const open = async () => {
    try {
      await write.mutateAsync({ soughtId, what });
    } catch (error) {
      notify({ title: error instanceof Error ? error.message : String(error), tone: 'bad' });
    }
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" className="relative z-1">
          {t('list.open')}
        </Button>
      }
      title={t('list.openTitle')}
      confirmLabel={t('list.open')}
      onConfirm={open}
    >
      <p>{t('list.openWhat', { name: person.name, news: t(`what.${what}`) })}</p>
    </ConfirmDialog>
  );
}
