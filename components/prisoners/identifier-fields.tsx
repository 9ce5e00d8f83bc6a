'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { identifierKinds } from '@/lib/prisoners/rules';
import type { FormReader } from './form-reader';

type Kind = (typeof identifierKinds)[number];

/** A document or number: which, its text exactly as it stands there, who issued it, where we know it from. */
export function IdentifierFields({ prefix, faults }: { prefix: string; faults: readonly Fault[] }) {
  const t = useTranslations('prisoners');
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name={`${prefix}.kind`}
        label={t('fields.identifierKind')}
        options={identifierKinds.map((value) => ({ value, label: t(`identifierKinds.${value}`) }))}
      />
      <TextField
        name={`${prefix}.value`}
        label={t('fields.identifierValue')}
        error={faultAt(faults, `${prefix}.value`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <TextField name={`${prefix}.issuer`} label={t('fields.issuer')} optional maxLength={200} />
      <TextField name={`${prefix}.source`} label={t('fields.source')} optional maxLength={200} />
    </div>
  );
}

export const identifierIn = ({ text, code }: FormReader, prefix: string) => ({
  kind: code<Kind>(`${prefix}.kind`),
  value: text(`${prefix}.value`) ?? '',
  issuer: text(`${prefix}.issuer`),
  source: text(`${prefix}.source`),
});
