'use client';

import { useTranslations } from 'next-intl';
import type { FaultView, ListedView, Preview } from '@/lib/imports/schema/runs';
import { useRowWords } from './use-row-words';

/** The first rows as they will be understood: a person each, and what cannot be read. */
export function PreviewTable({ rows }: { rows: Preview['rows'] }) {
  const t = useTranslations('imports');
  if (rows.length === 0) return <p className="text-text-quiet">{t('map.previewEmpty')}</p>;
  return (
    <ol className="flex flex-col">
      {rows.map(({ line, person, faults }) => (
        <li key={line} className="grid gap-x-4 gap-y-1 border-line border-b py-2 sm:grid-cols-[6rem_1fr]">
          <span className="text-text-quiet" data-figures>
            {t('table.row', { line })}
          </span>
          <div className="min-w-0">
            <ListedPerson person={person} />
            <FaultList faults={faults} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A row as one person: the name, then what else the list says. */
export function ListedPerson({ person }: { person: ListedView }) {
  const words = useRowWords();
  return (
    <div className="min-w-0">
      <p className="break-words font-medium">{words.name(person)}</p>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-[0.8125rem]">
        {words.facts(person).map(({ label, value }) => (
          <div key={`${label}:${value}`} className="flex min-w-0 flex-wrap gap-x-1">
            <dt className="text-text-quiet">{label}:</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function FaultList({ faults }: { faults: readonly FaultView[] }) {
  const words = useRowWords();
  if (faults.length === 0) return null;
  return (
    <ul className="pt-1 text-bad">
      {faults.map((fault) => (
        <li key={`${fault.code}:${fault.column}`}>{words.fault(fault)}</li>
      ))}
    </ul>
  );
}
