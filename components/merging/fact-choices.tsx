'use client';

import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { FieldError } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { type Side, sides } from '@/lib/matching/rules/merge-facts';
import type { FactRow, MergeComparison } from '@/lib/matching/schema/merge';
import type { MergeForm } from './merge-form-state';
import { useFactWords } from './use-fact-words';

type Choosing = Pick<MergeForm, 'sideOf'> & Partial<Pick<MergeForm, 'chooseFact'>>;
type FactChoicesProps = {
  comparison: MergeComparison;
  /** Without `chooseFact` the choices are only shown. */
  form: Choosing;
  errorOf?: ((field: string) => string | undefined) | undefined;
};

/** Field by field, those that differ first: for each the value of either record with its source, and one is chosen. */
export function FactChoices({ comparison, form, errorOf }: FactChoicesProps) {
  const t = useTranslations('merging');
  const words = useFactWords();
  const differing = comparison.facts.filter(({ differs }) => differs);
  const same = comparison.facts.filter(({ differs }) => !differs);
  return (
    <Section title={t('facts.title')}>
      <div className="flex flex-col gap-4">
        <p>{t(form.chooseFact ? 'facts.differing' : 'facts.differingRead', { count: differing.length })}</p>
        {differing.map((row) => (
          <FactChoice
            key={row.fact}
            row={row}
            form={form}
            comparison={comparison}
            error={errorOf?.(`facts.${row.fact}`)}
          />
        ))}
        <details>
          <summary className="cursor-pointer text-text-quiet">{t('facts.same', { count: same.length })}</summary>
          <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
            {same.map(({ fact, kept }) => (
              <div key={fact} className="contents">
                <dt className="text-text-quiet">{words.label(fact)}</dt>
                <dd className="mb-1 min-w-0 break-words sm:mb-0">{words.value(fact, kept.value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </Section>
  );
}

type FactChoiceProps = { row: FactRow; form: Choosing; comparison: MergeComparison; error: string | undefined };

/** Two buttons, one a record. The first bears the field's name as its id, so that the error summary leads to it. */
function FactChoice({ row, form, comparison, error }: FactChoiceProps) {
  const words = useFactWords();
  const name = `facts.${row.fact}`;
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="mb-1 font-medium">{words.label(row.fact)}</legend>
      <FieldError id={name}>{error}</FieldError>
      <div className="grid gap-2 sm:grid-cols-2">
        {sides.map((side, index) => (
          <SideChoice
            key={side}
            id={index === 0 ? name : `${name}-${side}`}
            row={row}
            side={side}
            number={comparison[side].number}
            checked={form.sideOf(row.fact) === side}
            onChoose={form.chooseFact && (() => form.chooseFact?.(row.fact, side))}
          />
        ))}
      </div>
    </fieldset>
  );
}

const nothing = () => undefined;

type SideChoiceProps = {
  id: string;
  row: FactRow;
  side: Side;
  number: string;
  checked: boolean;
  onChoose: (() => void) | undefined;
};

function SideChoice({ id, row, side, number, checked, onChoose }: SideChoiceProps) {
  const t = useTranslations('merging');
  const words = useFactWords();
  const { value, from } = row[side];
  return (
    <label
      htmlFor={id}
      className={cx(
        'flex min-w-0 items-start gap-2 rounded-sm border p-2',
        checked ? 'border-accent bg-accent-wash' : 'border-line',
        onChoose && 'cursor-pointer',
      )}
    >
      <input
        id={id}
        type="radio"
        name={`facts.${row.fact}`}
        checked={checked}
        onChange={onChoose ?? nothing}
        disabled={!onChoose}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className={cx('block break-words', value ? 'font-medium' : 'text-text-quiet')}>
          {words.value(row.fact, value)}
        </span>
        <span className="block text-[0.8125rem] text-text-quiet">
          {[number, value ? words.from(from) : null, row.suggested === side ? t('facts.suggested') : null]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </label>
  );
}
