'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import type { Findings } from '@/lib/prisoners/schema/changes';

type Medicine = Findings['medication'][number];
const columns = ['name', 'dose', 'often', 'lastGiven', 'carriedBy'] as const;
const most = 30;

/** `changed`: a line taken away is a change that no field reports. */
type MedicationFieldsProps = { medication: readonly Medicine[]; changed: () => void };

/** The medicines somebody takes, a line each; a line without a name is left out when it is saved. */
export function MedicationFields({ medication, changed }: MedicationFieldsProps) {
  const t = useTranslations('medical');
  const common = useTranslations('common');
  const [lines, setLines] = useState(() =>
    medication.map((medicine, key) => ({ key, medicine: medicine as Medicine | null })),
  );
  const add = () => setLines([...lines, { key: (lines.at(-1)?.key ?? -1) + 1, medicine: null }]);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">{t('medication.title')}</legend>
      {lines.length === 0 && <p className="text-text-quiet">{t('medication.none')}</p>}
      {lines.map(({ key, medicine }) => (
        <div key={key} className="grid grid-cols-1 items-end gap-2 border-line border-b pb-3 sm:grid-cols-2">
          {columns.map((column) => (
            <TextField
              key={column}
              name={`medication.${key}.${column}`}
              label={t(`medication.${column}`)}
              defaultValue={medicine?.[column] ?? ''}
              maxLength={column === 'name' ? 200 : 100}
              autoComplete="off"
            />
          ))}
          <div>
            <Button
              look="quiet"
              size="small"
              icon={<X aria-hidden />}
              onClick={() => {
                setLines(lines.filter((line) => line.key !== key));
                changed();
              }}
            >
              {common('verbs.remove')}
            </Button>
          </div>
        </div>
      ))}
      {lines.length < most && (
        <div>
          <Button size="small" look="quiet" icon={<Plus aria-hidden />} onClick={add}>
            {t('medication.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** The medicines in a form, in the order of its lines. */
export function medicinesIn(form: FormData): Medicine[] {
  const keys = [...form.keys()].flatMap((name) => /^medication\.(\d+)\.name$/.exec(name)?.[1] ?? []);
  const text = (name: string) => String(form.get(name) ?? '').trim() || null;
  return keys.flatMap((key) => {
    const [name, dose, often, lastGiven, carriedBy] = columns.map((column) => text(`medication.${key}.${column}`));
    return name
      ? [{ name, dose: dose ?? null, often: often ?? null, lastGiven: lastGiven ?? null, carriedBy: carriedBy ?? null }]
      : [];
  });
}
