'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { MomentField, useMomentOf } from '@/components/telling/moment-field';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt } from '@/components/ui/use-write';
import { acknowledgedHows } from '@/lib/deaths/rules/telling';
import { deathAcknowledgement, deathTellingReceipt } from '@/lib/deaths/schema/acts';
import type { DeathSheet } from '@/lib/deaths/schema/view';
import { useDeathWords } from './use-death-words';
import { useDeathWrite } from './use-death-write';

type Props = { sheet: DeathSheet; now: string };

/** The end of the task: from here on the family's page says it, so it is asked in words and the reference is typed. */
export function RecordAcknowledged({ sheet, now }: Props) {
  const t = useTranslations('deaths.sheet');
  if (sheet.status !== 'told') return null;
  if (!sheet.mine) return <p className="text-text-quiet print:hidden">{t('notYours')}</p>;
  return (
    <div className="print:hidden">
      <Section title={t('acknowledge')}>
        <AcknowledgedForm sheet={sheet} now={now} />
      </Section>
    </div>
  );
}

type Given = z.input<typeof deathAcknowledgement>;

function AcknowledgedForm({ sheet, now }: Props) {
  const t = useTranslations('deaths.sheet');
  const words = useDeathWords();
  const momentOf = useMomentOf();
  const [asked, setAsked] = useState<Given | null>(null);
  const write = useDeathWrite(
    `/tellings/${sheet.id}/acknowledgement`,
    { body: deathAcknowledgement, answer: deathTellingReceipt },
    { done: t('acknowledgeDone') },
  );
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setAsked({
      version: sheet.version,
      how: codeIn<(typeof acknowledgedHows)[number]>(form, 'how'),
      whom: textIn(form, 'whom') ?? '',
      occurredAt: momentOf(form.get('occurredAt')) ?? '',
      notes: textIn(form, 'notes'),
    });
  };
  const labels: Record<string, string> = { whom: t('whom'), how: t('how'), occurredAt: t('when') };
  const what = t(sheet.what === 'death' ? 'acknowledgeWhat' : 'acknowledgeCorrectionWhat');
  return (
    <>
      <form onSubmit={ask} noValidate className="flex max-w-xl flex-col gap-3">
        <ErrorSummary errors={write.faults.map((fault) => ({ ...fault, label: fault.field && labels[fault.field] }))} />
        <p>{what}</p>
        <Fields sheet={sheet} now={now} error={(field) => faultAt(write.faults, field)} />
        <div>
          <Button type="submit" look="main" busy={write.isPending}>
            {t('acknowledgeSave')}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(next) => !next && setAsked(null)}
        title={t('askTitle', { family: sheet.family.inquirerName })}
        confirmLabel={t('acknowledgeConfirm')}
        typeNumber={words.reference(sheet.family.reference)}
        // A refusal is said above the form, where what was typed still stands.
        onConfirm={() => (asked ? write.mutateAsync(asked).then(noop, noop) : undefined)}
      >
        <p>{what}</p>
      </ConfirmDialog>
    </>
  );
}

const noop = () => undefined;

type FieldsProps = Props & { error: (field: string) => string | undefined };

function Fields({ sheet, now, error }: FieldsProps) {
  const t = useTranslations('deaths');
  return (
    <>
      <TextField
        name="whom"
        label={t('sheet.whom')}
        hint={t('sheet.whomHint')}
        error={error('whom')}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="how"
        label={t('sheet.how')}
        error={error('how')}
        options={acknowledgedHows.map((value) => ({ value, label: t(`acknowledgedHow.${value}`) }))}
      />
      <MomentField now={now} name="occurredAt" label={t('sheet.when')} error={error('occurredAt')} />
      <TextAreaField
        name="notes"
        label={t('sheet.notes')}
        hint={t('sheet.notesHint')}
        optional
        error={error('notes')}
        defaultValue={sheet.notes ?? ''}
        rows={6}
        maxLength={4000}
      />
    </>
  );
}
