'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import type { ComparedRow, ComparedValue } from '@/lib/matching/schema/comparison';
import { useComparedWords } from './use-compared-words';

type ComparedTableProps = {
  rows: readonly ComparedRow[];
  heads: { first: ReactNode; second: ReactNode };
  /** The left side is a family's word, with its own words for some codes. */
  ofFamily: boolean;
  /** Sides this reader may only know to exist: what is missing there may be on file. */
  closed: { first: boolean; second: boolean };
};

/** Two descriptions field by field, what differs first. On a narrow screen the name of a field stands above its two values. */
export function ComparedTable({ rows, heads, ofFamily, closed }: ComparedTableProps) {
  const t = useTranslations('matching');
  return (
    <table className="w-full border-collapse text-left max-md:block">
      <thead className="max-md:block">
        <tr className="max-md:grid max-md:grid-cols-2">
          <th scope="col" className="w-40 p-2 max-md:sr-only">
            <span className="sr-only">{t('side.fact')}</span>
          </th>
          <Head>{heads.first}</Head>
          <Head>{heads.second}</Head>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={row.field}
            className={cx(
              'border-line border-t align-top max-md:grid max-md:grid-cols-2',
              row.agreement === 'differs' && 'bg-bad-wash',
            )}
          >
            <th scope="row" className="p-2 font-normal text-text-quiet max-md:col-span-2 max-md:pb-0">
              <span className="flex flex-wrap items-center gap-x-2">
                {t(`field.${row.field}`)}
                <Agreement of={row.agreement} />
              </span>
            </th>
            <Cell values={row.first} field={row.field} ofFamily={ofFamily} closed={closed.first} />
            <Cell values={row.second} field={row.field} ofFamily={false} closed={closed.second} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Head = ({ children }: { children: ReactNode }) => (
  <th scope="col" className="min-w-0 p-2 align-top font-normal md:w-[calc(50%-5rem)]">
    {children}
  </th>
);

function Agreement({ of }: { of: ComparedRow['agreement'] }) {
  const t = useTranslations('matching.compare');
  if (!of) return null;
  const Icon = of === 'agrees' ? CircleCheck : CircleX;
  return (
    <span className={cx('inline-flex items-center gap-1 text-[0.8125rem]', of === 'agrees' ? 'text-good' : 'text-bad')}>
      <Icon aria-hidden className="size-3.5" />
      {t(of)}
    </span>
  );
}

type CellProps = {
  values: readonly ComparedValue[];
  field: ComparedRow['field'];
  ofFamily: boolean;
  closed: boolean;
};

function Cell({ values, field, ofFamily, closed }: CellProps) {
  const t = useTranslations('matching.compare');
  const words = useComparedWords(ofFamily);
  return (
    <td className="wrap-anywhere min-w-0 p-2">
      {values.length === 0 && <span className="text-text-quiet">{t(closed ? 'hidden' : 'nothing')}</span>}
      <ul className="flex flex-col gap-1.5">
        {values.map((value) => (
          <li key={`${value.text}${value.code}${value.date?.from}`} className="flex flex-col">
            <span className="whitespace-pre-line">{words.value(field, value)}</span>
            <span className="text-[0.8125rem] text-text-quiet empty:hidden">{words.note(field, value)}</span>
          </li>
        ))}
      </ul>
    </td>
  );
}
