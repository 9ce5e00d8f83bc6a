'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { textIn } from '@/components/ui/form-values';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { faultAt } from '@/components/ui/use-write';
import { deathOfRecordQuery } from '@/lib/deaths/hooks';
import { deathReceipt, newDeath } from '@/lib/deaths/schema/acts';
import type { DeathOfRecord } from '@/lib/deaths/schema/view';
import type { PrisonerId } from '@/lib/kernel/ids';
import { BoardFields, boardIn } from './board-fields';
import { FactChoice, factsIn } from './fact-choice';
import { useDeathWords } from './use-death-words';
import { useDeathWrite } from './use-death-write';

/** Proposes that a person is dead: on evidence that carries it, or on a board's decision with its minutes. */
export function ProposeDeath({ id }: { id: PrisonerId }) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const { data: of } = useSuspenseQuery(deathOfRecordQuery(id));
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/deaths' },
          { label: words.number(of.person.number), href: `/prisoners/${id}/evidence` },
          { label: t('record.propose') },
        ]}
        title={t('propose.title', { name: of.person.name })}
      >
        <p className="max-w-prose">{t('propose.what')}</p>
      </PageHeader>
      <div className="flex flex-col gap-4 pt-4">
        {of.person.mayBeProposed ? <ProposeForm of={of} /> : <Notice>{t('propose.not')}</Notice>}
      </div>
    </>
  );
}

type Ground = 'identifiers' | 'board';

function ProposeForm({ of }: { of: DeathOfRecord }) {
  const t = useTranslations('deaths');
  const router = useRouter();
  const carries = of.facts.some(({ weight }) => weight === 'carries');
  const [ground, setGround] = useState<Ground>(carries ? 'identifiers' : 'board');
  const write = useDeathWrite(
    '',
    { body: newDeath, answer: deathReceipt },
    {
      done: t('propose.done'),
      onDone: ({ deathId }) => router.push(`/deaths/${deathId}`),
    },
  );
  const error = (field: string) => faultAt(write.faults, field);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = { prisonerId: of.person.id, note: textIn(form, 'note') };
    write.mutate(
      ground === 'identifiers' ? { ground, ...said, ...factsIn(form) } : { ground, ...said, ...boardIn(form) },
    );
  };
  const labels: Record<string, string> = {
    boardNumber: t('propose.boardNumber'),
    boardOn: t('propose.boardOn'),
    boardBody: t('propose.boardBody'),
    minutesId: t('propose.minutes'),
  };
  return (
    <form onSubmit={send} noValidate className="flex max-w-2xl flex-col gap-4">
      <ErrorSummary errors={write.faults.map((fault) => ({ ...fault, label: fault.field && labels[fault.field] }))} />
      <RadioGroup
        name="ground"
        legend={t('propose.ground')}
        value={ground}
        inputProps={{ onChange: ({ currentTarget }) => setGround(currentTarget.value as Ground) }}
        options={[
          {
            value: 'identifiers',
            label: t('ground.identifiers'),
            hint: t('propose.identifiersHint'),
            disabled: !carries,
          },
          { value: 'board', label: t('ground.board'), hint: t('propose.boardHint') },
        ]}
      />
      <FactChoice facts={of.facts} chosen={ground === 'identifiers'} error={error('checkIds') ?? error('claimIds')} />
      {ground === 'board' && <BoardFields of={of} error={error} />}
      <TextAreaField name="note" label={t('propose.note')} optional error={error('note')} maxLength={2000} />
      <div>
        <Button type="submit" look="main" busy={write.isPending}>
          {t('propose.send')}
        </Button>
      </div>
    </form>
  );
}
