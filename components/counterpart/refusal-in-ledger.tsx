'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { ways } from '@/lib/correspondence/rules/entries';
import type { AnswerTies } from '@/lib/counterpart/schema/answers';

type Props = { matters: AnswerTies['matters']; faults: readonly Fault[] };

/** Whether the refusal is also written into a matter of the correspondence, and how it came. */
export function RefusalInLedger({ matters, faults }: Props) {
  const t = useTranslations('counterpart.answers');
  const letters = useTranslations('correspondence');
  const locale = useLocale() as 'uk' | 'ru' | 'en';
  const [matter, setMatter] = useState('');
  if (matters.length === 0) return <p className="text-text-quiet">{t('noMatters')}</p>;
  return (
    <>
      <SelectField
        name="ledger"
        label={t('ledger')}
        error={faultAt(faults, 'ledger') ?? faultAt(faults, 'ledger.lineId')}
        value={matter}
        onChange={({ target }) => setMatter(target.value)}
        options={[
          { value: '', label: t('noLedger') },
          ...matters.map(({ lineId, number, correspondent }) => ({
            value: lineId as string,
            label: `${number}, ${correspondent[locale] ?? correspondent.en}`,
          })),
        ]}
      />
      {matter !== '' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            name="way"
            label={t('way')}
            error={faultAt(faults, 'ledger.way')}
            options={ways.map((value) => ({ value: value as string, label: letters(`ways.${value}`) }))}
          />
          <TextField name="paperNumber" label={t('paperNumber')} optional maxLength={80} autoComplete="off" />
        </div>
      )}
    </>
  );
}
