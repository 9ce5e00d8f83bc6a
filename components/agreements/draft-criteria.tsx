'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox, CheckboxGroup } from '@/components/ui/choices';
import { TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { changed, type DraftCriterion, withCriterion, without } from '@/lib/agreements/rules/draft';
import { categories, healthCategories } from '@/lib/prisoners/rules';

type DraftCriteriaProps = {
  /** The path of the line they belong to. */
  path: string;
  criteria: readonly DraftCriterion[];
  faults: readonly Fault[];
  onChange: (criteria: readonly DraftCriterion[]) => void;
};

/** Whom a line covers: whoever meets any of these conditions, or anybody when there are none. */
export function DraftCriteria({ path, criteria, faults, onChange }: DraftCriteriaProps) {
  const t = useTranslations('agreements');
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      <p className="font-medium">{t('draft.criteria')}</p>
      <p className="text-[0.8125rem] text-text-quiet">
        {criteria.length === 0 && `${t('draft.anybody')} `}
        {t('draft.noDistinction')}
      </p>
      {criteria.map((criterion, at) => (
        <CriterionFields
          key={criterion.key}
          path={`${path}.criteria.${at}`}
          number={at + 1}
          criterion={criterion}
          faults={faults}
          onChange={(part) => onChange(changed(criteria, criterion.key, part))}
          onRemove={() => onChange(without(criteria, criterion.key))}
        />
      ))}
      <Button size="small" icon={<Plus aria-hidden />} onClick={() => onChange(withCriterion(criteria))}>
        {t('draft.addCriterion')}
      </Button>
    </div>
  );
}

type CriterionFieldsProps = {
  path: string;
  number: number;
  criterion: DraftCriterion;
  faults: readonly Fault[];
  onChange: (part: Partial<DraftCriterion>) => void;
  onRemove: () => void;
};

const known = <Code extends string>(codes: readonly Code[]) => codes.filter((code) => code !== 'unknown');

function CriterionFields({ path, number, criterion, faults, onChange, onRemove }: CriterionFieldsProps) {
  const t = useTranslations('agreements');
  const prisoners = useTranslations('prisoners');
  const toggled = <Code extends string>(codes: readonly Code[], code: string) =>
    codes.includes(code as Code) ? codes.filter((one) => one !== code) : [...codes, code as Code];
  const wrong = faultAt(faults, path);
  return (
    <fieldset id={path} tabIndex={-1} className="flex w-full min-w-0 flex-col gap-3 border-line border-l-2 pl-3">
      <legend className="font-medium">{t('draft.criterion', { number })}</legend>
      {wrong && <p className="font-medium text-bad">{wrong}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        <CheckboxGroup
          name={`${path}.health`}
          legend={t('draft.health')}
          defaultValues={criterion.health}
          options={known(healthCategories).map((code) => ({ value: code, label: prisoners(`health.${code}`) }))}
          inputProps={{ onChange: ({ target }) => onChange({ health: toggled(criterion.health, target.value) }) }}
        />
        <CheckboxGroup
          name={`${path}.category`}
          legend={t('draft.category')}
          defaultValues={criterion.category}
          options={known(categories).map((code) => ({ value: code, label: prisoners(`categories.${code}`) }))}
          inputProps={{ onChange: ({ target }) => onChange({ category: toggled(criterion.category, target.value) }) }}
        />
      </div>
      <Checkbox
        name={`${path}.sex`}
        label={t('draft.female')}
        checked={criterion.female}
        onChange={({ target }) => onChange({ female: target.checked })}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        {(['ageUnder', 'ageFrom', 'heldMonths'] as const).map((name) => (
          <TextField
            key={name}
            name={`${path}.${name}`}
            label={t(`draft.${name}`)}
            error={faultAt(faults, `${path}.${name}`)}
            inputMode="numeric"
            autoComplete="off"
            value={criterion[name]}
            onChange={({ target }) => onChange({ [name]: target.value })}
            fieldClassName="sm:justify-end"
          />
        ))}
      </div>
      <div>
        <Button size="small" look="quiet" icon={<X aria-hidden />} onClick={onRemove}>
          {t('draft.removeCriterion', { number })}
        </Button>
      </div>
    </fieldset>
  );
}
