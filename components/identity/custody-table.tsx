'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { custodyWithdrawReasons } from '@/lib/identity/rules/custody';
import { custodyReceipt, custodyWithdrawal } from '@/lib/identity/schema/dna';
import type { CustodyLine, KitLine } from '@/lib/identity/schema/dna-view';
import { Mark } from './mark';
import { ReasonWrite } from './reason-write';
import { useIdentityWords } from './use-identity-words';

/** A sample's way, step by step in the order things happened; what is doubtful stands at its step. */
export function CustodyTable({ kit }: { kit: KitLine }) {
  const t = useTranslations('identity');
  return (
    <ol aria-label={t('custody.title')}>
      {kit.custody.map((step) => (
        <li key={step.id} className="border-line border-b px-4 py-3 last:border-b-0">
          <Step step={step} />
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: CustodyLine }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { withdrawn } = step;
  const struck = withdrawn ? 'line-through decoration-text-quiet' : undefined;
  const parts = [
    step.from && `${t('custody.from')}: ${step.from}`,
    step.to && `${t('custody.to')}: ${step.to}`,
    step.seal && t('kit.seal', { number: step.seal }),
    step.place,
  ].filter((part) => part !== null && part !== '');
  return (
    <article className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className={struck}>
          <span className="font-semibold">{t(`custody.step.${step.kind}`)}</span>,{' '}
          <span data-figures>{words.moment(step.occurredAt)}</span>
        </p>
        {step.flags.length > 0 && (
          <Mark tone="warn">{step.flags.map((flag) => t(`custody.flag.${flag}`)).join('; ')}</Mark>
        )}
      </div>
      {parts.length > 0 && <p className={struck}>{parts.join('; ')}</p>}
      {step.note && <p className="max-w-prose whitespace-pre-line">{step.note}</p>}
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-text-quiet">
        <p>{t('custody.recorded', { when: words.moment(step.recordedAt), name: words.name(step.recordedBy) })}</p>
        {!withdrawn && <WithdrawStep step={step} />}
        {withdrawn && (
          <p className="basis-full font-medium text-bad">
            {t('custody.withdrawn', {
              when: words.moment(withdrawn.at),
              name: words.name(withdrawn.by),
              reason: t(`custody.reason.${withdrawn.reason as 'other'}`),
            })}
          </p>
        )}
      </div>
    </article>
  );
}

function WithdrawStep({ step }: { step: CustodyLine }) {
  const t = useTranslations('identity.custody');
  return (
    <span className="print:hidden">
      <ReasonWrite
        trigger={
          <Button look="quiet" size="small">
            {t('withdraw')}
          </Button>
        }
        path={`/api/identity/custody/${step.id}/withdrawal`}
        shape={{ body: custodyWithdrawal, answer: custodyReceipt }}
        title={t('withdrawTitle')}
        what={t('withdrawWhat')}
        done={t('withdrawDone')}
        confirmLabel={t('withdraw')}
        reasons={custodyWithdrawReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        withoutNote
        body={({ reason }) => ({ reason: reason as 'other' })}
      />
    </span>
  );
}
