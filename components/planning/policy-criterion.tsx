'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { type CriterionTyped, criterionOf } from '@/lib/planning/rules/criterion-form';
import { categories, healthCategories } from '@/lib/prisoners/rules';
import { usePriorityWords } from './use-priority-words';

type Props = {
  /** Where the server's faults name it: `content.tiers.0.criteria.1`. */
  at: string;
  number: number;
  typed: CriterionTyped;
  faults: readonly Fault[];
  onType: (typed: CriterionTyped) => void;
  onRemove: () => void;
};

/** One description of people: closed it is a sentence, open its fields. */
export function PolicyCriterion({ at, number, typed, faults, onType, onRemove }: Props) {
  const t = useTranslations('planning-policy');
  const words = usePriorityWords();
  const wrong = faultAt(faults, at);
  // Decided once: what is being typed must not close the fields under the hand.
  const [begun] = useState(Object.keys(criterionOf(typed)).length === 0);
  const open = begun || faults.some(({ field = '' }) => field === at || field.startsWith(`${at}.`));
  return (
    <details open={open || undefined} className="min-w-0 rounded-md border border-line">
      <summary id={at} className="cursor-pointer break-words px-3 py-2">
        {t('draft.description', { number, words: words.criterion(criterionOf(typed)) })}
      </summary>
      <div className="flex flex-col gap-4 border-line border-t p-3">
        {wrong && <p className="font-medium text-bad">{wrong}</p>}
        <Fields at={at} typed={typed} faults={faults} onType={onType} />
        <Button size="small" className="self-start" onClick={onRemove}>
          {t('draft.remove')}
        </Button>
      </div>
    </details>
  );
}

type FieldsProps = Pick<Props, 'at' | 'typed' | 'faults' | 'onType'>;

function Fields({ at, typed, faults, onType }: FieldsProps) {
  const t = useTranslations('planning-policy.draft');
  const people = useTranslations('prisoners');
  const figures = ['ageUnder', 'ageFrom', 'heldMonths'] as const;
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <Boxes
          name={`${at}.health`}
          legend={t('health')}
          options={healthCategories
            .filter((value) => value !== 'unknown')
            .map((value) => ({ value, label: people(`health.${value}`) }))}
          chosen={typed.health}
          onChoose={(health) => onType({ ...typed, health })}
        />
        <div className="flex flex-col gap-4">
          <Boxes
            name={`${at}.category`}
            legend={t('category')}
            options={categories
              .filter((value) => value !== 'unknown')
              .map((value) => ({ value, label: people(`categories.${value}`) }))}
            chosen={typed.category}
            onChoose={(category) => onType({ ...typed, category })}
          />
          <Checkbox
            id={`${at}.sex`}
            label={t('women')}
            checked={typed.women}
            onChange={({ target }) => onType({ ...typed, women: target.checked })}
          />
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        {figures.map((part) => (
          <TextField
            key={part}
            name={`${at}.${part}`}
            label={t(part)}
            optional
            inputMode="numeric"
            autoComplete="off"
            value={typed[part]}
            error={faultAt(faults, `${at}.${part}`)}
            onChange={({ target }) => onType({ ...typed, [part]: target.value })}
            fieldClassName="justify-end"
          />
        ))}
      </div>
    </>
  );
}

type BoxesProps = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
};

function Boxes({ name, legend, options, chosen, onChoose }: BoxesProps) {
  const turn = (value: string, on: boolean) =>
    onChoose(options.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <fieldset id={name} tabIndex={-1} className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          id={`${name}-${value}`}
          label={label}
          checked={chosen.includes(value)}
          onChange={({ target }) => turn(value, target.checked)}
        />
      ))}
    </fieldset>
  );
}
