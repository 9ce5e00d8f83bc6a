'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { sendAttempt, tellingKeys } from '@/lib/repatriation/hooks';
import { attemptOutcomes, reachedHows } from '@/lib/repatriation/rules';
import type { TellingCase } from '@/lib/repatriation/schema';
import { MomentField, useMomentOf } from './moment-field';
import { useTellingWords } from './use-telling-words';

/** Every time somebody tried, newest first, and the form for one more. */
export function Attempts({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  return (
    <Section title={t('attempt.title')} action={telling.may.work && <AddAttempt telling={telling} />} bare>
      {telling.made.length === 0 && <p className="p-4 text-text-quiet">{t('attempt.none')}</p>}
      <ol>
        {telling.made.map((one) => (
          <li key={one.id} className="border-line border-b px-4 py-2 last:border-b-0">
            <p>
              <span className="font-medium">{t(`outcome.${one.outcome}`)}</span>
              <span className="text-text-quiet">, {t(`how.${one.how}`).toLowerCase()}</span>
            </p>
            {one.note && <p className="whitespace-pre-line">{one.note}</p>}
            <p className="text-[0.8125rem] text-text-quiet">
              {t('attempt.by', { when: words.moment(one.occurredAt), name: words.name(one.by) })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Attempt = Parameters<typeof sendAttempt>[1]['body'];

function AddAttempt({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const common = useTranslations('common');
  const form = useId();
  const momentOf = useMomentOf();
  const [open, setOpen] = useState(false);
  const write = useWrite((attempt: Parameters<typeof sendAttempt>[1]) => sendAttempt(telling.id, attempt), {
    refresh: [tellingKeys.all],
    done: t('attempt.saved'),
    onDone: () => setOpen(false),
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    write.mutate({
      how: String(typed.get('how')) as Attempt['how'],
      outcome: String(typed.get('outcome')) as Attempt['outcome'],
      occurredAt: momentOf(typed.get('occurredAt')) ?? '',
      note: String(typed.get('note') ?? '') || null,
    });
  };
  const choose = { value: '', label: t('attempt.choose') };
  const error = (field: string) => faultAt(write.faults, field);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">{t('attempt.add')}</Button>}
      title={t('attempt.add')}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look="main" busy={write.isPending}>
            {t('attempt.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={write.faults} />
        <SelectField
          name="outcome"
          label={t('attempt.outcome')}
          error={error('outcome')}
          options={[choose, ...attemptOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))]}
        />
        <SelectField
          name="how"
          label={t('attempt.how')}
          error={error('how')}
          options={reachedHows.map((value) => ({ value, label: t(`how.${value}`) }))}
        />
        <MomentField name="occurredAt" label={t('attempt.when')} error={error('occurredAt')} />
        <TextAreaField name="note" label={t('attempt.note')} optional rows={3} maxLength={1000} error={error('note')} />
      </form>
    </Dialog>
  );
}
