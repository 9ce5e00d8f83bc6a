'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { inquiryKeys } from '@/lib/inquiries/hooks';
import { actAnswer } from '@/lib/inquiries/schema/acts';
import { inGroups } from '@/lib/kernel/numerals';
import { Problem, send } from '@/lib/platform/fetch';
import type { InquiryLine } from './queue-columns';

type Outcome = { state: 'working' | 'done' | 'changed' } | { state: 'failed'; why: string };

/** Takes several inquiries: first says what will become of each, then does it one by one and says how each ended. */
export function TakeSelected({ lines, onDone }: { lines: readonly InquiryLine[]; onDone: () => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const started = Object.keys(outcomes).length > 0;
  const free = lines.filter(({ assignedTo }) => assignedTo === null);

  const run = async () => {
    for (const { id } of free) {
      setOutcomes((all) => ({ ...all, [id]: { state: 'working' } }));
      const outcome = await take(id);
      setOutcomes((all) => ({ ...all, [id]: outcome }));
    }
    await queries.invalidateQueries({ queryKey: inquiryKeys.all });
  };
  const show = (next: boolean) => {
    setOpen(next);
    if (!next && started) onDone();
    setOutcomes({});
  };

  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={
        <Button look="main" size="small">
          {t('inquiries.queue.take.button', { count: lines.length })}
        </Button>
      }
      title={t('inquiries.queue.take.title')}
      description={t('inquiries.queue.take.what')}
      actions={
        started ? (
          <Button onClick={() => show(false)}>{t('common.verbs.close')}</Button>
        ) : (
          <Button look="main" disabled={free.length === 0} onClick={run}>
            {t('inquiries.queue.take.button', { count: free.length })}
          </Button>
        )
      }
    >
      <ul aria-live="polite" className="flex flex-col">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap justify-between gap-x-4 border-line border-b py-1.5">
            <span className="font-medium" data-figures>
              {inGroups(line.reference, 3)}
            </span>
            <span className="text-text-quiet">
              <Fate line={line} outcome={outcomes[line.id]} />
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

async function take(id: string): Promise<Outcome> {
  try {
    const body = { action: 'take' };
    await send(`/api/inquiries/${id}/assignment`, { body, answer: actAnswer, key: crypto.randomUUID() });
    return { state: 'done' };
  } catch (error) {
    if (error instanceof Problem && error.code === 'changed-meanwhile') return { state: 'changed' };
    return { state: 'failed', why: error instanceof Error ? error.message : '' };
  }
}

/** What will become of one inquiry, or what has. */
function Fate({ line, outcome }: { line: InquiryLine; outcome: Outcome | undefined }) {
  const t = useTranslations('inquiries.queue.take');
  if (line.assignedTo) return t('held', { name: line.assignedTo });
  if (!outcome) return t('will');
  return outcome.state === 'failed' ? t('failed', { why: outcome.why }) : t(outcome.state);
}
