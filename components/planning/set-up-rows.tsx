'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';

type Props<Row extends { key: number }> = {
  /** What one row is called. */
  one: string;
  add: string;
  rows: readonly Row[];
  /** Kept when it is the last: there must be one. */
  atLeastOne?: boolean;
  /** Whether rows may come and go at all. */
  may: boolean;
  onAdd: () => void;
  onRemove: (key: number) => void;
  children: (row: Row, at: number) => ReactNode;
};

/**
 * Rows that come and go by buttons. After a row is taken away the focus is on the button that adds one, and not lost
 * with the row; a new row takes the focus to its first field.
 */
export function SetUpRows<Row extends { key: number }>({
  one,
  add,
  rows,
  atLeastOne,
  may,
  onAdd,
  onRemove,
  children,
}: Props<Row>) {
  const t = useTranslations('planning-policy.setUp');
  const adder = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const addOne = () => {
    onAdd();
    requestAnimationFrame(() => {
      const fields = list.current?.querySelector(':scope > fieldset:last-of-type');
      fields?.querySelector<HTMLElement>('input, select')?.focus();
    });
  };
  const remove = (key: number) => {
    onRemove(key);
    adder.current?.focus();
  };
  return (
    <div ref={list} className="flex flex-col gap-4">
      {rows.map((row, at) => (
        <fieldset key={row.key} className="flex min-w-0 flex-col gap-3 rounded-md border border-line p-3">
          <legend className="px-1 font-medium">{t('row', { what: one, number: at + 1 })}</legend>
          {children(row, at)}
          {may && !(atLeastOne && rows.length === 1) && (
            <Button size="small" className="self-start" onClick={() => remove(row.key)}>
              {t('remove', { what: t('row', { what: one, number: at + 1 }) })}
            </Button>
          )}
        </fieldset>
      ))}
      {may && (
        <Button ref={adder} className="self-start" onClick={addOne}>
          {add}
        </Button>
      )}
    </div>
  );
}
