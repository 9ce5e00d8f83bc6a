'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/inputs';
import { firstMapping, guessColumns, type Mapping } from '@/lib/imports/rules/mapping';
import type { ImportRunView } from '@/lib/imports/schema/runs';

type Props = {
  run: Pick<ImportRunView, 'samples'>;
  mapping: Mapping;
  lines: readonly (readonly string[])[];
  onChange: (part: Partial<Mapping>) => void;
};

const offered = 15;

/** Which sheet holds the list, and in which row its headings stand. Another answer guesses the columns anew. */
export function TableShape({ run, mapping, lines, onChange }: Props) {
  const t = useTranslations('imports');
  const onSheet = (sheet: string) => {
    const sample = run.samples.find((one) => one.sheet === sheet);
    if (sample) onChange(firstMapping(sample, null));
  };
  const onHeader = (headerLine: number) => {
    const headings = mapping.columns.map((_, index) => lines[headerLine - 1]?.[index] ?? '');
    onChange({ headerLine, columns: guessColumns(headings) });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {run.samples.length > 1 && (
        <SelectField
          name="sheet"
          label={t('map.sheet')}
          value={mapping.sheet ?? ''}
          onChange={({ target }) => onSheet(target.value)}
          options={run.samples.map(({ sheet }) => ({ value: sheet ?? '', label: sheet ?? '' }))}
        />
      )}
      <SelectField
        name="headerLine"
        label={t('map.headerLine')}
        value={String(mapping.headerLine)}
        onChange={({ target }) => onHeader(Number(target.value))}
        options={[
          { value: '0', label: t('map.noHeader') },
          ...Array.from({ length: Math.min(offered, lines.length) }, (_, index) => ({
            value: String(index + 1),
            label: `${t('map.headerRow', { number: index + 1 })}: ${lines[index]?.filter(Boolean).join(' · ').slice(0, 60) ?? ''}`,
          })),
        ]}
      />
    </div>
  );
}
