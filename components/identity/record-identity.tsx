'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { textIn } from '@/components/ui/form-values';
import { TextAreaField } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { recordIdentityQuery } from '@/lib/identity/hooks';
import { caseReceipt, newCase } from '@/lib/identity/schema/cases';
import type { CaseOfRecord, RecordIdentity } from '@/lib/identity/schema/lists';
import type { PrisonerId } from '@/lib/kernel/ids';
import { TwoFacts } from './at-a-glance';
import { CaseStatusChip } from './case-chips';
import { DonorsSection } from './donors-section';
import { Mark } from './mark';
import { PlanPanel } from './plan-panel';
import { RequestsSection } from './requests-section';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** The identity part of a record: the questions it stands in, the family's samples, who is still needed. */
export function RecordIdentityPart({ id }: { id: PrisonerId }) {
  const { data: identity } = useSuspenseQuery(recordIdentityQuery(id));
  const { cases, requests, may, person } = identity;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="flex min-w-0 flex-col gap-4 xl:order-2">
        {cases && <CasesOfRecord identity={identity} cases={cases} />}
        <PlanPanel plan={identity.plan} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <DonorsSection identity={identity} />
        {requests && (
          <RequestsSection
            requests={requests}
            may={may}
            ask={may.askLaboratory ? { caseId: null, people: [person] } : null}
          />
        )}
      </div>
    </div>
  );
}

function CasesOfRecord({ identity, cases }: { identity: RecordIdentity; cases: readonly CaseOfRecord[] }) {
  const t = useTranslations('identity');
  const doubted = cases.some(({ role, status }) => role === 'subject' && (status === 'open' || status === 'proposed'));
  return (
    <Section
      title={t('record.cases')}
      action={identity.may.openCase && !doubted && <QuestionIdentity identity={identity} />}
      bare
    >
      {cases.length === 0 ? (
        <EmptyState title={t('record.none')}>{t('record.noneWhat')}</EmptyState>
      ) : (
        <ul>
          {cases.map((one) => (
            <li key={one.id} className="flex flex-col gap-2 border-line border-b px-4 py-3 last:border-b-0">
              <CaseOfThisRecord of={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function CaseOfThisRecord({ of }: { of: CaseOfRecord }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Link href={`/identity/${of.id}`} className="font-medium underline underline-offset-2">
          {t('case.title', { number: words.case(of.number) })}
        </Link>
        <CaseStatusChip status={of.status} />
      </div>
      <p className="text-text-quiet">
        {t(`case.role.${of.role}`)} ({t(`kind.${of.subjectKind}`)})
      </p>
      <TwoFacts claimed={of.claimed} decision={of.decision} />
      {of.decision && !of.decision.carried && <Mark tone="warn">{t('attention.weakened')}</Mark>}
    </>
  );
}

function QuestionIdentity({ identity }: { identity: RecordIdentity }) {
  const t = useTranslations('identity.new');
  return (
    <WriteDialog
      trigger={<Button size="small">{t('doubt')}</Button>}
      path="/api/identity/cases"
      shape={{ body: newCase, answer: caseReceipt }}
      title={t('doubtTitle')}
      what={t('doubtWhat')}
      confirmLabel={t('save')}
      done={t('done')}
      bodyOf={(form) => ({
        origin: 'record' as const,
        prisonerId: identity.person.id,
        note: textIn(form, 'note') ?? '',
      })}
    >
      {(error) => <TextAreaField name="note" label={t('doubtNote')} error={error('note')} maxLength={2000} />}
    </WriteDialog>
  );
}
