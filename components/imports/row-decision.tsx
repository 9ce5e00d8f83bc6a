'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { StatusChip } from '@/components/ui/status-chip';
import type { ImportRowView, ImportRunView } from '@/lib/imports/schema/runs';
import { useDecision } from './use-decision';

const decidable = ['clear', 'candidates', 'changed'];

/** What is said of one row, or what can be said: somebody new, the same as a record, left out. */
export function RowDecision({ run, row }: { run: ImportRunView; row: ImportRowView }) {
  const t = useTranslations('imports');
  const { decide, busy } = useDecision(run);
  if (!decidable.includes(row.state)) return null;
  const say = (decision: 'new' | 'same' | 'out' | null) => decide({ rows: [{ line: row.line, decision }] });
  if (row.decision)
    return (
      <div className="flex flex-wrap items-center gap-2">
        <StatusChip tone="accent">
          {row.decision === 'same'
            ? t('row.same', { number: row.decidedFor?.number ?? '—' })
            : t(`row.${row.decision}`)}
        </StatusChip>
        <Button look="quiet" size="small" busy={busy} onClick={() => say(null)}>
          {t('row.change')}
        </Button>
      </div>
    );
  return (
    <div className="flex flex-wrap items-center gap-2">
      {row.state === 'changed' ? (
        <Button size="small" busy={busy} onClick={() => say('same')}>
          {t('row.add', { number: row.decidedFor?.number ?? '—' })}
        </Button>
      ) : (
        <Button size="small" busy={busy} onClick={() => say('new')}>
          {t('row.new')}
        </Button>
      )}
      <Button look="quiet" size="small" busy={busy} onClick={() => say('out')}>
        {t('row.out')}
      </Button>
      {row.state !== 'changed' && <SameAsNumber run={run} line={row.line} />}
    </div>
  );
}

/** For somebody whom the search did not find: the record's number, typed. */
function SameAsNumber({ run, line }: { run: ImportRunView; line: number }) {
  const t = useTranslations('imports');
  const field = useId();
  const { decide, busy } = useDecision(run);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget).get('number') ?? '').trim();
    if (number) decide({ rows: [{ line, decision: 'same', number }] });
  };
  return (
    <details className="text-[0.8125rem]">
      <summary className="cursor-pointer text-text-quiet">{t('row.sameOther')}</summary>
      <form onSubmit={send} className="flex flex-wrap items-end gap-2 pt-2">
        <label htmlFor={field} className="flex flex-col gap-1">
          {t('row.sameNumber')}
          <TextInput id={field} name="number" placeholder="HW-00042" maxLength={20} autoComplete="off" />
        </label>
        <Button type="submit" size="small" busy={busy}>
          {t('row.sameOther')}
        </Button>
        <p className="basis-full text-text-quiet">{t('row.sameWhat')}</p>
      </form>
    </details>
  );
}
