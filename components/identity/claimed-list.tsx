'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { claimedWithdrawReasons } from '@/lib/identity/rules/cases';
import type { CaseView, ClaimedLine } from '@/lib/identity/schema/case-view';
import { claimedFields, claimedReceipt, claimedWithdrawal } from '@/lib/identity/schema/cases';
import { ClaimedFieldset, claimedIn } from './claimed-fieldset';
import { PersonLink } from './person-link';
import { ReasonWrite } from './reason-write';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** Everything anybody said of who this is, with the paper it was said on. */
export function ClaimedList({ view }: { view: CaseView }) {
  const t = useTranslations('identity.claimed');
  const may = view.may.ask && view.status !== 'closed';
  return (
    <Section title={t('title')} action={may && <AddClaimed view={view} />} bare>
      {view.claimed.length === 0 ? (
        <EmptyState title={t('empty')}>{t('what')}</EmptyState>
      ) : (
        <ol>
          {view.claimed.map((line) => (
            <li key={line.id} className="border-line border-b px-4 py-3 last:border-b-0">
              <Claimed line={line} may={may} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Claimed({ line, may }: { line: ClaimedLine; may: boolean }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { withdrawn } = line;
  const struck = withdrawn ? 'line-through decoration-text-quiet' : undefined;
  return (
    <article className="flex flex-col gap-1">
      <p className={struck}>
        {line.person ? <PersonLink person={line.person} /> : <span className="font-medium">{line.nameSaid}</span>}
      </p>
      <p className={struck}>
        {t('claimed.line', { by: t(`sayer.${line.saidBy}`), paper: t(`paper.${line.paper}`) })}
        <span className="text-text-quiet">
          {[line.saidByDetail, line.paperReference, words.day(line.saidOn)].filter(Boolean).map((part) => `, ${part}`)}
        </span>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-text-quiet">
        <p>{t('claimed.recorded', { when: words.moment(line.recordedAt), name: words.name(line.recordedBy) })}</p>
        {!withdrawn && may && <WithdrawClaimed line={line} />}
        {withdrawn && (
          <p className="basis-full font-medium text-bad">
            {t('claimed.withdrawn', {
              when: words.moment(withdrawn.at),
              name: words.name(withdrawn.by),
              reason: t(`claimedWithdrawReason.${withdrawn.reason as 'other'}`),
            })}
            {withdrawn.note && <span className="block font-normal">{withdrawn.note}</span>}
          </p>
        )}
      </div>
    </article>
  );
}

function AddClaimed({ view }: { view: CaseView }) {
  const t = useTranslations('identity.claimed');
  return (
    <WriteDialog
      wide
      trigger={
        <Button size="small" icon={<Plus aria-hidden />}>
          {t('add')}
        </Button>
      }
      path={`/api/identity/cases/${view.id}/claimed`}
      shape={{ body: claimedFields, answer: claimedReceipt }}
      title={t('addTitle')}
      what={t('what')}
      done={t('done')}
      labels={{
        prisonerId: t('person'),
        nameSaid: t('nameSaid'),
        saidBy: t('saidBy'),
        paper: t('paper'),
        saidOn: t('saidOn'),
      }}
      bodyOf={claimedIn}
    >
      {(error) => <ClaimedFieldset error={error} offered={view.candidates.map(({ person }) => person)} />}
    </WriteDialog>
  );
}

function WithdrawClaimed({ line }: { line: ClaimedLine }) {
  const t = useTranslations('identity');
  return (
    <ReasonWrite
      trigger={
        <Button look="quiet" size="small">
          {t('claimed.withdraw')}
        </Button>
      }
      path={`/api/identity/claimed/${line.id}/withdrawal`}
      shape={{ body: claimedWithdrawal, answer: claimedReceipt }}
      title={t('claimed.withdrawTitle')}
      what={t('claimed.withdrawWhat')}
      done={t('claimed.withdrawDone')}
      confirmLabel={t('claimed.withdraw')}
      reasons={claimedWithdrawReasons.map((value) => ({ value, label: t(`claimedWithdrawReason.${value}`) }))}
      body={({ reason, note }) => ({ version: line.version, reason: reason as 'other', note })}
    />
  );
}
