'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import type { FormReader } from './form-reader';

/** Whom the prisoner wants told, in the prisoner's own words. */
export function KinFields({ prefix, faults }: { prefix: string; faults: readonly Fault[] }) {
  const t = useTranslations('prisoners');
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        name={`${prefix}.name`}
        label={t('fields.kinName')}
        error={faultAt(faults, `${prefix}.name`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      <TextField
        name={`${prefix}.relation`}
        label={t('fields.relation')}
        error={faultAt(faults, `${prefix}.relation`)}
        maxLength={100}
      />
      <TextAreaField
        name={`${prefix}.contact`}
        label={t('fields.contact')}
        hint={t('fields.contactHint')}
        optional
        rows={2}
        maxLength={500}
      />
      <TextField name={`${prefix}.source`} label={t('fields.source')} optional maxLength={200} />
    </div>
  );
}

export const kinIn = ({ text }: FormReader, prefix: string) => ({
  name: text(`${prefix}.name`) ?? '',
  relation: text(`${prefix}.relation`) ?? '',
  contact: text(`${prefix}.contact`),
  source: text(`${prefix}.source`),
});
