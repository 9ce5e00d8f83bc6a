'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { SkeletonLine } from '@/components/ui/skeletons';
import { comparisonOf } from '@/lib/exchanges/hooks';
import type { Person } from '@/lib/exchanges/schema/batch';
import type { ListDifference as Difference } from '@/lib/exchanges/schema/lists';
import type { BatchId } from '@/lib/kernel/ids';
import { PersonCell } from './person-cell';

/** Two versions of a list and what lies between them. */
export function ListDifference({ id, newest }: { id: BatchId; newest: number }) {
  const t = useTranslations('exchanges');
  const [from, setFrom] = useState(newest - 1);
  const [to, setTo] = useState(newest);
  const { data } = useQuery(comparisonOf(id, from, to));
  const numbers = Array.from({ length: newest }, (_, index) => String(newest - index));
  const options = numbers.map((value) => ({ value, label: value }));
  return (
    <Section title={t('lists.compareTitle')}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-3 print:hidden">
          <SelectField
            name="from"
            label={t('lists.from')}
            value={String(from)}
            options={options}
            fieldClassName="w-40"
            onChange={({ target }) => setFrom(Number(target.value))}
          />
          <SelectField
            name="to"
            label={t('lists.to')}
            value={String(to)}
            options={options}
            fieldClassName="w-40"
            onChange={({ target }) => setTo(Number(target.value))}
          />
        </div>
        {data ? <DifferenceWords difference={data} /> : <SkeletonLine />}
      </div>
    </Section>
  );
}

function DifferenceWords({ difference }: { difference: Difference }) {
  const t = useTranslations('exchanges');
  const { added, removed, kept, terms } = difference;
  if (added.length + removed.length + terms.length === 0) return <p>{t('lists.nothing')}</p>;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <People title={t('lists.added')} people={added} sign="+" />
      <People title={t('lists.removed')} people={removed} sign="−" />
      {terms.length > 0 && (
        <table className="w-full text-left md:col-span-2">
          <thead className="text-text-quiet">
            <tr>
              {[t('lists.terms'), t('lists.before'), t('lists.after')].map((heading) => (
                <th key={heading} scope="col" className="border-line border-b py-1 pr-4 font-medium">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row" className="border-line border-b py-1 pr-4 font-normal text-text-quiet">
                  {t(`fields.${field}`)}
                </th>
                <td className="border-line border-b py-1 pr-4">{before ?? '—'}</td>
                <td className="border-line border-b py-1 pr-4 font-medium">{after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="text-text-quiet md:col-span-2" data-figures>
        {t('lists.kept', { count: kept })}
      </p>
    </div>
  );
}

function People({ title, people, sign }: { title: string; people: readonly Person[]; sign: string }) {
  const t = useTranslations('exchanges');
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      {people.length === 0 && <p className="text-text-quiet">{t('lists.nobody')}</p>}
      <ul>
        {people.map((person) => (
          <li key={person.prisonerId} className="flex gap-2 py-0.5">
            <span aria-hidden className="w-3 shrink-0 font-medium">
              {sign}
            </span>
            <PersonCell person={person} />
          </li>
        ))}
      </ul>
    </div>
  );
}
