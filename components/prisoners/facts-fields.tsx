'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { Section } from '@/components/ui/section';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { categories, healthCategories, sexes } from '@/lib/prisoners/rules';
import { mayCorrectHealth } from '@/lib/prisoners/rules/medical';
import type { RecordFacts } from '@/lib/prisoners/schema/changes';
import type { Party } from '@/lib/prisoners/schema/record';
import { typedFrom } from './form-reader';
import { useWords } from './use-words';

type FactsFieldsProps = { facts: Partial<RecordFacts>; powers: readonly Party[]; faults: readonly Fault[] };

/** The facts of Art. 122(4), all of them optional: nobody is obliged to give more than Art. 17 asks. */
export function FactsFields({ facts, powers, faults }: FactsFieldsProps) {
  const t = useTranslations('prisoners');
  const field = useFields({ facts, faults, powers });
  return (
    <>
      <Section title={t('sections.identity')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {field.date('birth')}
          {field.choice(
            'sex',
            sexes.map((value) => ({ value, label: t(`sexes.${value}`) })),
          )}
          {field.line('birthPlace', 300)}
          {field.line('nationality', 100)}
          {field.line('fatherName', 200)}
          {field.line('motherMaidenName', 200)}
        </div>
      </Section>
      <Section title={t('sections.service')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {field.choice(
            'category',
            categories.map((value) => ({ value, label: t(`categories.${value}`) })),
          )}
          {field.line('serviceNumber', 60)}
          {field.line('rank', 120)}
          {field.line('unit', 300)}
          {field.power('powerOfOriginId', 'powerOfOrigin')}
        </div>
      </Section>
      <Section title={t('sections.captivity')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {field.date('capture')}
          {field.line('capturePlace', 300)}
          {field.power('detainingPowerId', 'detainingPower')}
        </div>
      </Section>
      <Section title={t('sections.health')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {field.choice(
            'healthCategory',
            healthCategories
              .filter((value) => mayCorrectHealth(facts.healthCategory ?? 'unknown', value).ok)
              .map((value) => ({ value, label: t(`health.${value}`) })),
          )}
          <div className="sm:col-span-2">{field.lines('marks', 2000)}</div>
          <div className="sm:col-span-2">{field.lines('description', 4000)}</div>
        </div>
      </Section>
    </>
  );
}

type Line = Exclude<keyof RecordFacts, 'birth' | 'capture' | 'powerOfOriginId' | 'detainingPowerId'>;

function useFields({ facts, faults, powers }: FactsFieldsProps) {
  const t = useTranslations('prisoners');
  const { party } = useWords();
  const at = (key: keyof RecordFacts) => ({ name: `facts.${key}`, error: faultAt(faults, `facts.${key}`) });
  return {
    line: (key: Line, maxLength: number) => (
      <TextField
        {...at(key)}
        label={t(`fields.${key}`)}
        defaultValue={facts[key] ?? ''}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
      />
    ),
    lines: (key: Line, maxLength: number) => (
      <TextAreaField
        {...at(key)}
        label={t(`fields.${key}`)}
        defaultValue={facts[key] ?? ''}
        maxLength={maxLength}
        rows={3}
      />
    ),
    choice: (key: Line, options: { value: string; label: string }[]) => (
      <SelectField {...at(key)} label={t(`fields.${key}`)} defaultValue={facts[key] ?? 'unknown'} options={options} />
    ),
    date: (key: 'birth' | 'capture') => (
      <PartialDateInput
        {...at(key)}
        legend={t(`fields.${key}`)}
        defaultValue={facts[key] && typedFrom(facts[key])}
        withoutUnknown
      />
    ),
    power: (key: 'powerOfOriginId' | 'detainingPowerId', label: 'powerOfOrigin' | 'detainingPower') => (
      <SelectField
        {...at(key)}
        label={t(`fields.${label}`)}
        defaultValue={facts[key] ?? ''}
        options={[
          { value: '', label: t('sexes.unknown') },
          ...powers.map((one) => ({ value: one.id, label: party(one) ?? one.code })),
        ]}
      />
    ),
  };
}
