'use client';

import { useTranslations } from 'next-intl';
import { BandChip } from '@/components/comparison/band-chip';
import { Reasons } from '@/components/comparison/reasons';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { ImportRowView, ImportRunView } from '@/lib/imports/schema/runs';
import { useDecision } from './use-decision';

/** Who on file a row may be about, the likeliest first, each with the reasons. Choosing one is a person's word. */
export function RowCandidates({ run, row }: { run: ImportRunView; row: ImportRowView }) {
  const t = useTranslations('imports');
  const statuses = useTranslations('prisoners');
  const { decide, busy } = useDecision(run);
  if (row.candidates.length === 0) return <p className="text-text-quiet">{t('row.nobody')}</p>;
  return (
    <div className="rounded-md border border-line bg-surface-sunk px-3 py-1">
      <h3 className="sr-only">{t('row.candidates')}</h3>
      <ul>
        {row.candidates.map(({ id, number, name, status, score }) => (
          <li key={id} className="flex flex-col gap-1 border-line border-b py-2 last:border-b-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/prisoners/${id}`} target="_blank" className="font-medium underline underline-offset-2">
                {name}
              </Link>
              <span data-figures>{number}</span>
              <span className="text-text-quiet">{statuses(`statuses.${status}`)}</span>
              <BandChip band={score.band} />
            </div>
            <Reasons parts={score.parts} brothers={score.brothers} sides="question-record" look="compact" />
            {row.decision === null && (
              <div>
                <Button
                  size="small"
                  busy={busy}
                  onClick={() => decide({ rows: [{ line: row.line, decision: 'same', prisonerId: id }] })}
                >
                  {t('row.same', { number })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
