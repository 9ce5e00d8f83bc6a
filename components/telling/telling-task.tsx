'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { ReasonDialog } from '@/components/evidence/reason-dialog';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/inputs';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { useWrite } from '@/components/ui/use-write';
import { sendAssignment, sendTellingWithdrawal, tellingKeys } from '@/lib/repatriation/hooks';
import { withdrawReasons } from '@/lib/repatriation/rules';
import type { TellingCase } from '@/lib/repatriation/schema';
import { useTellingWords } from './use-telling-words';

/** Who speaks with this family and by when: taking the task, giving it to somebody, putting it back, withdrawing it. */
export function TellingTask({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  const { may, officer, mine, dueAt } = telling;
  return (
    <Section title={t('case.task')}>
      <div className="flex flex-col gap-4">
        <KeyValue
          facts={[
            { label: t('case.officer'), value: mine ? t('list.you') : (officer ?? t('list.nobody')) },
            { label: t('case.due'), value: dueAt && words.moment(dueAt) },
          ]}
        />
        <TakeOrRelease telling={telling} />
        {may.assign && <AssignForm telling={telling} />}
        {may.withdraw && <WithdrawTask telling={telling} />}
      </div>
    </Section>
  );
}

const useAssign = (telling: TellingCase, done: string) =>
  useWrite((attempt: Parameters<typeof sendAssignment>[1]) => sendAssignment(telling.id, attempt), {
    refresh: [tellingKeys.all],
    done,
  });

function TakeOrRelease({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const take = useAssign(telling, t('case.taken'));
  const release = useAssign(telling, t('case.released'));
  const { may, version, me } = telling;
  return (
    <>
      <ErrorSummary errors={[...take.faults, ...release.faults]} />
      {may.take && (
        <Button look="main" busy={take.isPending} onClick={() => take.mutate({ version, officerId: me })}>
          {t('case.take')}
        </Button>
      )}
      {may.work && (
        <Button busy={release.isPending} onClick={() => release.mutate({ version, officerId: null })}>
          {t('case.release')}
        </Button>
      )}
    </>
  );
}

function AssignForm({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const write = useAssign(telling, t('case.assigned'));
  const others = telling.officers.filter(({ id }) => id !== telling.me);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const officerId = String(new FormData(event.currentTarget).get('officerId') ?? '');
    if (officerId) write.mutate({ version: telling.version, officerId });
  };
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-2">
      <ErrorSummary errors={write.faults} />
      <SelectField
        name="officerId"
        label={t('case.assignTo')}
        options={[
          { value: '', label: t('attempt.choose') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button type="submit" busy={write.isPending}>
        {t('case.assign')}
      </Button>
    </form>
  );
}

function WithdrawTask({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const write = useWrite(
    (attempt: Parameters<typeof sendTellingWithdrawal>[1]) => sendTellingWithdrawal(telling.id, attempt),
    { refresh: [tellingKeys.all], done: t('case.withdrawn') },
  );
  return (
    <ReasonDialog
      trigger={<Button look="quiet">{t('case.withdraw')}</Button>}
      title={t('case.withdraw')}
      what={t('case.withdrawWhat')}
      reasons={withdrawReasons.map((value) => ({ value, label: t(`withdrawReason.${value}`) }))}
      confirmLabel={t('case.withdraw')}
      danger
      busy={write.isPending}
      faults={write.faults}
      onConfirm={(given) => write.mutateAsync({ ...given, version: telling.version })}
    />
  );
}
