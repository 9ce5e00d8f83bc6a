'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { agreementKeys, type Proposal, sendAgreement, sendVersion } from '@/lib/agreements/hooks';
import { contentOf, type Draft, withCopy } from '@/lib/agreements/rules/draft';
import { answersTo } from '@/lib/agreements/rules/warnings';
import type { Party } from '@/lib/agreements/schema/agreement';
import type { AgreementId } from '@/lib/kernel/ids';
import { DraftReading } from './draft-reading';
import { DraftStages } from './draft-stages';
import { LawQuestions } from './law-questions';
import { useAgreementWords } from './use-agreement-words';

type DraftAgreementProps = {
  start: Draft;
  parties: readonly Party[];
  /** The agreement another version is drafted for; without it, a new agreement. */
  of?: AgreementId;
};

/** The form of a version: both readings, the answers to the law's warnings, and why. It waits for another person when sent. */
export function DraftAgreement({ start, parties, of }: DraftAgreementProps) {
  const t = useTranslations('agreements');
  const common = useTranslations('common');
  const router = useRouter();
  const [draft, setDraft] = useState(start);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [unsaved, setUnsaved] = useState(false);
  useUnsavedGuard(unsaved);
  const content = contentOf(draft);
  const change = (part: Partial<Draft>) => {
    setUnsaved(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  const write = useWrite(
    ({ body, key }: { body: Proposal; key: string }) =>
      of
        ? sendVersion(of, { body, key })
        : sendAgreement({ body: { ...body, oursId: draft.oursId, theirsId: draft.theirsId }, key }),
    {
      refresh: [agreementKeys.all],
      done: t('draft.proposed'),
      onDone: ({ id }) => {
        setUnsaved(false);
        router.push(`/agreements/${id}`);
      },
    },
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '');
    write.mutate({ content, answers: answersTo(content, answers), note });
  };
  const faults = write.faults.map(({ field, message }) => ({ field: field?.replace(/^content\./, ''), message }));
  const known = faults.map((one) =>
    one.field ? { field: one.field, message: one.message } : { message: one.message },
  );
  const partyOf = (id: string) => parties.find((party) => party.id === id);
  const [ours, theirs] = draft.readings;
  return (
    <form onSubmit={send} noValidate className="flex min-w-0 flex-col gap-4 pt-4">
      <p className="max-w-prose text-text-quiet">{t('draft.what')}</p>
      {parties.length < 2 && <Notice tone="warn">{t('draft.twoSides')}</Notice>}
      <ErrorSummary errors={known} />
      {!of && <SidesFields draft={draft} parties={parties} faults={known} onChange={change} />}
      <div className="grid max-w-3xl gap-4">
        <TextField
          name="title"
          label={t('draft.title')}
          hint={t('draft.titleHint')}
          error={faultAt(known, 'title')}
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
          maxLength={200}
          autoComplete="off"
        />
        <TextAreaField
          name="mediators"
          label={t('draft.mediators')}
          hint={t('draft.mediatorsHint')}
          optional
          error={known.find(({ field }) => field?.startsWith('mediators'))?.message}
          value={draft.mediators}
          onChange={({ target }) => change({ mediators: target.value })}
          rows={2}
        />
      </div>
      <DraftStages stages={draft.stages} faults={known} onChange={(stages) => change({ stages })} />
      <div id="readings" tabIndex={-1} className="grid items-start gap-4 xl:grid-cols-2">
        <DraftReading
          at={0}
          party={partyOf(draft.oursId)}
          lines={ours}
          faults={known}
          onChange={(lines) => change({ readings: [lines, theirs] })}
          onCopy={(line) => change({ readings: [ours, withCopy(theirs, line)] })}
        />
        <DraftReading
          at={1}
          party={partyOf(draft.theirsId)}
          lines={theirs}
          faults={known}
          onChange={(lines) => change({ readings: [ours, lines] })}
          onCopy={(line) => change({ readings: [withCopy(ours, line), theirs] })}
        />
      </div>
      <LawQuestions
        content={content}
        answers={answers}
        faults={known}
        partyOf={partyOf}
        onAnswer={(key, answer) => setAnswers((now) => ({ ...now, [key]: answer }))}
      />
      <TextAreaField
        name="note"
        label={t('draft.note')}
        hint={t('draft.noteHint')}
        error={faultAt(known, 'note')}
        rows={3}
        maxLength={2000}
        fieldClassName="max-w-3xl"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="main" busy={write.isPending}>
          {t('draft.propose')}
        </Button>
        <LinkButton href={of ? `/agreements/${of}` : '/agreements'} look="quiet">
          {common('verbs.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}

type SidesFieldsProps = {
  draft: Draft;
  parties: readonly Party[];
  faults: readonly { field?: string; message: string }[];
  onChange: (part: Partial<Draft>) => void;
};

function SidesFields({ draft, parties, faults, onChange }: SidesFieldsProps) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const options = [
    { value: '', label: t('draft.choose') },
    ...parties.map((party) => ({ value: party.id, label: words.party(party) })),
  ];
  return (
    <div className="grid max-w-3xl gap-4 md:grid-cols-2">
      {(['ours', 'theirs'] as const).map((side) => (
        <SelectField
          key={side}
          name={`${side}Id`}
          label={t(`draft.${side}`)}
          error={faultAt(faults, `${side}Id`)}
          options={options}
          value={draft[`${side}Id`]}
          onChange={({ target }) => onChange({ [`${side}Id`]: target.value })}
        />
      ))}
    </div>
  );
}
