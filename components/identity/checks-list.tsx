'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { checkResults, checkWithdrawReasons, recordedMethods } from '@/lib/identity/rules/methods';
import type { CaseView, CheckLine } from '@/lib/identity/schema/case-view';
import { checkReceipt, checkWithdrawal, newCheck } from '@/lib/identity/schema/cases';
import { WeightChip } from './case-chips';
import { PersonLink } from './person-link';
import { PersonPicker } from './person-picker';
import { ReasonWrite } from './reason-write';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** Every comparison, what it said and what it counts for; withdrawn ones stay, struck through. */
export function ChecksList({ view }: { view: CaseView }) {
  const t = useTranslations('identity.check');
  return (
    <Section title={t('title')} action={view.may.check && <AddCheck view={view} />} bare>
      {view.checks.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>
      ) : (
        <ol>
          {view.checks.map((check) => (
            <li
              key={check.id}
              id={`check-${check.id}`}
              tabIndex={-1}
              className="scroll-mt-24 border-line border-b px-4 py-3 last:border-b-0 focus:bg-accent-wash"
            >
              <Check check={check} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Check({ check }: { check: CheckLine }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const struck = check.withdrawn ? 'line-through decoration-text-quiet' : undefined;
  return (
    <article className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className={struck}>
          <span className="font-semibold">{t(`method.${check.method}`)}</span>: {t(`result.${check.result}`)}
        </p>
        <WeightChip weight={check.weight} />
      </div>
      <p className={struck}>{t.rich('check.against', { person: () => <PersonLink person={check.person} /> })}</p>
      <p className={struck}>
        {t('check.by', { name: check.doneBy, when: words.day(check.doneOn) ?? '' })}
        {check.place && <span className="text-text-quiet">, {check.place}</span>}
      </p>
      {check.likelihood && (
        <p className={struck} data-figures>
          {t('check.likelihood', { number: check.likelihood })}
        </p>
      )}
      {check.detail && <p className={cx('max-w-prose whitespace-pre-line', struck)}>{check.detail}</p>}
      {check.claimId && (
        <p className={check.claimRetracted ? 'font-medium text-warn' : 'text-[0.8125rem]'}>
          <Link
            href={`/prisoners/${check.person.id}/evidence#claim-${check.claimId}`}
            className="underline underline-offset-2"
          >
            {t(check.claimRetracted ? 'check.claimRetracted' : 'check.claim')}
          </Link>
        </p>
      )}
      <CheckFoot check={check} />
    </article>
  );
}

function CheckFoot({ check }: { check: CheckLine }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { withdrawn } = check;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 text-[0.8125rem] text-text-quiet">
      <p>{t('check.recorded', { when: words.moment(check.recordedAt), name: words.name(check.recordedBy) })}</p>
      {check.mayWithdraw && <WithdrawCheck check={check} />}
      {withdrawn && (
        <p className="basis-full font-medium text-bad">
          {t('check.withdrawn', {
            when: words.moment(withdrawn.at),
            name: words.name(withdrawn.by),
            reason: t(`checkWithdrawReason.${withdrawn.reason as 'other'}`),
          })}
          {withdrawn.note && <span className="block font-normal">{withdrawn.note}</span>}
        </p>
      )}
    </div>
  );
}

function AddCheck({ view }: { view: CaseView }) {
  const t = useTranslations('identity');
  const choose = { value: '', label: t('choose') };
  const people = view.candidates.map(({ person }) => person);
  const known = view.subject ? [view.subject, ...people.filter(({ id }) => id !== view.subject?.id)] : people;
  return (
    <WriteDialog
      wide
      trigger={
        <Button look="main" size="small" icon={<Plus aria-hidden />}>
          {t('check.add')}
        </Button>
      }
      path={`/api/identity/cases/${view.id}/checks`}
      shape={{ body: newCheck, answer: checkReceipt }}
      title={t('check.addTitle')}
      what={t('check.what')}
      confirmLabel={t('check.save')}
      done={t('check.done')}
      labels={{
        prisonerId: t('check.person'),
        method: t('check.method'),
        result: t('check.result'),
        doneBy: t('check.doneBy'),
        doneOn: t('check.doneOn'),
      }}
      bodyOf={checkIn}
    >
      {(error) => (
        <>
          <PersonPicker
            name="prisonerId"
            label={t('check.person')}
            offered={known}
            error={error('prisonerId')}
            initial={known.length === 1 ? known[0] : undefined}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              name="method"
              label={t('check.method')}
              error={error('method')}
              options={[choose, ...recordedMethods.map((value) => ({ value, label: t(`method.${value}`) }))]}
            />
            <SelectField
              name="result"
              label={t('check.result')}
              error={error('result')}
              options={[choose, ...checkResults.map((value) => ({ value, label: t(`result.${value}`) }))]}
            />
            <TextField
              name="doneBy"
              label={t('check.doneBy')}
              hint={t('check.doneByHint')}
              error={error('doneBy')}
              autoComplete="off"
            />
            <TextField name="doneOn" type="date" label={t('check.doneOn')} error={error('doneOn')} />
            <TextField name="place" label={t('check.place')} optional error={error('place')} autoComplete="off" />
          </div>
          <TextAreaField
            name="detail"
            label={t('check.detail')}
            hint={t('check.detailHint')}
            optional
            error={error('detail')}
            maxLength={4000}
          />
        </>
      )}
    </WriteDialog>
  );
}

const checkIn = (form: FormData) => ({
  prisonerId: textIn(form, 'prisonerId') ?? '',
  method: codeIn<(typeof recordedMethods)[number]>(form, 'method'),
  result: codeIn<(typeof checkResults)[number]>(form, 'result'),
  doneBy: textIn(form, 'doneBy') ?? '',
  doneOn: textIn(form, 'doneOn') ?? '',
  place: textIn(form, 'place'),
  detail: textIn(form, 'detail'),
});

function WithdrawCheck({ check }: { check: CheckLine }) {
  const t = useTranslations('identity');
  return (
    <ReasonWrite
      trigger={
        <Button look="quiet" size="small">
          {t('check.withdraw')}
        </Button>
      }
      path={`/api/identity/checks/${check.id}/withdrawal`}
      shape={{ body: checkWithdrawal, answer: checkReceipt }}
      title={t('check.withdrawTitle')}
      what={t('check.withdrawWhat')}
      done={t('check.withdrawDone')}
      confirmLabel={t('check.withdraw')}
      reasons={checkWithdrawReasons.map((value) => ({ value, label: t(`checkWithdrawReason.${value}`) }))}
      body={({ reason, note }) => ({ version: check.version, reason: reason as 'other', note })}
    />
  );
}
