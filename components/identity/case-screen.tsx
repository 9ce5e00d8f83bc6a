'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { caseQuery } from '@/lib/identity/hooks';
import { closeReasons } from '@/lib/identity/rules/cases';
import type { CaseView } from '@/lib/identity/schema/case-view';
import { caseMove, caseMoved } from '@/lib/identity/schema/cases';
import type { IdentityCaseId } from '@/lib/kernel/ids';
import { AnswerPanel } from './answer-panel';
import { AtAGlance } from './at-a-glance';
import { CaseStatusChip } from './case-chips';
import { ChecksList } from './checks-list';
import { ClaimedList } from './claimed-list';
import { DecisionHistory } from './decision-history';
import { KitsSection } from './kits-section';
import { PersonLink } from './person-link';
import { ReasonWrite } from './reason-write';
import { RequestsSection } from './requests-section';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

/** One question of identity: claimed and established beside each other, then everything they rest on. */
export function CaseScreen({ id }: { id: IdentityCaseId }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { data: view } = useSuspenseQuery(caseQuery(id));
  const number = words.case(view.number);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/identity' }, { label: number }]}
        title={t('case.title', { number })}
        marks={<CaseStatusChip status={view.status} />}
        action={<CaseMoves view={view} />}
      >
        {view.origin === 'remains'
          ? t('origin.remains')
          : `${t(`origin.${view.origin}`)}, ${t(`kind.${view.subjectKind}`)}`}
      </PageHeader>
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="flex min-w-0 flex-col gap-4 xl:order-2">
          <AtAGlance view={view} />
          <AnswerPanel view={view} />
          <DecisionHistory view={view} />
          <CaseFacts view={view} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <ClaimedList view={view} />
          <ChecksList view={view} />
          <KitsSection
            title={t('kit.ofSubject')}
            kits={view.kits}
            of={{ caseId: view.id, subjectKind: view.subjectKind }}
            mayKeep={view.may.keepSamples}
          />
          <RequestsSection
            requests={view.requests}
            may={view.may}
            ask={
              view.may.askLaboratory ? { caseId: view.id, people: view.candidates.map(({ person }) => person) } : null
            }
          />
        </div>
      </div>
    </>
  );
}

function CaseFacts({ view }: { view: CaseView }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { closed } = view;
  const remains =
    view.subjectKind === 'remains'
      ? [
          { label: t('case.tag'), value: view.tagNumber },
          { label: t('case.received'), value: words.day(view.receivedOn) },
          { label: t('case.from'), value: view.receivedFrom },
          { label: t('case.at'), value: view.receivedAt },
          { label: t('case.condition'), value: view.condition && t(`condition.${view.condition}`) },
        ]
      : [{ label: t('case.record'), value: view.subject && <PersonLink person={view.subject} /> }];
  return (
    <Section title={t('column.subject')}>
      <KeyValue facts={[...remains, { label: t('case.note'), value: view.note }]} />
      <p className="pt-2 text-[0.8125rem] text-text-quiet">
        {t('case.opened', { when: words.moment(view.openedAt), name: words.name(view.openedBy) })}
      </p>
      {closed && (
        <p className="text-[0.8125rem] text-text-quiet">
          {t('case.closed', {
            when: words.moment(closed.at),
            name: words.name(closed.by),
            reason: t(`closeReason.${closed.reason as 'other'}`),
          })}
        </p>
      )}
    </Section>
  );
}

function CaseMoves({ view }: { view: CaseView }) {
  const t = useTranslations('identity');
  const path = `/api/identity/cases/${view.id}/moves`;
  const shape = { body: caseMove, answer: caseMoved };
  if (!view.may.ask) return null;
  if (view.status === 'closed')
    return (
      <WriteDialog
        trigger={<Button>{t('case.reopen')}</Button>}
        path={path}
        shape={shape}
        title={t('case.reopen')}
        confirmLabel={t('case.reopen')}
        done={t('case.reopenDone')}
        bodyOf={() => ({ version: view.version, action: 'reopen' as const })}
      />
    );
  if (view.status !== 'open') return null;
  return (
    <ReasonWrite
      trigger={<Button>{t('case.close')}</Button>}
      path={path}
      shape={shape}
      title={t('case.close')}
      what={t('case.closeWhat')}
      done={t('case.closeDone')}
      confirmLabel={t('case.close')}
      reasons={closeReasons.map((value) => ({ value, label: t(`closeReason.${value}`) }))}
      withoutNote
      body={({ reason }) => ({
        version: view.version,
        action: 'close' as const,
        reason: (reason || null) as 'other' | null,
      })}
    />
  );
}
