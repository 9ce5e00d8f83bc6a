'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import type { donorAvailabilities } from '@/lib/identity/rules/kinship';
import { donorChange, donorChanged, donorWithdrawal, donorWithdrawReasons } from '@/lib/identity/schema/dna';
import type { DonorLine } from '@/lib/identity/schema/dna-view';
import { ReachFields } from './add-donor';
import { ReasonWrite } from './reason-write';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** Changing how to reach a relative, and taking one out who is none. */
export function DonorActs({ donor }: { donor: DonorLine }) {
  const t = useTranslations('identity.donor');
  const words = useIdentityWords();
  const path = `/api/identity/donors/${donor.id}`;
  return (
    <>
      <WriteDialog
        wide
        trigger={<Button size="small">{t('edit')}</Button>}
        path={path}
        method="PATCH"
        shape={{ body: donorChange, answer: donorChanged }}
        title={t('editTitle', { number: words.donor(donor.number) })}
        done={t('done')}
        bodyOf={(form) => ({
          version: donor.version,
          availability: codeIn<(typeof donorAvailabilities)[number]>(form, 'availability'),
          name: textIn(form, 'name') ?? '',
          contact: textIn(form, 'contact'),
          note: textIn(form, 'note'),
        })}
      >
        {(error) => (
          <ReachFields
            error={error}
            availability={donor.availability}
            name={donor.name}
            contact={donor.contact}
            note={donor.note}
          />
        )}
      </WriteDialog>
      <ReasonWrite
        trigger={
          <Button look="quiet" size="small">
            {t('remove')}
          </Button>
        }
        path={`${path}/withdrawal`}
        shape={{ body: donorWithdrawal, answer: donorChanged }}
        title={t('removeTitle')}
        what={t('removeWhat')}
        done={t('removeDone')}
        confirmLabel={t('remove')}
        reasons={donorWithdrawReasons.map((value) => ({ value, label: t(`removeReason.${value}`) }))}
        withoutNote
        body={({ reason }) => ({ version: donor.version, reason: reason as 'other' })}
      />
    </>
  );
}
