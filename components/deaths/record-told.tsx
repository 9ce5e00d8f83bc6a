'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { MomentField, useMomentOf } from '@/components/telling/moment-field';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt } from '@/components/ui/use-write';
import { deathToldHows } from '@/lib/deaths/rules/telling';
import { deathTellingReceipt, deathTold } from '@/lib/deaths/schema/acts';
import type { DeathSheet } from '@/lib/deaths/schema/view';
import { useDeathWrite } from './use-death-write';

type Props = { sheet: DeathSheet; now: string };

/** That the sent officer has told the family, with what was said and asked. Nothing changes elsewhere yet. */
export function RecordTold({ sheet, now }: Props) {
  const t = useTranslations('deaths.sheet');
  if (sheet.status !== 'assigned') return null;
  if (!sheet.mine) return <p className="text-text-quiet print:hidden">{t('notYours')}</p>;
  return (
    <div className="print:hidden">
      <Section title={t('told')}>
        <ToldForm sheet={sheet} now={now} />
      </Section>
    </div>
  );
}

function ToldForm({ sheet, now }: Props) {
  const t = useTranslations('deaths');
  const momentOf = useMomentOf();
  const write = useDeathWrite(
    `/tellings/${sheet.id}/told`,
    { body: deathTold, answer: deathTellingReceipt },
    { done: t('sheet.toldDone') },
  );
  const error = (field: string) => faultAt(write.faults, field);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    write.mutate({
      version: sheet.version,
      how: codeIn<(typeof deathToldHows)[number]>(form, 'how'),
      occurredAt: momentOf(form.get('occurredAt')) ?? '',
      notes: textIn(form, 'notes'),
    });
  };
  return (
    <form onSubmit={send} noValidate className="flex max-w-xl flex-col gap-3">
      <ErrorSummary errors={write.faults} />
      <p>{t('sheet.toldWhat')}</p>
      <SelectField
        name="how"
        label={t('sheet.how')}
        hint={t('sheet.toldHowHint')}
        error={error('how')}
        options={deathToldHows.map((value) => ({ value, label: t(`toldHow.${value}`) }))}
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
      <div>
        <Button type="submit" look="main" busy={write.isPending}>
          {t('sheet.toldSave')}
        </Button>
      </div>
    </form>
  );
}
