'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { sexes } from '@/lib/prisoners/rules';

type Props = { error: (field: string) => string | undefined; initial?: SightingLine };

/** Whom somebody saw, as far as they know: a name or a call sign, and whatever else tells one person from another. */
export function WhomFields({ error, initial }: Props) {
  const t = useTranslations('debriefs.sighting');
  const prisoners = useTranslations('prisoners');
  const text = (name: 'name' | 'callSign' | 'unit' | 'rank', hint?: string) => (
    <TextField
      name={name}
      label={t(name)}
      hint={hint}
      optional={name !== 'name'}
      error={error(name)}
      defaultValue={initial?.[name] ?? ''}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <>
      {text('name', t('nameHint'))}
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {text('callSign')}
        {text('rank')}
        {text('unit')}
        <div className="grid grid-cols-2 items-end gap-3">
          <SelectField
            name="sex"
            label={t('sex')}
            defaultValue={initial?.sex ?? 'unknown'}
            error={error('sex')}
            options={sexes.map((value) => ({ value, label: prisoners(`sexes.${value}`) }))}
          />
          <TextField
            name="ageAbout"
            label={t('ageAbout')}
            optional
            inputMode="numeric"
            error={error('ageAbout')}
            defaultValue={initial?.ageAbout ?? ''}
            autoComplete="off"
          />
        </div>
      </div>
      <TextField
        name="marks"
        label={t('marks')}
        hint={t('marksHint')}
        optional
        error={error('marks')}
        defaultValue={initial?.marks ?? ''}
        autoComplete="off"
      />
    </>
  );
}
