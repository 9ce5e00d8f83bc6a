'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { textIn } from '@/components/ui/form-values';
import { TextAreaField } from '@/components/ui/inputs';
import { SkeletonTable } from '@/components/ui/skeletons';
import { arrivalsQuery } from '@/lib/identity/hooks';
import { caseReceipt, newCase } from '@/lib/identity/schema/cases';
import { ClaimedFieldset, claimedIn, saysSomething } from './claimed-fieldset';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** Opens a case about somebody received on a handover. */
export function OpenArrival() {
  const t = useTranslations('identity');
  return (
    <WriteDialog
      wide
      trigger={<Button icon={<Plus aria-hidden />}>{t('new.arrival')}</Button>}
      path="/api/identity/cases"
      shape={{ body: newCase, answer: caseReceipt }}
      title={t('new.arrivalTitle')}
      what={t('new.arrivalWhat')}
      confirmLabel={t('new.save')}
      done={t('new.done')}
      labels={{
        prisonerId: t('claimed.person'),
        nameSaid: t('claimed.nameSaid'),
        saidBy: t('claimed.saidBy'),
        paper: t('claimed.paper'),
        saidOn: t('claimed.saidOn'),
        memberId: t('origin.arrival'),
        caseNote: t('note'),
      }}
      bodyOf={(form) => ({
        origin: 'arrival' as const,
        memberId: textIn(form, 'memberId') ?? '',
        note: textIn(form, 'caseNote'),
        claimed: saysSomething(form) ? claimedIn(form) : null,
      })}
    >
      {(error) => <ArrivalFields error={error} />}
    </WriteDialog>
  );
}

function ArrivalFields({ error }: { error: (field: string) => string | undefined }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { data } = useQuery(arrivalsQuery());
  if (!data) return <SkeletonTable rows={4} columns={2} />;
  if (data.lines.length === 0) return <p>{t('new.arrivalNone')}</p>;
  return (
    <>
      <RadioGroup
        name="memberId"
        legend={t('origin.arrival')}
        error={error('memberId')}
        options={data.lines.map(({ memberId, person, batch, unexpected }) => ({
          value: memberId,
          label: words.person(person),
          hint: unexpected ? `${batch}; ${t('new.unexpected')}` : batch,
        }))}
      />
      <TextAreaField name="caseNote" label={t('note')} optional error={error('caseNote')} rows={2} maxLength={2000} />
      <h3 className="font-semibold">{t('claimed.addTitle')}</h3>
      <ClaimedFieldset error={error} />
    </>
  );
}
