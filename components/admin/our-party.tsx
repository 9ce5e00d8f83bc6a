'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toaster';
import { staffKeys } from '@/lib/staff/hooks';
import { type OurParty, ourParty, type PartyLine } from '@/lib/staff/schema';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

/** Says which party this office belongs to. */
export function OurPartySection({ ours, parties }: { ours: OurParty; parties: readonly PartyLine[] }) {
  const t = useTranslations('correspondence.settings.ours');
  const locale = useLocale() as 'uk' | 'ru' | 'en';
  const [version, setVersion] = useState(ours.version);
  const saving = useSaving({
    path: '/api/parties/ours',
    method: 'PATCH',
    answer: ourParty,
    changes: staffKeys.parties(),
    onSaved: (saved) => {
      setVersion(saved.version);
      notify({ title: t('title') });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.save({ partyId: new FormData(event.currentTarget).get('partyId') || null, version });
  };
  const powers = parties.filter(({ kind }) => kind === 'power');
  return (
    <Section title={t('title')}>
      <form onSubmit={submit} noValidate className="flex max-w-xl flex-col gap-3">
        <ProblemNotice problem={saving.problem} lost={saving.lost} />
        <p className="text-text-quiet">{t('what')}</p>
        <SelectField
          name="partyId"
          label={t('party')}
          defaultValue={ours.partyId ?? ''}
          error={saving.errorAt('partyId')}
          options={[
            { value: '', label: t('none') },
            ...powers.map(({ id, nameUk, nameRu, nameEn }) => ({
              value: id,
              label: { uk: nameUk, ru: nameRu, en: nameEn }[locale],
            })),
          ]}
        />
        <div>
          <Button type="submit" busy={saving.busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
