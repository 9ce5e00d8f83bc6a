'use client';

import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { companions } from '@/lib/deaths/rules/telling';
import { wallClock } from '@/lib/i18n/wall-clock';
import { languages } from '@/lib/inquiries/rules';
import type { Arranging } from './arrange-telling';

type Fields = Arranging & { error: (field: string) => string | undefined };

/** Who goes with whom, when and where, and whom they tell. */
export function ArrangeWho({ view, family, telling, error }: Fields) {
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
export function ArrangeScript({ view, family, telling, error }: Fields) {
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
