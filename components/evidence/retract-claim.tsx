'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendRetraction } from '@/lib/evidence/hooks';
import { retractReasons } from '@/lib/evidence/rules';
import type { ClaimLine } from '@/lib/evidence/schema/record-evidence';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { ReasonDialog } from './reason-dialog';

/** Takes a claim back with a reason. It stays readable. */
export function RetractClaim({ claim, prisonerId }: { claim: ClaimLine; prisonerId: string }) {
  const t = useTranslations('evidence');
  const write = useWrite((attempt: Parameters<typeof sendRetraction>[1]) => sendRetraction(claim.id, attempt), {
    refresh: [evidenceKeys.all, prisonerKeys.record(prisonerId)],
    done: t('retract.done'),
  });
  return (
    <ReasonDialog
      trigger={
        <Button look="quiet" size="small">
          {t('ledger.retract')}
        </Button>
      }
      title={t('retract.title')}
      what={t('retract.what')}
      reasons={retractReasons.map((value) => ({ value, label: t(`retractReason.${value}`) }))}
      confirmLabel={t('ledger.retract')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onConfirm={(given) => write.mutateAsync({ ...given, version: claim.version })}
    />
  );
}
