'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { textIn } from '@/components/ui/form-values';
import { TextAreaField } from '@/components/ui/inputs';
import { deathReceipt, noFamily } from '@/lib/deaths/schema/acts';
import type { DeathView } from '@/lib/deaths/schema/view';
import { AskWrite } from './ask-write';
import { useDeathWords } from './use-death-words';
import { WriteDialog } from './write-dialog';

type Props = { view: DeathView };
const shape = { body: noFamily, answer: deathReceipt };

/** Where nobody seeks this person: one states that no family is known, another agrees. */
export function NoFamily({ view }: Props) {
  const t = useTranslations('deaths.noFamily');
  const words = useDeathWords();
  const { may, noFamily: stated } = view;
  if (!stated && !may.stateNoFamily) return null;
  return (
    <div className="flex flex-col items-start gap-2 border-line border-t px-4 py-3">
      <h3 className="font-medium">{t('title')}</h3>
      {!stated && <p className="max-w-prose text-text-quiet">{t('what')}</p>}
      {stated && (
        <>
          <p>{t('by', { when: words.moment(stated.at), name: words.name(stated.by) })}</p>
          {stated.reason && <p className="max-w-prose whitespace-pre-line">{stated.reason}</p>}
          {stated.mine && view.status === 'decided' && <p className="font-medium">{t('mine')}</p>}
        </>
      )}
      {may.agreeNoFamily && <Agree view={view} />}
      {may.stateNoFamily && !stated && <StateIt view={view} />}
    </div>
  );
}

function StateIt({ view }: Props) {
  const t = useTranslations('deaths.noFamily');
  return (
    <WriteDialog
      trigger={<Button>{t('state')}</Button>}
      path={`/${view.id}/no-family`}
      shape={shape}
      title={t('state')}
      what={t('stateWhat')}
      confirmLabel={t('state')}
      done={t('stated')}
      bodyOf={(form) => ({ step: 'state' as const, version: view.version, reason: textIn(form, 'reason') ?? '' })}
    >
      {(error) => <TextAreaField name="reason" label={t('reason')} error={error('reason')} rows={5} maxLength={2000} />}
    </WriteDialog>
  );
}

function Agree({ view }: Props) {
  const t = useTranslations('deaths.noFamily');
  const words = useDeathWords();
  return (
    <AskWrite
      trigger={<Button look="main">{t('agree')}</Button>}
      path={`/${view.id}/no-family`}
      shape={shape}
      title={t('agree')}
      confirmLabel={t('agree')}
      done={t('agreed')}
      typeNumber={words.number(view.person.number)}
      body={{ step: 'agree', version: view.version }}
    >
      <p>{t('agreeWhat')}</p>
    </AskWrite>
  );
}
