'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SkeletonRecord } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { useWrite } from '@/components/ui/use-write';
import type { BatchId } from '@/lib/kernel/ids';
import { sendSetUp, setUpKeys, setUpOf } from '@/lib/planning/hooks/set-up';
import { setUpIn, typedSetUp } from '@/lib/planning/rules/set-up-form';
import type { SetUpPage } from '@/lib/planning/schema/set-up';
import { Problem } from '@/lib/platform/fetch';
import { SetUpConflict, savedMeanwhile } from './set-up-conflict';
import { SetUpGroups } from './set-up-groups';
import { SetUpHead } from './set-up-head';
import { nextKey } from './set-up-keys';
import { SetUpLines } from './set-up-lines';
import { SetUpSites } from './set-up-sites';
import { SetUpVehicles } from './set-up-vehicles';
import { useSetUpWords } from './use-set-up-words';

/** The working sheet of a batch's plan; when somebody else was faster, both stand side by side. */
export function SetUpScreen({ id }: { id: BatchId }) {
  const { data, isError } = useQuery(setUpOf(id));
  if (isError) return <ErrorState />;
  return data ? <SetUpForm id={id} page={data} /> : <SkeletonRecord />;
}

function SetUpForm({ id, page }: { id: BatchId; page: SetUpPage }) {
  const t = useTranslations('planning-policy.setUp');
  const words = useSetUpWords();
  // What the form was filled from: a refetch behind it must not make an old form look new.
  const [base, setBase] = useState(page.version);
  const [typed, setTyped] = useState(() => typedSetUp(page.content, nextKey));
  const [touched, setTouched] = useState(false);
  useUnsavedGuard(touched);
  const write = useWrite((attempt: Parameters<typeof sendSetUp>[1]) => sendSetUp(id, attempt), {
    refresh: [setUpKeys.batch(id)],
    done: t('done'),
    onDone: ({ version }) => {
      setTouched(false);
      setBase(version);
    },
  });
  const conflict = write.error instanceof Problem && write.error.code === 'changed-meanwhile' ? write.error : null;
  const lines = page.lines[typed.reading] ?? [];
  const mine = setUpIn(
    typed,
    lines.map((line) => line.id),
  );
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    write.mutate({ version: base, content: mine });
  };
  const onType = (now: typeof typed) => {
    setTyped(now);
    setTouched(true);
  };
  const part = { page, typed, faults: write.faults, onType };
  return (
    <form onSubmit={save} noValidate className="flex max-w-4xl flex-col gap-4">
      <Standing page={page} />
      {conflict ? (
        <SetUpConflict
          mine={mine}
          current={conflict.current}
          page={page}
          onKeepTheirs={() => {
            const theirs = savedMeanwhile(conflict.current);
            if (theirs?.content) setTyped(typedSetUp(theirs.content, nextKey));
            setBase(theirs?.version ?? page.version);
            setTouched(false);
            write.reset();
          }}
          onUseMine={(version) => {
            setBase(version);
            write.reset();
          }}
        />
      ) : (
        <ErrorSummary errors={write.faults.map((fault) => ({ ...fault, label: words.field(fault.field) }))} />
      )}
      <fieldset disabled={!page.may.change} className="flex min-w-0 flex-col gap-4">
        <SetUpHead {...part} />
        <SetUpLines {...part} lines={lines} />
        <SetUpVehicles {...part} />
        <SetUpSites {...part} />
        <SetUpGroups {...part} />
      </fieldset>
      <div className="flex flex-wrap gap-2">
        {page.may.change && (
          <Button type="submit" look="main" busy={write.isPending}>
            {t('save')}
          </Button>
        )}
        <LinkButton href={`/exchanges/${id}`} look="quiet">
          {t('back')}
        </LinkButton>
      </div>
    </form>
  );
}

/** What this is, who saved it last, how many people it is about. */
function Standing({ page }: { page: SetUpPage }) {
  const t = useTranslations('planning-policy.setUp');
  const words = useSetUpWords();
  const { updated, version, people, may } = page;
  return (
    <div className="flex flex-col gap-1">
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <p className="max-w-prose text-text-quiet">{t('what')}</p>
      <p data-figures>
        {t('pool', { count: people })}{' '}
        {updated ? t('saved', { version, name: words.name(updated.by), when: words.moment(updated.at) }) : t('unsaved')}
      </p>
      {!may.change && <Notice tone="warn">{t(page.open ? 'readOnly' : 'closed')}</Notice>}
    </div>
  );
}
