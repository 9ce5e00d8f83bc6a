'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useId } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import type { BatchId, PrisonerId, RunId } from '@/lib/kernel/ids';
import { overrideKeys, sendOverride } from '@/lib/planning/hooks/overrides';
import { planPersonOf } from '@/lib/planning/hooks/runs';
import { type OverrideCode, overrideCodes } from '@/lib/planning/rules/overrides';

export type AskedOverride = { readonly kind: 'pin-in' | 'pin-out'; readonly prisonerId: PrisonerId };
type AskOverrideProps = { batchId: BatchId; runId: RunId; asked: AskedOverride; onClosed: () => void };

/** Proposes to set one person in or keep them out. Nothing changes until another person agrees; the next run follows it. */
export function AskOverride({ batchId, runId, asked, onClosed }: AskOverrideProps) {
  const t = useTranslations('governance');
  const board = useTranslations('planning.board.ask');
  const common = useTranslations('common');
  const form = useId();
  const { name } = useWords();
  const { data: person } = useQuery(planPersonOf(runId, asked.prisonerId));
  const write = useWrite((attempt: Parameters<typeof sendOverride>[1]) => sendOverride(batchId, attempt), {
    refresh: [overrideKeys.all],
    done: t('overrides.done.propose'),
    onDone: onClosed,
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = new FormData(event.currentTarget);
    const code = String(typed.get('code')) as OverrideCode;
    write.mutate({ kind: asked.kind, prisonerIds: [asked.prisonerId], code, note: String(typed.get('note')) || null });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClosed()}
      title={board(asked.kind, { name: person ? name(person) : '…' })}
      description={t('overrides.proposeWhat')}
      actions={
        <>
          <Button onClick={onClosed}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look="main" busy={write.isPending}>
            {t('overrides.propose')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={write.faults} />
        <p className="text-text-quiet">{t(`kindWhat.${asked.kind}`)}</p>
        <SelectField
          name="code"
          label={t('fields.code')}
          error={faultAt(write.faults, 'code')}
          options={[
            { value: '', label: t('fields.choose') },
            ...overrideCodes.map((value) => ({ value: value as string, label: t(`codes.${value}`) })),
          ]}
        />
        <TextAreaField
          name="note"
          label={t('fields.note')}
          hint={t('fields.noteHint')}
          error={faultAt(write.faults, 'note')}
          optional
          maxLength={1000}
        />
      </form>
    </Dialog>
  );
}
