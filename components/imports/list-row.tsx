'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import type { ImportRowView, ImportRunView } from '@/lib/imports/schema/runs';
import { FaultList, ListedPerson } from './preview-table';
import { RowCandidates } from './row-candidates';
import { RowDecision } from './row-decision';

/** One row of a list: the person it names, who on file that may be, and what was or is to be said of it. */
export function ListRow({ run, row }: { run: ImportRunView; row: ImportRowView }) {
  const t = useTranslations('imports');
  const open = row.outcome === null && ['ready', 'paused', 'running'].includes(run.status);
  return (
    <li
      id={`row-${row.line}`}
      tabIndex={-1}
      className="grid gap-x-4 gap-y-2 border-line border-b py-3 sm:grid-cols-[6rem_1fr]"
    >
      <span className="text-text-quiet" data-figures>
        {t('table.row', { line: row.line })}
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        {row.person ? <ListedPerson person={row.person} /> : <p className="text-text-quiet">{t('row.purged')}</p>}
        <FaultList faults={row.faults} />
        {row.outcome && <Outcome row={row} outcome={row.outcome} />}
        {open && row.state === 'candidates' && <RowCandidates run={run} row={row} />}
        {open && <RowDecision run={run} row={row} />}
        {row.cells.length > 0 && <AsWritten row={row} />}
      </div>
    </li>
  );
}

function Outcome({ row, outcome }: { row: ImportRowView; outcome: NonNullable<ImportRowView['outcome']> }) {
  const t = useTranslations('imports');
  const number = row.record?.number ?? '—';
  const good = outcome === 'created' || outcome === 'added';
  return (
    <div className="flex flex-col gap-1">
      <p>
        <StatusChip tone={good ? 'good' : outcome === 'held' || outcome === 'rejected' ? 'warn' : 'neutral'}>
          {row.record ? (
            <Link href={`/prisoners/${row.record.id}`} className="underline underline-offset-2">
              {t(`outcomes.${outcome}`, { number })}
            </Link>
          ) : (
            t(`outcomes.${outcome}`, { number })
          )}
        </StatusChip>
      </p>
      {row.holds.length > 0 && <p>{row.holds.map((hold) => t(`holds.${hold}`)).join(', ')}</p>}
      {row.differs.length > 0 && (
        <div className="text-[0.8125rem]">
          <p className="text-text-quiet">{t('row.differs')}</p>
          <ul className="list-disc pl-4">
            {row.differs.map((text) => (
              <li key={text} className="break-words">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The cells as the list has them, for comparing with how they were understood. */
function AsWritten({ row }: { row: ImportRowView }) {
  const t = useTranslations('imports');
  return (
    <details className="text-[0.8125rem]">
      <summary className="cursor-pointer text-text-quiet">{t('row.cells')}</summary>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 pt-1">
        {row.cells.map(({ heading, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <div key={index} className="flex min-w-0 flex-wrap gap-x-1">
            <dt className="text-text-quiet">{heading || t('table.column', { number: index + 1 })}:</dt>
            <dd className="min-w-0 break-all">{text || '–'}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
