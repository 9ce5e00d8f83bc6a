'use client';

import { useTranslations } from 'next-intl';
import { useGradeOptions } from '@/components/evidence/use-grade-options';
import { SelectField } from '@/components/ui/inputs';
import { claimStatements, sourceKinds } from '@/lib/evidence/rules';
import type { Standing } from '@/lib/imports/rules/mapping';

type Props = { standing: Standing; onChange: (standing: Standing) => void };

/** How much weight what the list says has as evidence. The two answers of the Admiralty scale stand apart. */
export function StandingFields({ standing, onChange }: Props) {
  const t = useTranslations('imports');
  const words = useTranslations('evidence');
  const grades = useGradeOptions();
  const change = (part: Partial<Record<keyof Standing, unknown>>) => onChange({ ...standing, ...part } as Standing);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{t('map.standing')}</legend>
      <p className="mb-3 max-w-prose text-text-quiet">{t('map.standingHint')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="sourceKind"
          label={words('form.source')}
          value={standing.sourceKind}
          onChange={({ target }) => change({ sourceKind: target.value })}
          options={sourceKinds.map((value) => ({ value, label: words(`source.${value}`) }))}
        />
        <SelectField
          name="says"
          label={t('map.says')}
          value={standing.says ?? ''}
          onChange={({ target }) => change({ says: target.value || null })}
          options={[
            { value: '', label: t('map.saysNothing') },
            ...claimStatements.map((value) => ({ value, label: words(`says.${value}`) })),
          ]}
        />
        <SelectField
          name="reliability"
          label={words('form.reliability')}
          value={standing.reliability}
          onChange={({ target }) => change({ reliability: target.value })}
          options={grades.reliability}
        />
        <SelectField
          name="credibility"
          label={words('form.credibility')}
          value={String(standing.credibility)}
          onChange={({ target }) => change({ credibility: Number(target.value) })}
          options={grades.credibility}
        />
      </div>
    </fieldset>
  );
}
