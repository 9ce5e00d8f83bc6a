'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { agreementKeys, sendVersionDecision, sendVersionWithdrawal } from '@/lib/agreements/hooks';
import type { AgreementDetail, VersionLine } from '@/lib/agreements/schema/agreement';
import { useAgreementWords } from './use-agreement-words';
import { VersionChanges } from './version-changes';
import { VersionText } from './version-text';

type Props = { agreement: AgreementDetail; proposed: VersionLine; present: VersionLine | undefined };

/** The version that waits: what it changes, what the law says to it, and what the second person can do. */
export function ProposedVersion({ agreement, proposed, present }: Props) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { mine, by, at } = proposed.proposed;
  const { decide } = agreement.may;
  return (
    <Section title={t('proposed.title', { number: proposed.number })}>
      <div className="flex min-w-0 flex-col items-stretch gap-3">
        <p>{t('proposed.by', { name: words.name(by), when: words.moment(at) })}</p>
        <p className="max-w-prose whitespace-pre-line break-words">{proposed.note}</p>
        {present && <VersionChanges before={present.content} after={proposed.content} sides={agreement} />}
        <VersionText version={proposed} sides={agreement} />
        {mine && <p className="font-medium">{t('proposed.mine')}</p>}
        <div className="flex flex-wrap gap-2 print:hidden">
          {decide && !mine && <Adopt agreement={agreement} proposed={proposed} />}
          {decide && !mine && <Return agreement={agreement} proposed={proposed} />}
          {mine && <Withdraw agreement={agreement} proposed={proposed} />}
        </div>
      </div>
    </Section>
  );
}

type OneProps = { agreement: AgreementDetail; proposed: VersionLine };
const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    () => undefined,
  );

function Adopt({ agreement: { id }, proposed: { number, version } }: OneProps) {
  const t = useTranslations('agreements');
  const write = useWrite(
    (attempt: Parameters<typeof sendVersionDecision>[2]) => sendVersionDecision(id, number, attempt),
    { refresh: [agreementKeys.all], done: t('proposed.adopted', { number }) },
  );
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button look="main">{t('proposed.adopt')}</Button>}
        title={t('proposed.adoptTitle', { number })}
        confirmLabel={t('proposed.adopt')}
        onConfirm={() => settled(write.mutateAsync({ version, decision: 'adopt' }))}
      >
        <p>{t('proposed.adoptWhat')}</p>
      </ConfirmDialog>
    </>
  );
}

function Return({ agreement: { id }, proposed: { number, version } }: OneProps) {
  const t = useTranslations('agreements');
  const write = useWrite(
    (attempt: Parameters<typeof sendVersionDecision>[2]) => sendVersionDecision(id, number, attempt),
    { refresh: [agreementKeys.all], done: t('proposed.returned') },
  );
  return (
    <FormDialog
      trigger={<Button>{t('proposed.return')}</Button>}
      title={t('proposed.returnTitle', { number })}
      what={t('proposed.returnWhat')}
      confirmLabel={t('proposed.return')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({ version, decision: 'return', note: String(form.get('note') ?? '') || null })
      }
    >
      <TextAreaField name="note" label={t('proposed.reason')} error={faultAt(write.faults, 'note')} maxLength={1000} />
    </FormDialog>
  );
}

function Withdraw({ agreement: { id }, proposed: { number, version } }: OneProps) {
  const t = useTranslations('agreements');
  const write = useWrite(
    (attempt: Parameters<typeof sendVersionWithdrawal>[2]) => sendVersionWithdrawal(id, number, attempt),
    { refresh: [agreementKeys.all], done: t('proposed.withdrawn') },
  );
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button>{t('proposed.withdraw')}</Button>}
        title={t('proposed.withdrawTitle', { number })}
        confirmLabel={t('proposed.withdraw')}
        onConfirm={() => settled(write.mutateAsync({ version }))}
      >
        <p>{t('proposed.withdrawWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
