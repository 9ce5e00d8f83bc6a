'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { useWrite } from '@/components/ui/use-write';
import type { PrisonerId, QuestionId, RunId } from '@/lib/kernel/ids';
import { isAnswered, questionOf, sendWhyNot } from '@/lib/planning/hooks/questions';
import type { PlanPersonDetail } from '@/lib/planning/schema/people';
import { sentencesOfAnswer } from '@/lib/planning/schema/sentences';
import type { Question } from '@/lib/planning/schema/why-not';
import { Sentences } from './sentences';

/** What it would cost to have somebody in: asked of the planner, which forces them in and looks at every level. */
export function WhyNot({ runId, person }: { runId: RunId; person: PlanPersonDetail }) {
  const t = useTranslations('planning.board.whyNot');
  const [asked, setAsked] = useState<QuestionId | null>(null);
  const ask = useWrite(
    ({ body, key }: { body: { prisonerId: PrisonerId }; key: string }) => sendWhyNot(runId, { body, key }),
    { refresh: [], done: t('sent'), onDone: ({ id }) => setAsked(id) },
  );
  return (
    <div className="flex flex-col gap-2">
      <ErrorSummary errors={ask.faults} />
      <div className="print:hidden">
        <Button busy={ask.isPending} onClick={() => ask.mutate({ prisonerId: person.prisonerId })}>
          {t('ask')}
        </Button>
      </div>
      {asked && <Answer runId={runId} id={asked} person={person} />}
    </div>
  );
}

function Answer({ runId, id, person }: { runId: RunId; id: QuestionId; person: PlanPersonDetail }) {
  const t = useTranslations('planning.board.whyNot');
  const { data } = useQuery(questionOf(runId, id));
  return (
    <div role="status">
      {!data || !isAnswered(data) ? (
        <p className="text-text-quiet">{t('waiting')}</p>
      ) : (
        <Answered question={data} person={person} />
      )}
    </div>
  );
}

function Answered({ question, person }: { question: Question; person: PlanPersonDetail }) {
  const t = useTranslations('planning.board.whyNot');
  if (question.whyNot === null) return <Notice tone="warn">{t('notFound')}</Notice>;
  return (
    <Notice>
      <Sentences sentences={sentencesOfAnswer(question.whyNot)} people={[person, ...person.with]} />
    </Notice>
  );
}
