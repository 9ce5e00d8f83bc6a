'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { correspondenceKeys, sendThread } from '@/lib/correspondence/hooks';
import type { Purpose } from '@/lib/correspondence/rules/correspondents';
import type { EntryKind } from '@/lib/correspondence/rules/entries';
import type { CorrespondentLine } from '@/lib/correspondence/schema/correspondents';
import { evidenceKeys } from '@/lib/evidence/hooks';
import type { CorrespondentId, PrisonerId } from '@/lib/kernel/ids';
import { AsEvidence } from './as-evidence';
import { ChoosePeople, type ChosenPerson } from './choose-people';
import { MatterFields } from './matter-fields';
import { PaperFields } from './paper-fields';
import { SaidFields } from './said-fields';
import { claimFor, paperIn, saidIn } from './typed-paper';
import { useLabelledFaults } from './use-labelled-faults';
import { useLetterWords } from './use-letter-words';
import { faultsOfOne, usePaper } from './use-paper';

type NewThreadFormProps = {
  correspondents: readonly CorrespondentLine[];
  people: readonly ChosenPerson[];
  today: string;
};

const firstPaper: Record<Purpose, EntryKind> = {
  names: 'name-submitted',
  question: 'question',
  'their-question': 'question',
  notice: 'capture-card',
  health: 'health-news',
};

/** The form a matter begins with: with whom, about whom, and the first paper. */
export function NewThreadForm({ correspondents, people, today }: NewThreadFormProps) {
  const t = useTranslations('correspondence');
  const evidence = useTranslations('evidence');
  const labelled = useLabelledFaults();
  const words = useLetterWords();
  const router = useRouter();
  const [paperId] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState(people);
  const [bodyId, setBodyId] = useState('');
  const [purpose, setPurpose] = useState<Purpose>('names');
  const [own, setOwn] = useState<{ field: string; message: string }[]>([]);
  const [unsaved, setUnsaved] = useState(false);
  const paper = usePaper(today, 'name-submitted');
  useUnsavedGuard(unsaved);
  const write = useWrite(sendThread, {
    refresh: [correspondenceKeys.all, evidenceKeys.all],
    done: t('form.saved'),
    onDone: ({ threadId }) => {
      setUnsaved(false);
      router.push(`/correspondence/${threadId}`);
    },
  });
  const body = correspondents.find(({ id }) => id === bodyId);
  const changePurpose = (next: Purpose) => {
    setPurpose(next);
    paper.onKind(firstPaper[next]);
    paper.onDirection(next === 'names' || next === 'question' ? 'out' : 'in');
  };
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const said = saidIn(typed);
    const wrong = [
      ...(chosen.length === 0 ? [{ field: 'people', message: t('form.nobody') }] : []),
      ...(said ? [] : [{ field: 'about', message: evidence('form.notADate') }]),
    ];
    setOwn(wrong);
    if (wrong.length > 0 || !said) return;
    write.mutate({
      correspondentId: bodyId as CorrespondentId,
      purpose,
      prisonerIds: chosen.map(({ id }) => id as PrisonerId),
      paper: paperIn(typed, paperId),
      said: { ...said, claim: body ? claimFor(typed, said, body.kind) : null },
      deadline: String(typed.get('deadline') ?? '') || null,
    });
  };
  const faults = own.length > 0 ? own : faultsOfOne(write.faults);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/correspondence' }, { label: t('form.title') }]}
        title={t('form.title')}
      >
        {t('form.what')}
      </PageHeader>
      {correspondents.length === 0 && <Notice tone="warn">{t('form.noCorrespondents')}</Notice>}
      <div className="flex max-w-4xl flex-col gap-4 pt-4">
        <ErrorSummary errors={labelled(faults)} />
        <ChoosePeople
          chosen={chosen}
          onChange={(next) => {
            setChosen(next);
            setUnsaved(true);
          }}
        />
        <form onSubmit={save} onChange={() => setUnsaved(true)} noValidate className="flex flex-col gap-4">
          <MatterFields
            correspondents={correspondents}
            bodyId={bodyId}
            onBody={setBodyId}
            purpose={purpose}
            onPurpose={changePurpose}
            faults={faults}
          />
          <Section title={t('form.paper')}>
            <div className="flex flex-col gap-3">
              <PaperFields {...paper} faults={faults} today={today} />
              {paper.kind && (
                <SaidFields
                  {...paper}
                  faults={faults}
                  refusal={paper.kind === 'refusal' || (paper.kind === 'reply' && paper.reply === 'refused')}
                />
              )}
              {body && (
                <AsEvidence
                  {...paper}
                  replies={chosen.map(() => (paper.kind === 'reply' ? paper.reply || null : null))}
                  correspondent={body.kind}
                  faults={faults}
                />
              )}
              <TextField
                type="date"
                name="deadline"
                label={t('form.deadline')}
                hint={body ? t('plan.deadlineHint', { days: words.days(body.replyDays) }) : t('form.deadlineHint')}
                optional
                error={faultAt(faults, 'deadline')}
                fieldClassName="sm:max-w-sm"
              />
            </div>
          </Section>
          <div>
            <Button type="submit" look="main" busy={write.isPending}>
              {t('form.save')}
            </Button>
          </div>
        </form>
      </div>
    </>
  );
}
