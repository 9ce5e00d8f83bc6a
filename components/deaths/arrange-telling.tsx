'use client';

import { useTranslations } from 'next-intl';
import { useMomentOf } from '@/components/telling/moment-field';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import type { companions } from '@/lib/deaths/rules/telling';
import { arrangement, deathTellingReceipt } from '@/lib/deaths/schema/acts';
import type { DeathView, TellingView } from '@/lib/deaths/schema/view';
import type { languages } from '@/lib/inquiries/rules';
import type { UserId } from '@/lib/kernel/ids';
import { ArrangeScript, ArrangeWho } from './arrange-fields';
import { WriteDialog } from './write-dialog';

export type Arranging = { view: DeathView; family: DeathView['families'][number]; telling: TellingView | null };

/** Who tells this family, when, where, with whom and in which words. */
export function ArrangeTelling({ view, family, telling }: Arranging) {
  const t = useTranslations('deaths.arrange');
  const momentOf = useMomentOf();
  const again = telling?.status === 'assigned';
  return (
    <WriteDialog
      wide
      trigger={
        <Button look={again ? 'plain' : 'main'} size="small">
          {t(again ? 'again' : 'open')}
        </Button>
      }
      path={`/${view.id}/tellings`}
      shape={{ body: arrangement, answer: deathTellingReceipt }}
      title={t('title', { name: family.inquirerName })}
      what={t('what')}
      confirmLabel={t('save')}
      done={t('done')}
      labels={{
        officerId: t('officer'),
        plannedAt: t('plannedAt'),
        place: t('place'),
        companion: t('companion'),
        companionName: t('companionName'),
        whom: t('whom'),
        script: t('script'),
      }}
      bodyOf={(form) => ({
        soughtId: family.soughtId,
        version: telling?.version ?? null,
        officerId: String(form.get('officerId') ?? '') as UserId,
        plannedAt: momentOf(form.get('plannedAt')) ?? '',
        place: textIn(form, 'place') ?? '',
        companion: codeIn<(typeof companions)[number]>(form, 'companion'),
        companionName: textIn(form, 'companionName') ?? '',
        whom: textIn(form, 'whom') ?? '',
        language: codeIn<(typeof languages)[number]>(form, 'language'),
        script: textIn(form, 'script') ?? '',
      })}
    >
      {(error) => (
        <>
          <ArrangeWho view={view} family={family} telling={telling} error={error} />
          <ArrangeScript view={view} family={family} telling={telling} error={error} />
        </>
      )}
    </WriteDialog>
  );
}
