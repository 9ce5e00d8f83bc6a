'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { deathReturnReasons } from '@/lib/deaths/rules/moves';
import { deathDecision, deathReceipt, deathWithdrawal } from '@/lib/deaths/schema/acts';
import type { DeathView } from '@/lib/deaths/schema/view';
import { AskWrite } from './ask-write';
import { useDeathWords } from './use-death-words';
import { WriteDialog } from './write-dialog';

type Props = { view: DeathView };

/** The proposal and what the second person can do with it; to whoever may not be the second one, why. */
export function SecondPerson({ view }: Props) {
  const t = useTranslations('deaths.decide');
  const words = useDeathWords();
  if (view.status !== 'proposed') return null;
  const { may, proposed } = view;
  return (
    <Section title={t('title')}>
      <div className="flex flex-col items-start gap-3">
        <p>{t('proposed', { when: words.moment(proposed.at), name: words.name(proposed.by) })}</p>
        {may.decideNot && <p className="font-medium">{t(may.decideNot)}</p>}
        <div className="flex flex-wrap gap-2">
          {may.decide && !view.fell && <Decide view={view} />}
          {may.decide && <Return view={view} />}
          {may.withdraw && <Withdraw view={view} />}
        </div>
      </div>
    </Section>
  );
}

const decided = { body: deathDecision, answer: deathReceipt };

function Decide({ view }: Props) {
  const t = useTranslations('deaths.decide');
  const words = useDeathWords();
  return (
    <AskWrite
      trigger={<Button look="main">{t('open')}</Button>}
      path={`/${view.id}/decision`}
      shape={decided}
      title={t('askTitle', { name: view.person.name })}
      confirmLabel={t('open')}
      done={t('done')}
      typeNumber={words.number(view.person.number)}
      body={{ version: view.version, decision: 'decide' }}
    >
      <p>{t('askWhat')}</p>
    </AskWrite>
  );
}

function Return({ view }: Props) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  return (
    <WriteDialog
      trigger={<Button>{t('decide.return')}</Button>}
      path={`/${view.id}/decision`}
      shape={decided}
      title={t('decide.returnTitle')}
      what={t('decide.returnWhat', { name: words.name(view.proposed.by) })}
      confirmLabel={t('decide.return')}
      done={t('decide.returnDone')}
      bodyOf={(form) => ({
        version: view.version,
        decision: 'return' as const,
        reason: codeIn<(typeof deathReturnReasons)[number]>(form, 'reason') || null,
        note: textIn(form, 'note'),
      })}
    >
      {(error) => (
        <>
          <SelectField
            name="reason"
            label={t('reason')}
            error={error('reason')}
            options={[
              { value: '', label: t('choose') },
              ...deathReturnReasons.map((value) => ({ value, label: t(`returnReason.${value}`) })),
            ]}
          />
          <TextAreaField name="note" label={t('note')} optional error={error('note')} maxLength={2000} />
        </>
      )}
    </WriteDialog>
  );
}

function Withdraw({ view }: Props) {
  const t = useTranslations('deaths.decide');
  return (
    <AskWrite
      trigger={<Button>{t('withdraw')}</Button>}
      path={`/${view.id}/withdrawal`}
      shape={{ body: deathWithdrawal, answer: deathReceipt }}
      title={t('withdrawTitle')}
      confirmLabel={t('withdraw')}
      done={t('withdrawDone')}
      body={{ version: view.version }}
    >
      <p>{t('withdrawWhat')}</p>
    </AskWrite>
  );
}
