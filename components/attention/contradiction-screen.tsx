'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useEvidenceWords } from '@/components/evidence/use-evidence-words';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import { useWhereaboutsWords } from '@/components/whereabouts/use-whereabouts-words';
import { contradictionOf } from '@/lib/evidence/hooks/contradictions';
import { isAnswer } from '@/lib/evidence/rules/contradiction-answers';
import type { ContradictionView } from '@/lib/evidence/schema/contradictions';
import { formatAge } from '@/lib/i18n/formats';
import type { AttentionId } from '@/lib/kernel/ids';
import { AnswerForm } from './answer-form';
import { ContradictionSides } from './contradiction-sides';
import { NextActs } from './next-acts';

/** A contradiction: what says one thing beside what says the other, what was answered before, and the answer. */
export function ContradictionScreen({ id, now }: { id: AttentionId; now: string }) {
  const t = useTranslations('contradictions');
  const evidence = useTranslations('evidence');
  const { data } = useSuspenseQuery(contradictionOf(id));
  const crumbs = [{ label: evidence('title'), href: '/evidence?tab=attention' }, { label: t(`kind.${data.kind}`) }];
  return (
    <>
      <PageHeader breadcrumbs={crumbs} title={t(`kind.${data.kind}`)} marks={<Standing view={data} now={now} />}>
        <p className="max-w-prose">{t(`what.${data.kind}`)}</p>
        <Opened view={data} />
      </PageHeader>
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Records view={data} />
          <ContradictionSides view={data} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {data.answer && <Answered view={data} answer={data.answer} />}
          <Earlier view={data} />
          {data.status === 'open' && <AnswerForm view={data} />}
          <NextActs view={data} />
        </div>
      </div>
    </>
  );
}

type View = { view: ContradictionView };

function Standing({ view, now }: View & { now: string }) {
  const t = useTranslations('contradictions');
  const locale = useLocale();
  if (view.status === 'open')
    return (
      <StatusChip tone="warn" since={t('since', { age: formatAge(locale, view.openedAt, now) })}>
        {t('status.open')}
      </StatusChip>
    );
  return isAnswer(view.answer?.resolution ?? null) ? (
    <StatusChip tone="good">{t('status.resolved')}</StatusChip>
  ) : (
    <StatusChip>{t('status.passed')}</StatusChip>
  );
}

function Opened({ view }: View) {
  const t = useTranslations('contradictions');
  const words = useEvidenceWords();
  return (
    <p className="text-[0.8125rem]">
      {t('opened', { when: words.moment(view.openedAt), because: t(`because.${view.because}`) })}
    </p>
  );
}

function Records({ view }: View) {
  const words = useEvidenceWords();
  const { date: born } = useWhereaboutsWords();
  return (
    <ul className="flex flex-col gap-1">
      {view.records.map(({ id, name, number, status, birth }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/prisoners/${id}`}
            className="font-semibold underline decoration-line-strong underline-offset-2 hover:decoration-current"
          >
            {name}
          </Link>
          <span data-figures>{words.number(number)}</span>
          {birth.precision !== 'unknown' && <span className="text-text-quiet">{born(birth)}</span>}
          <PrisonerStatusChip status={status} />
        </li>
      ))}
    </ul>
  );
}

type Answer = NonNullable<ContradictionView['answer']>;

function Answered({ view, answer }: View & { answer: Answer }) {
  const t = useTranslations('contradictions');
  const answered = isAnswer(answer.resolution);
  return (
    <Section title={answered ? t('status.resolved') : t('status.passed')}>
      <AnswerLine answer={answer} key={view.id} />
    </Section>
  );
}

function AnswerLine({ answer }: { answer: Answer }) {
  const t = useTranslations('contradictions');
  const words = useEvidenceWords();
  return (
    <>
      <p>
        {t('answered', {
          resolution: t(`resolution.${answer.resolution as 'date-wrong'}`),
          name: answer.by ?? t('somebody'),
          when: words.moment(answer.at),
        })}
      </p>
      {answer.note && <p className="mt-1 whitespace-pre-line break-words text-text-quiet">{answer.note}</p>}
    </>
  );
}

function Earlier({ view }: View) {
  const t = useTranslations('contradictions.earlier');
  if (view.earlier.length === 0) return null;
  return (
    <Notice tone="accent" title={t('title')}>
      <p className="mb-2">{t('what')}</p>
      <ul className="flex flex-col gap-2">
        {view.earlier.map((answer) => (
          <li key={answer.id}>
            <AnswerLine answer={answer} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
