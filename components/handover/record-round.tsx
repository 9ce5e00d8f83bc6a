'use client';

import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { handoverKeys, sendRound } from '@/lib/repatriation/hooks/handover';
import { type BulkAction, bulkActions } from '@/lib/repatriation/rules/handover';
import type { BoardLine, HandoverBoard, RoundReceipt } from '@/lib/repatriation/schema/handover';
import { momentIn, TimeField } from './time-field';

const may = (action: BulkAction) => (line: BoardLine) => line.actions.includes(action);

/** The same step for several people: whom it is about is shown first, what came of it for each afterwards. */
export function RecordRound({ board }: { board: HandoverBoard }) {
  const t = useTranslations('handover');
  const common = useTranslations('common');
  const form = useId();
  const [open, setOpen] = useState(false);
  const [action, setAction] = useState<BulkAction>(bulkActions.find((one) => board.lines.some(may(one))) ?? 'board');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly BoardLine[]>([]);
  const write = useWrite((attempt: Parameters<typeof sendRound>[1]) => sendRound(board.id, attempt), {
    refresh: [handoverKeys.day(board.id)],
    done: t('round.title'),
  });
  const candidates = board.lines.filter(may(action));
  const chosen = candidates.filter(({ id }) => !left.has(id));
  const toggle = (next: boolean) => {
    setOpen(next);
    setLeft(new Set());
    write.reset();
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(chosen);
    const members = chosen.map(({ id, version }) => ({ id, version }));
    write.mutate({ action, members, occurredAt: momentIn(new FormData(event.currentTarget)) });
  };
  const leave = (id: string, checked: boolean) => {
    const next = new Set(left);
    if (checked) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={toggle}
      trigger={
        <Button className="min-h-11 px-4" icon={<ListChecks aria-hidden />}>
          {t('round.button')}
        </Button>
      }
      title={t('round.title')}
      description={write.data ? undefined : t('round.what')}
      actions={
        write.data ? (
          <Button look="main" className="min-h-11 px-4" onClick={() => toggle(false)}>
            {common('verbs.close')}
          </Button>
        ) : (
          <>
            <Button className="min-h-11 px-4" onClick={() => toggle(false)}>
              {common('verbs.cancel')}
            </Button>
            <Button
              type="submit"
              form={form}
              look="main"
              className="min-h-11 px-4"
              busy={write.isPending}
              disabled={chosen.length === 0}
            >
              {t('round.record', { count: chosen.length })}
            </Button>
          </>
        )
      }
    >
      {write.data ? (
        <Results results={write.data.results} people={asked} />
      ) : (
        <form id={form} onSubmit={send} noValidate className="flex flex-col gap-4">
          <ErrorSummary errors={write.faults} />
          <SelectField
            name="action"
            label={t('round.step')}
            className="min-h-11"
            value={action}
            options={bulkActions.map((value) => ({ value, label: t(`actions.${value}`) }))}
            onChange={({ target }) => setAction(target.value as BulkAction)}
          />
          <TimeField error={faultAt(write.faults, 'occurredAt')} />
          <Candidates people={candidates} left={left} onLeave={leave} />
        </form>
      )}
    </Dialog>
  );
}

type CandidatesProps = {
  people: readonly BoardLine[];
  left: ReadonlySet<string>;
  onLeave: (id: string, checked: boolean) => void;
};

function Candidates({ people, left, onLeave }: CandidatesProps) {
  const t = useTranslations('handover');
  const { name } = useWords();
  if (people.length === 0) return <p className="text-text-quiet">{t('round.nobody')}</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {people.map((line) => (
        <li key={line.id} className="flex min-h-11 items-center">
          <Checkbox
            id={`round-${line.id}`}
            label={`${name(line)} · ${line.number ?? ''}`}
            checked={!left.has(line.id)}
            onChange={({ target }) => onLeave(line.id, target.checked)}
          />
        </li>
      ))}
    </ul>
  );
}

function Results({ results, people }: { results: RoundReceipt['results']; people: readonly BoardLine[] }) {
  const t = useTranslations('handover');
  const { name } = useWords();
  const names = new Map(people.map((line) => [line.id, name(line)]));
  const recorded = results.filter(({ outcome }) => outcome === 'recorded').length;
  return (
    <>
      <p className="font-medium">{t('round.done', { count: recorded })}</p>
      <ul className="divide-y divide-line border-line border-y">
        {results.map(({ id, outcome }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <span>{names.get(id) ?? '—'}</span>
            <span className={outcome === 'recorded' ? 'text-good' : 'font-medium text-bad'}>
              {t(`round.outcomes.${outcome}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
