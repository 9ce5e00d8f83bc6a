'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { identityKeys } from '@/lib/identity/hooks';
import {
  type Combination,
  type KinshipTable,
  lineAsked,
  type Need,
  relations,
  strengths,
} from '@/lib/identity/rules/kinship';
import { ruleReceipt } from '@/lib/identity/schema/configuration';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

type Row = Combination & { key: number };
const fresh: Need = { relation: 'full-sibling', line: null, count: 1 };

/** The table of kinship as a form: which relatives together make a comparison strong or usable. */
export function KinshipForm({ version, table }: { version: number; table: KinshipTable }) {
  const t = useTranslations('identity.settings');
  const [rows, setRows] = useState<Row[]>(() => table.combinations.map((one, key) => ({ ...one, key })));
  const saving = useSaving({
    path: '/api/identity/rules',
    answer: ruleReceipt,
    changes: identityKeys.rules(),
    onSaved: () => notify({ title: t('adoptDone') }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    saving.save({ kind: 'kinship', version, body: { combinations: rows.map(({ key: _, ...one }) => one) }, reason });
  };
  const change = (key: number, next: Row | null) =>
    setRows((now) => now.flatMap((row) => (row.key === key ? (next ?? []) : row)));
  const add = () =>
    setRows((now) => [
      ...now,
      { key: Math.max(-1, ...now.map(({ key }) => key)) + 1, strength: 'usable', needs: [fresh] },
    ]);
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <ProblemNotice problem={saving.problem} lost={saving.lost} />
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <li key={row.key}>
            <CombinationFields row={row} number={index + 1} onChange={(next) => change(row.key, next)} />
          </li>
        ))}
      </ol>
      <div>
        <Button icon={<Plus aria-hidden />} onClick={add}>
          {t('addCombination')}
        </Button>
      </div>
      <TextField
        id="kinship-reason"
        name="reason"
        label={t('reason')}
        error={saving.errorAt('reason')}
        autoComplete="off"
      />
      <div>
        <Button type="submit" look="main" busy={saving.busy}>
          {t('adopt')}
        </Button>
      </div>
    </form>
  );
}

type FieldsProps = { row: Row; number: number; onChange: (next: Row | null) => void };

function CombinationFields({ row, number, onChange }: FieldsProps) {
  const t = useTranslations('identity');
  const change = (at: number, next: Need | null) =>
    onChange({ ...row, needs: row.needs.flatMap((need, index) => (index === at ? (next ?? []) : need)) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-md border border-line p-3">
      <legend className="px-1 font-medium">{t('settings.combinationNumber', { number })}</legend>
      {row.needs.map((need, index) => (
        <NeedFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the relatives of a combination have no other name than their place
          key={index}
          id={`need-${row.key}-${index}`}
          need={need}
          onChange={(next) => change(index, next)}
        />
      ))}
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          name={`strength-${row.key}`}
          label={t('settings.strength')}
          value={row.strength}
          onChange={(event) => onChange({ ...row, strength: event.target.value as Row['strength'] })}
          options={strengths.map((value) => ({ value, label: t(`plan.short.${value}`) }))}
        />
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          onClick={() => onChange({ ...row, needs: [...row.needs, fresh] })}
        >
          {t('settings.addRelative')}
        </Button>
        <Button size="small" look="quiet" icon={<X aria-hidden />} onClick={() => onChange(null)}>
          {t('settings.removeCombination')}
        </Button>
      </div>
    </fieldset>
  );
}

function NeedFields({ id, need, onChange }: { id: string; need: Need; onChange: (next: Need | null) => void }) {
  const t = useTranslations('identity');
  const lined = lineAsked.includes(need.relation);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectField
        name={`${id}-relation`}
        label={t('donor.relation')}
        value={need.relation}
        onChange={(event) => onChange({ ...need, relation: event.target.value as Need['relation'], line: null })}
        options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
      />
      {lined && (
        <SelectField
          name={`${id}-line`}
          label={t('donor.line')}
          value={need.line ?? ''}
          onChange={(event) => onChange({ ...need, line: (event.target.value || null) as Need['line'] })}
          options={[
            { value: '', label: t('settings.anyLine') },
            ...(['maternal', 'paternal'] as const).map((value) => ({ value, label: t(`line.${value}`) })),
          ]}
        />
      )}
      <TextField
        name={`${id}-count`}
        label={t('settings.count')}
        inputMode="numeric"
        value={String(need.count)}
        onChange={(event) => onChange({ ...need, count: Number(event.target.value.replace(/\D/g, '') || 0) })}
        className="max-w-20"
      />
      <Button size="small" look="quiet" icon={<X aria-hidden />} onClick={() => onChange(null)}>
        {t('settings.removeCombination')}
      </Button>
    </div>
  );
}
