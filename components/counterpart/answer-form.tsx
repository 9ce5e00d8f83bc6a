'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { useWrite } from '@/components/ui/use-write';
import { counterpartKeys, sendAnswer } from '@/lib/counterpart/hooks';
import type { Answer } from '@/lib/counterpart/rules/answers';
import type { AnswerLine } from '@/lib/counterpart/schema/answers';
import type { BatchId } from '@/lib/kernel/ids';
import { Problem } from '@/lib/platform/fetch';
import { AnswerConflict } from './answer-conflict';
import { AnswerFields } from './answer-fields';

type Props = { batchId: BatchId; line: AnswerLine; today: string };
type Written = { answer: Answer | null; on: string };

/** Writes down what they answered about one person, after the answer that was shown. */
export function AnswerForm({ batchId, line, today }: Props) {
  const t = useTranslations('counterpart');
  const { name } = useWords();
  const queries = useQueryClient();
  // What this person wrote when somebody else was faster: shown beside the other's until they choose.
  const [mine, setMine] = useState<Written | null>(null);
  const write = useWrite(sendAnswer(batchId), {
    refresh: [counterpartKeys.batch(batchId)],
    done: t('answers.saved'),
    onDone: () => setMine(null),
  });
  const send = (form: FormData) => {
    const body = { ...said(form), memberId: line.memberId, follows: line.latest };
    return write.mutateAsync(body as Parameters<typeof write.mutateAsync>[0]).catch(async (error: unknown) => {
      if (error instanceof Problem && error.code === 'changed-meanwhile') {
        await queries.invalidateQueries({ queryKey: counterpartKeys.answers(batchId) });
        setMine({ answer: (form.get('answer') || null) as Answer | null, on: String(form.get('on') ?? '') });
      }
      throw error;
    });
  };
  return (
    <div>
      <FormDialog
        wide
        trigger={<Button size="small">{line.latest ? t('answers.writeNext') : t('answers.write')}</Button>}
        title={t('answers.dialogTitle')}
        what={t('answers.dialogWhat', { name: name(line.person) })}
        confirmLabel={t('answers.save')}
        busy={write.isPending}
        faults={mine ? [] : write.faults}
        onSend={send}
      >
        {mine && line.standing && <AnswerConflict mine={mine} theirs={line.standing} />}
        <AnswerFields batchId={batchId} line={line} today={today} faults={write.faults} />
      </FormDialog>
    </div>
  );
}

/** What was filled in, as it travels; an empty field is none. */
function said(form: FormData) {
  const of = (name: string) => String(form.get(name) ?? '').trim() || null;
  const row = Number(of('substituteRow'));
  const lineId = of('ledger');
  return {
    answer: of('answer') ?? '',
    on: of('on') ?? '',
    reason: of('reason'),
    note: of('note'),
    substituteLine: of('substituteList') && row ? { listId: of('substituteList'), position: row } : null,
    substituteName: of('substituteName'),
    listId: of('listId'),
    entryId: of('entryId'),
    ledger: lineId ? { lineId, way: of('way') ?? '', paperNumber: of('paperNumber') } : null,
  };
}
