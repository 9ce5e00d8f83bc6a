'use client';

import { useTranslations } from 'next-intl';
import { FieldError } from '@/components/ui/field';
import { Select } from '@/components/ui/inputs';
import { type Target, targets } from '@/lib/imports/rules/fields';
import type { Mapping } from '@/lib/imports/rules/mapping';

type Props = {
  mapping: Mapping;
  lines: readonly (readonly string[])[];
  error: string | undefined;
  onChange: (columns: (Target | null)[]) => void;
};

const shownValues = 3;

/** One line a column: its heading, what stands in it first, and what it is taken for. */
export function ColumnTable({ mapping, lines, error, onChange }: Props) {
  const t = useTranslations('imports');
  const values = (index: number) =>
    lines
      .slice(mapping.headerLine)
      .map((cells) => cells[index]?.trim() ?? '')
      .filter(Boolean)
      .slice(0, shownValues);
  const choose = (index: number, value: string) =>
    onChange(mapping.columns.map((target, at) => (at === index ? ((value || null) as Target | null) : target)));
  return (
    <fieldset id="columns" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 font-medium">{t('map.columns')}</legend>
      <FieldError id="columns">{error}</FieldError>
      <ul className="flex flex-col">
        {mapping.columns.map((target, index) => {
          const heading = lines[mapping.headerLine - 1]?.[index]?.trim() || t('table.column', { number: index + 1 });
          return (
            // The place of a column is what it is.
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <li key={index} className="grid gap-x-4 gap-y-1 border-line border-b py-2 sm:grid-cols-[1fr_1.4fr_1fr]">
              <span className="break-words font-medium">{heading}</span>
              <span className="min-w-0 truncate text-text-quiet">{values(index).join(' · ')}</span>
              <Select
                aria-label={t('map.meaningOf', { heading })}
                value={target ?? ''}
                onChange={({ target: chosen }) => choose(index, chosen.value)}
              >
                <option value="">{t('map.leaveOut')}</option>
                {targets.map((one) => (
                  <option key={one} value={one}>
                    {t(`targets.${one}`)}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
