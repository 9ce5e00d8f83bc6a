'use client';

import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMomentOf } from '@/components/telling/moment-field';
import { Button } from '@/components/ui/button';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { companions } from '@/lib/deaths/rules/telling';
import { arrangement, deathTellingReceipt } from '@/lib/deaths/schema/acts';
import type { DeathView, TellingView } from '@/lib/deaths/schema/view';
import { wallClock } from '@/lib/i18n/wall-clock';
import { languages } from '@/lib/inquiries/rules';
import type { UserId } from '@/lib/kernel/ids';
import { codeIn, textIn, WriteDialog } from './write-dialog';

type Props = { view: DeathView; family: DeathView['families'][number]; telling: TellingView | null };
type At = (field: string) => string | undefined;

/** Who tells this family, when, where, with whom and in which words. */
export function ArrangeTelling({ view, family, telling }: Props) {
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
          <Who view={view} family={family} telling={telling} error={error} />
          <Script view={view} family={family} telling={telling} error={error} />
        </>
      )}
    </WriteDialog>
  );
}

function Who({ view, family, telling, error }: Props & { error: At }) {
  const t = useTranslations('deaths');
  const zone = useTimeZone() ?? 'UTC';
  const plan = telling?.plan;
  const choose = { value: '', label: t('choose') };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name="officerId"
        label={t('arrange.officer')}
        error={error('officerId')}
        defaultValue={telling?.officerId ?? ''}
        options={[choose, ...view.officers.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField
        name="plannedAt"
        type="datetime-local"
        label={t('arrange.plannedAt')}
        hint={t('zone', { zone })}
        error={error('plannedAt')}
        defaultValue={telling ? wallClock(new Date(telling.plannedAt), zone) : ''}
      />
      <SelectField
        name="companion"
        label={t('arrange.companion')}
        error={error('companion')}
        defaultValue={plan?.companion ?? ''}
        options={[choose, ...companions.map((value) => ({ value, label: t(`companionKind.${value}`) }))]}
      />
      <TextField
        name="companionName"
        label={t('arrange.companionName')}
        error={error('companionName')}
        defaultValue={plan?.companionName}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="whom"
        label={t('arrange.whom')}
        hint={t('arrange.whomHint')}
        error={error('whom')}
        defaultValue={plan?.whom ?? family.inquirerName}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="place"
        label={t('arrange.place')}
        hint={t('arrange.placeHint')}
        error={error('place')}
        defaultValue={plan?.place}
        maxLength={300}
        autoComplete="off"
      />
    </div>
  );
}

/** The office's words in the family's language, to be made this family's. Choosing another language starts from its words. */
function Script({ view, family, telling, error }: Props & { error: At }) {
  const t = useTranslations('deaths.arrange');
  const inquiries = useTranslations('inquiries.language');
  const first = telling?.language ?? family.language;
  const [language, setLanguage] = useState(first);
  const kept = telling?.status === 'assigned' && language === telling.language ? telling.script : null;
  return (
    <>
      <SelectField
        name="language"
        label={t('language')}
        error={error('language')}
        value={language}
        onChange={({ target }) => setLanguage(target.value as typeof language)}
        options={languages.map((value) => ({ value, label: inquiries(value) }))}
        fieldClassName="sm:max-w-60"
      />
      <TextAreaField
        key={language}
        name="script"
        lang={language}
        label={t('script')}
        hint={t('scriptHint')}
        error={error('script')}
        defaultValue={kept ?? view.scripts[language]}
        rows={14}
        maxLength={4000}
      />
    </>
  );
}
