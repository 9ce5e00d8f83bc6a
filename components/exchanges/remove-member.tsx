'use client';

import { useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/evidence/reason-dialog';
import { Button } from '@/components/ui/button';
import { useWrite } from '@/components/ui/use-write';
import { exchangeKeys, sendRemoval } from '@/lib/exchanges/hooks';
import { removeReasons } from '@/lib/exchanges/rules';
import type { MemberLine } from '@/lib/exchanges/schema/batch';
import type { BatchId } from '@/lib/kernel/ids';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { useWords } from './use-words';

/** Takes a person off the list, with a coded reason. */
export function RemoveMember({ batchId, member }: { batchId: BatchId; member: MemberLine }) {
  const t = useTranslations('exchanges');
  const { name } = useWords();
  const write = useWrite((attempt: Parameters<typeof sendRemoval>[2]) => sendRemoval(batchId, member.id, attempt), {
    refresh: [exchangeKeys.all, prisonerKeys.record(member.prisonerId)],
    done: t('batch.removeDone'),
  });
  if (member.hidden) return null;
  return (
    <ReasonDialog
      trigger={
        <Button look="quiet" size="small">
          {t('batch.remove')}
        </Button>
      }
      title={t('batch.removeTitle')}
      what={t('batch.removeWhat', { name: name(member) })}
      reasons={removeReasons.map((value) => ({ value, label: t(`removeReasons.${value}`) }))}
      confirmLabel={t('batch.remove')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onConfirm={(given) => write.mutateAsync({ ...given, version: member.version })}
    />
  );
}
