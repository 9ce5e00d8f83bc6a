'use client';

import { useTranslations } from 'next-intl';
import { Controller, useFormContext } from 'react-hook-form';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { lostHows, sexes } from '@/lib/inquiries/rules';
import { categories } from '@/lib/prisoners/rules';
import type { LogValues } from './log-values';
import { useLogField } from './use-log-field';

/** One person sought: what a caller usually knows first, the rest under "more". */
export function PersonFields({ index }: { index: number }) {
  const t = useTranslations('inquiries');
  const { tie } = useLogField();
  const at = <Name extends string>(name: Name) => `sought.${index}.${name}` as const;
  const text = { autoComplete: 'off', spellCheck: false, optional: true } as const;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField {...tie(at('surname'))} {...text} optional={false} label={t('field.surname')} />
        <TextField {...tie(at('given'))} {...text} label={t('field.given')} />
        <TextField {...tie(at('patronymic'))} {...text} label={t('field.patronymic')} />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <DateField name={at('birth')} legend={t('field.birth')} />
        <DateField name={at('lost')} legend={t('field.lost')} />
        <TextField {...tie(at('unit'))} {...text} label={t('field.unit')} />
        <TextField {...tie(at('lostPlace'))} {...text} label={t('field.lostPlace')} />
      </div>
      <TextAreaField
        {...tie(at('circumstances'))}
        label={t('field.circumstances')}
        hint={t('log.circumstancesHint')}
        optional
        rows={3}
      />
      <TextAreaField {...tie(at('known'))} label={t('field.known')} hint={t('log.knownHint')} optional rows={3} />
      <details>
        <summary className="cursor-pointer py-1 font-medium text-accent">{t('log.more')}</summary>
        <div className="grid gap-3 pt-2 sm:grid-cols-2">
          <TextField {...tie(at('otherNames'))} {...text} label={t('field.otherNames')} />
          <SelectField
            {...tie(at('sex'))}
            label={t('field.sex')}
            options={sexes.map((one) => ({ value: one, label: t(`sex.${one}`) }))}
          />
          <SelectField
            {...tie(at('category'))}
            label={t('field.category')}
            options={categories.map((one) => ({ value: one, label: t(`category.${one}`) }))}
          />
          <SelectField
            {...tie(at('lostHow'))}
            label={t('field.lostHow')}
            options={lostHows.map((one) => ({ value: one, label: t(`lostHow.${one}`) }))}
          />
          <TextField {...tie(at('birthPlace'))} {...text} label={t('field.birthPlace')} />
          <TextField {...tie(at('rank'))} {...text} label={t('field.rank')} />
          <TextField {...tie(at('serviceNumber'))} {...text} label={t('field.serviceNumber')} />
        </div>
      </details>
    </div>
  );
}

type DateFieldProps = { name: `sought.${number}.birth` | `sought.${number}.lost`; legend: string };

function DateField({ name, legend }: DateFieldProps) {
  const { control } = useFormContext<LogValues>();
  const { errorOf } = useLogField();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <PartialDateInput {...{ name, legend, value, onChange }} error={errorOf(name)} optional withoutUnknown />
      )}
    />
  );
}
