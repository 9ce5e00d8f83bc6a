'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { policyKeys, sendPolicyDecision, sendPolicyWithdrawal } from '@/lib/evidence/hooks';
import { differencesOf } from '@/lib/evidence/rules/policy-form';
import type { PolicyLine, PolicyPage } from '@/lib/evidence/schema/policy';
import { Consequences } from './consequences';
import { PolicyRules } from './policy-rules';
import { usePolicyWords } from './use-policy-words';

type Props = { proposed: PolicyLine; present: PolicyLine; may: PolicyPage['may'] };

/** The version that waits: what it changes and for how many, and what the second person can do. */
export function ProposedPolicy({ proposed, present, may }: Props) {
  const t = useTranslations('policy');
  const words = usePolicyWords();
  const { number, content, note } = proposed;
  const { mine, by, at } = proposed.proposed;
  const differences = differencesOf(present.content, content);
  return (
    <Section title={t('open.title', { number })}>
      <div className="flex flex-col items-start gap-3">
        <p>{t('open.by', { name: words.name(by), when: words.moment(at) })}</p>
        <p className="max-w-prose whitespace-pre-line break-words">{note}</p>
        <div>
          <p className="font-medium">{t('differences')}</p>
          {differences.length === 0 && <p>{t('same')}</p>}
          <ul className="list-disc pl-4">
            {differences.map((one) => (
              <li key={`${one.at}.${one.field}`}>{words.difference(one)}</li>
            ))}
          </ul>
        </div>
        <PolicyRules policy={content} />
        {may.decide && <Consequences content={content} />}
        {mine && <p className="font-medium">{t('open.mine')}</p>}
        <div className="flex flex-wrap gap-2">
          {may.decide && !mine && <Adopt proposed={proposed} />}
          {may.decide && !mine && <Return proposed={proposed} />}
          {mine && <Withdraw proposed={proposed} />}
        </div>
      </div>
    </Section>
  );
}

type OneProps = { proposed: PolicyLine };
const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    () => undefined,
  );

function Adopt({ proposed: { number, version } }: OneProps) {
  const t = useTranslations('policy');
  const write = useWrite((attempt: Parameters<typeof sendPolicyDecision>[1]) => sendPolicyDecision(number, attempt), {
    refresh: [policyKeys.all],
    done: t('open.adopted', { number }),
  });
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button look="main">{t('open.adopt')}</Button>}
        title={t('open.adoptTitle', { number })}
        confirmLabel={t('open.adopt')}
        onConfirm={() => settled(write.mutateAsync({ version, decision: 'adopt' }))}
      >
        <p>{t('open.adoptWhat')}</p>
      </ConfirmDialog>
    </>
  );
}

function Return({ proposed: { number, version } }: OneProps) {
  const t = useTranslations('policy');
  const write = useWrite((attempt: Parameters<typeof sendPolicyDecision>[1]) => sendPolicyDecision(number, attempt), {
    refresh: [policyKeys.all],
    done: t('open.returned'),
  });
  return (
    <FormDialog
      trigger={<Button>{t('open.return')}</Button>}
      title={t('open.returnTitle', { number })}
      what={t('open.returnWhat')}
      confirmLabel={t('open.return')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({ version, decision: 'return', note: String(form.get('note') ?? '') || null })
      }
    >
      <TextAreaField name="note" label={t('open.reason')} error={faultAt(write.faults, 'note')} maxLength={1000} />
    </FormDialog>
  );
}

function Withdraw({ proposed: { number, version } }: OneProps) {
  const t = useTranslations('policy');
  const write = useWrite(
    (attempt: Parameters<typeof sendPolicyWithdrawal>[1]) => sendPolicyWithdrawal(number, attempt),
    { refresh: [policyKeys.all], done: t('open.withdrawn') },
  );
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button>{t('open.withdraw')}</Button>}
        title={t('open.withdrawTitle', { number })}
        confirmLabel={t('open.withdraw')}
        onConfirm={() => settled(write.mutateAsync({ version }))}
      >
        <p>{t('open.withdrawWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
