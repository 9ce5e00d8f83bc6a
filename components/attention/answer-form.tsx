'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { evidenceKeys } from '@/lib/evidence/hooks';
import { sendAnswer } from '@/lib/evidence/hooks/contradictions';
import type { ContradictionView } from '@/lib/evidence/schema/contradictions';
import { Problem } from '@/lib/platform/fetch';

/** A person's answer, with a code and a reason. It changes nothing but that the question is answered. */
export function AnswerForm({ view }: { view: ContradictionView }) {
  const t = useTranslations('contradictions');
  const form = useId();
  const write = useWrite((attempt: Parameters<typeof sendAnswer>[1]) => sendAnswer(view.id, attempt), {
    refresh: [evidenceKeys.all],
    done: t('form.done'),
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    write.mutate({
      version: view.version,
      resolution: String(typed.get('resolution') ?? ''),
      note: String(typed.get('note') ?? ''),
      seen: view.seen,
    });
  };
  if (!view.may.resolve) return <Section title={t('form.title')}>{t('form.only')}</Section>;
  const changed = write.error instanceof Problem && write.error.code === 'changed-meanwhile';
  const faults = changed ? [{ message: t('form.changed') }] : write.faults;
  return (
    <Section title={t('form.title')}>
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <p className="text-[0.8125rem] text-text-quiet">{t('form.what')}</p>
        <ErrorSummary errors={faults} />
        <SelectField
          name="resolution"
          label={t('form.resolution')}
          error={faultAt(faults, 'resolution')}
          options={[
            { value: '', label: t('form.choose') },
            ...view.offered.map((value) => ({ value, label: t(`resolution.${value as 'date-wrong'}`) })),
          ]}
        />
        <TextAreaField
          name="note"
          label={t('form.note')}
          hint={t('form.noteHint')}
          error={faultAt(faults, 'note')}
          rows={4}
          maxLength={2000}
        />
        <div>
          <Button type="submit" look="main" busy={write.isPending}>
            {t('form.send')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
