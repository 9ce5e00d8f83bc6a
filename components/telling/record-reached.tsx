'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { sendReached, tellingKeys } from '@/lib/repatriation/hooks';
import { reachedHows } from '@/lib/repatriation/rules';
import type { TellingCase } from '@/lib/repatriation/schema';
import { MomentField, useMomentOf } from './moment-field';
import { useTellingWords } from './use-telling-words';

/** The end of the task: what was said cannot be unsaid, so it is asked in words and the reference is typed. */
export function RecordReached({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  if (telling.reached) return <WasReached telling={telling} />;
  if (telling.status !== 'assigned' && telling.status !== 'waiting') return null;
  if (telling.may.work) return telling.blocker ? null : <ReachedForm telling={telling} />;
  return <p className="text-text-quiet">{telling.officer ? t('notYours', { name: telling.officer }) : t('nobodys')}</p>;
}

function WasReached({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  const { reached } = telling;
  if (!reached) return null;
  return (
    <Section title={t('reached.title')}>
      <KeyValue
        facts={[
          { label: t('reached.at'), value: words.moment(reached.at) },
          { label: t('attempt.how'), value: t(`how.${reached.how}`) },
          { label: t('reached.whom'), value: reached.whom },
          { label: t('reached.note'), value: reached.note },
          { label: t('reached.by'), value: words.name(reached.by) },
        ]}
      />
    </Section>
  );
}

type Given = Parameters<typeof sendReached>[1]['body'];

function ReachedForm({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const momentOf = useMomentOf();
  const [asked, setAsked] = useState<Given | null>(null);
  const write = useWrite((attempt: Parameters<typeof sendReached>[1]) => sendReached(telling.id, attempt), {
    refresh: [tellingKeys.all, prisonerKeys.record(telling.person.id)],
    done: t('reached.done'),
  });
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setAsked({
      version: telling.version,
      how: String(typed.get('how')) as Given['how'],
      whom: String(typed.get('whom') ?? ''),
      occurredAt: momentOf(typed.get('occurredAt')) ?? '',
      note: String(typed.get('note') ?? '') || null,
    });
  };
  return (
    <Section title={t('reached.title')}>
      <form onSubmit={ask} noValidate className="flex max-w-xl flex-col gap-3">
        <ErrorSummary errors={write.faults} />
        <p>{t('reached.what')}</p>
        <ReachedFields faults={write.faults} />
        <div>
          <Button type="submit" look="main">
            {t('reached.continue')}
          </Button>
        </div>
      </form>
      <AskReached
        telling={telling}
        open={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && write.mutateAsync(asked)}
      />
    </Section>
  );
}

function ReachedFields({ faults }: { faults: Parameters<typeof faultAt>[0] }) {
  const t = useTranslations('telling');
  const error = (field: string) => faultAt(faults, field);
  return (
    <>
      <TextField
        name="whom"
        label={t('reached.whom')}
        hint={t('reached.whomHint')}
        error={error('whom')}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="how"
        label={t('attempt.how')}
        error={error('how')}
        options={reachedHows.map((value) => ({ value, label: t(`how.${value}`) }))}
      />
      <MomentField name="occurredAt" label={t('attempt.when')} error={error('occurredAt')} />
      <TextAreaField
        name="note"
        label={t('reached.note')}
        hint={t('reached.noteHint')}
        optional
        rows={3}
        maxLength={1000}
        error={error('note')}
      />
    </>
  );
}

type AskReachedProps = { telling: TellingCase; open: boolean; onClose: () => void; onConfirm: () => unknown };

function AskReached({ telling, open, onClose, onConfirm }: AskReachedProps) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  const { family, what } = telling;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('reached.askTitle', { family: family.inquirerName })}
      confirmLabel={t('reached.confirm')}
      typeNumber={words.reference(family.reference)}
      onConfirm={async () => {
        // A refusal is said above the form, where what was typed still stands.
        await Promise.resolve(onConfirm()).catch(() => undefined);
      }}
    >
      <p>{t('reached.askWhat', { news: t(`what.${what}`) })}</p>
    </ConfirmDialog>
  );
}
