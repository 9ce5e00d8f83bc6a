'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { type NameKind, nameKinds } from '@/lib/prisoners/rules';
import type { FormReader } from './form-reader';

type NameFieldsProps = {
  prefix: string;
  faults: readonly Fault[];
  defaults?: Partial<Record<'kind' | 'surname' | 'given' | 'patronymic' | 'other', string | null>> | undefined;
};

const latinAndCyrillic = { autoComplete: 'off', spellCheck: false } as const;

/** One spelling of a name. Every part is optional; some name is needed. Stored exactly as typed. */
export function NameFields({ prefix, faults, defaults = {} }: NameFieldsProps) {
  const t = useTranslations('prisoners');
  const field = (key: 'surname' | 'given' | 'patronymic') => (
    <TextField
      {...latinAndCyrillic}
      name={`${prefix}.${key}`}
      label={t(`fields.${key}`)}
      defaultValue={defaults[key] ?? ''}
      error={faultAt(faults, `${prefix}.${key}`)}
      maxLength={200}
    />
  );
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {field('surname')}
      {field('given')}
      {field('patronymic')}
      <TextField
        {...latinAndCyrillic}
        name={`${prefix}.other`}
        label={t('fields.full')}
        hint={t('fields.fullHint')}
        defaultValue={defaults.other ?? ''}
        error={faultAt(faults, `${prefix}.other`)}
        maxLength={400}
      />
      <SelectField
        name={`${prefix}.kind`}
        label={t('fields.nameKind')}
        defaultValue={defaults.kind ?? 'as-written'}
        options={nameKinds.map((value) => ({ value, label: t(`nameKinds.${value}`) }))}
      />
      <TextField
        name={`${prefix}.source`}
        label={t('fields.source')}
        optional
        error={faultAt(faults, `${prefix}.source`)}
        maxLength={200}
      />
    </div>
  );
}

export const nameIn = ({ text, code }: FormReader, prefix: string) => ({
  kind: code<NameKind>(`${prefix}.kind`),
  surname: text(`${prefix}.surname`),
  given: text(`${prefix}.given`),
  patronymic: text(`${prefix}.patronymic`),
  other: text(`${prefix}.other`),
  source: text(`${prefix}.source`),
});
