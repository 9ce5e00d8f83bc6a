'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, type SubmitEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useWrite } from '@/components/ui/use-write';
import { correspondenceKeys, sendEntries } from '@/lib/correspondence/hooks';
import type { CorrespondentKind } from '@/lib/correspondence/rules/correspondents';
import type { Reply } from '@/lib/correspondence/rules/entries';
import type { EntriesReceipt } from '@/lib/correspondence/schema/entries';
import type { ThreadLine } from '@/lib/correspondence/schema/threads';
import { evidenceKeys } from '@/lib/evidence/hooks';
import type { ThreadId } from '@/lib/kernel/ids';
import { AsEvidence } from './as-evidence';
import { PaperFields } from './paper-fields';
import { RowsPreview } from './rows-preview';
import { SaidFields } from './said-fields';
import { claimFor, paperIn, saidIn } from './typed-paper';
import { useLabelledFaults } from './use-labelled-faults';
import { faultsOfOne, usePaper } from './use-paper';

type RecordPaperProps = {
  threadId: ThreadId;
  correspondent: CorrespondentKind;
  lines: readonly ThreadLine[];
  today: string;
  trigger: ReactElement;
  onDone?: () => void;
};

/**
 * Records one paper about the people chosen: the table shows where each will stand before anything is sent, and afterwards
 * what became of each. Sending it again after a lost answer writes nothing twice.
 */
export function RecordPaper({ threadId, correspondent, lines, today, trigger, onDone }: RecordPaperProps) {
  const t = useTranslations('correspondence');
  const common = useTranslations('common');
  const evidence = useTranslations('evidence');
  const labelled = useLabelledFaults();
  const form = useId();
  const paperId = useRef('');
  const [open, setOpen] = useState(false);
  const [receipt, setReceipt] = useState<EntriesReceipt | null>(null);
  const [notADate, setNotADate] = useState(false);
  const [own, setOwn] = useState<Readonly<Record<string, Reply>>>({});
  const paper = usePaper(today);
  const write = useWrite((attempt: Parameters<typeof sendEntries>[1]) => sendEntries(threadId, attempt), {
    refresh: [correspondenceKeys.all, evidenceKeys.all],
    done: t('bulk.done', { count: lines.length }),
    onDone: setReceipt,
  });
  const toggle = (next: boolean) => {
    setOpen(next);
    if (!next && receipt) onDone?.();
    paperId.current = crypto.randomUUID();
    setReceipt(null);
    setOwn({});
    paper.onKind('');
    paper.onReply('');
    paper.onOn(today);
    write.reset();
  };
  const replyOf = (lineId: string): Reply | null =>
    paper.kind === 'reply' ? (own[lineId] ?? (paper.reply || null)) : null;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = new FormData(event.currentTarget);
    const said = saidIn(typed);
    setNotADate(said === null);
    if (!said) return;
    const rows = lines.map(({ id }) => {
      const reply = replyOf(id);
      const ground = paper.kind === 'refusal' || reply === 'refused' ? String(typed.get('ground') ?? '') || null : null;
      const one = { ...said, reply, ground: ground as typeof said.ground };
      return { lineId: id, ...one, claim: claimFor(typed, one, correspondent) };
    });
    write.mutate({ paper: paperIn(typed, paperId.current), rows });
  };
  const faults = notADate ? [{ field: 'about', message: evidence('form.notADate') }] : faultsOfOne(write.faults);
  const refusal = paper.kind === 'refusal' || lines.some(({ id }) => replyOf(id) === 'refused');
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={toggle}
      trigger={trigger}
      title={t('bulk.title')}
      description={t('bulk.what')}
      actions={
        receipt ? (
          <Button look="main" onClick={() => toggle(false)}>
            {common('verbs.close')}
          </Button>
        ) : (
          <>
            <Button onClick={() => toggle(false)}>{common('verbs.cancel')}</Button>
            <Button type="submit" form={form} look="main" busy={write.isPending}>
              {t('bulk.save', { count: lines.length })}
            </Button>
          </>
        )
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-4">
        {!receipt && (
          <>
            <ErrorSummary errors={labelled(faults)} />
            <PaperFields {...paper} faults={faults} today={today} />
            {paper.kind && <SaidFields {...paper} faults={faults} refusal={refusal} />}
            <AsEvidence
              {...paper}
              replies={lines.map(({ id }) => replyOf(id))}
              correspondent={correspondent}
              faults={faults}
            />
          </>
        )}
        {(paper.kind || receipt) && (
          <RowsPreview
            lines={lines}
            paper={paper}
            replyOf={replyOf}
            onReply={(lineId, reply) => setOwn((before) => ({ ...before, [lineId]: reply }))}
            receipt={receipt}
            on={paper.on || today}
          />
        )}
      </form>
    </Dialog>
  );
}
