'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MemberStatusChip } from '@/components/exchanges/batch-status';
import { PersonCell } from '@/components/exchanges/person-cell';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { BatchId } from '@/lib/kernel/ids';
import type { DayAction } from '@/lib/repatriation/rules/handover';
import type { BoardLine as Line } from '@/lib/repatriation/schema/handover';
import { EntryDialog } from './entry-dialog';
import { useEntry } from './use-entry';

const wayHome: readonly DayAction[] = ['board', 'handOver', 'receive', 'establishIdentity'];

type BoardLineProps = { batchId: BatchId; line: Line; position: number };

/** One person: where they are, one large button for the next step, and everything else behind another. */
export function BoardLine({ batchId, line, position }: BoardLineProps) {
  const t = useTranslations('handover');
  const { born } = useWords();
  const [asked, setAsked] = useState<DayAction | 'outcome' | null>(null);
  const entry = useEntry(batchId, line);
  const actions = line.actions as DayAction[];
  const next = actions.find((action) => wayHome.includes(action));
  // The next step is one press; what must say how or why asks first.
  const press = (action: DayAction) => (action === 'establishIdentity' ? setAsked(action) : entry.record({ action }));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5 print:break-inside-avoid">
      <span className="w-7 shrink-0 text-right text-text-quiet" data-figures>
        {position}
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <div className="font-medium text-base">
          <PersonCell person={line} />
        </div>
        <p className="flex flex-wrap gap-x-3 text-text-quiet" data-figures>
          <span>{line.number}</span>
          <span>{born(line.birth)}</span>
          {line.rank && <span>{line.rank}</span>}
          {line.placeKind === 'stretcher' && <span className="font-medium text-warn">{t('entry.stretcher')}</span>}
        </p>
      </div>
      <div className="basis-56">
        <MemberStatusChip status={line.memberStatus} />
        <LastEntry line={line} />
      </div>
      {actions.length > 0 && (
        <div className="flex w-full flex-wrap gap-2 sm:w-auto print:hidden">
          {next && (
            <Button look="main" busy={entry.busy} className="min-h-11 flex-1 px-4 sm:w-48" onClick={() => press(next)}>
              {t(`actions.${next}`)}
            </Button>
          )}
          <Button className="min-h-11 flex-1 px-4 sm:flex-none" onClick={() => setAsked('outcome')}>
            {t('entry.outcome')}
          </Button>
        </div>
      )}
      {asked && <EntryDialog batchId={batchId} line={line} asked={asked} onClose={() => setAsked(null)} />}
    </li>
  );
}

function LastEntry({ line }: { line: Line }) {
  const t = useTranslations('handover');
  const { moment } = useWords();
  if (line.memberStatus === 'died' && !line.hidden)
    return (
      <p className="text-[0.8125rem]">
        {t('entry.lookAtDeath')}{' '}
        <Link href={`/prisoners/${line.prisonerId}`} className="underline underline-offset-2">
          {t('entry.openRecord')}
        </Link>
      </p>
    );
  if (!line.last) return null;
  const { kind, by, occurredAt } = line.last;
  return (
    <p className="text-[0.8125rem] text-text-quiet" data-figures>
      {t('entry.last', { what: t(`actions.${kind as DayAction}`), time: moment(occurredAt), name: by ?? '—' })}
    </p>
  );
}
