'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { priorityKeys, sendPrioritiesDecision, sendPrioritiesWithdrawal } from '@/lib/planning/hooks/priorities';
import type { PrioritiesLine, PrioritiesPage } from '@/lib/planning/schema/priorities';
import { PolicyConsequences } from './policy-consequences';
import { PolicyTiers } from './policy-tiers';
import { usePriorityWords } from './use-priority-words';

type Props = { proposed: PrioritiesLine; present: PrioritiesLine; may: PrioritiesPage['may'] };

/** The version that waits: what it changes and for how many, and what the second person can do. */
export function PolicyProposed({ proposed, present, may }: Props) {
  const t = useTranslations('planning-policy');
  const policy = useTranslations('policy');
  const words = usePriorityWords();
  const { number, content, note, hash } = proposed;
  const { mine, by, at } = proposed.proposed;
  const differences = words.differences(present.content, content);
  return (
    <Section title={`${policy('open.title', { number })}: ${content.name}`}>
      <div className="flex flex-col items-start gap-3">
        <p>{policy('open.by', { name: words.name(by), when: words.moment(at) })}</p>
        <p className="max-w-prose whitespace-pre-line break-words">{note}</p>
        <div>
          <p className="font-medium">{t('priorities.changes')}</p>
          {differences.length === 0 && <p>{t('priorities.same')}</p>}
          <ul className="list-disc pl-4">
            {differences.map((line) => (
              <li key={line} className="break-words">
                {line}
              </li>
            ))}
          </ul>
        </div>
        <div className="w-full">
          <PolicyTiers content={content} />
        </div>
        <p className="break-all font-mono text-[0.8125rem] text-text-quiet">{t('priorities.hash', { hash })}</p>
        <PolicyConsequences content={content} />
        {mine && <p className="font-medium">{t('priorities.mine')}</p>}
        <div className="flex flex-wrap gap-2">
          {may.decide && !mine && <Adopt proposed={proposed} />}
          {may.decide && !mine && <Return proposed={proposed} />}
          {mine && <Withdraw proposed={proposed} />}
        </div>
      </div>
    </Section>
  );
}

type OneProps = { proposed: PrioritiesLine };
type Decided = Parameters<typeof sendPrioritiesDecision>[1];
const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    () => undefined,
  );

function Adopt({ proposed: { number, version } }: OneProps) {
  const t = useTranslations('policy');
  const own = useTranslations('planning-policy');
  const write = useWrite((attempt: Decided) => sendPrioritiesDecision(number, attempt), {
    refresh: [priorityKeys.all],
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
        <p>{own('priorities.adoptWhat')}</p>
      </ConfirmDialog>
    </>
  );
}

function Return({ proposed: { number, version } }: OneProps) {
  const t = useTranslations('policy');
  const write = useWrite((attempt: Decided) => sendPrioritiesDecision(number, attempt), {
    refresh: [priorityKeys.all],
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
    (attempt: Parameters<typeof sendPrioritiesWithdrawal>[1]) => sendPrioritiesWithdrawal(number, attempt),
    { refresh: [priorityKeys.all], done: t('open.withdrawn') },
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
