'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ManyNamesakes, NothingFound, SearchFailed } from '@/components/search/search-advice';
import { Button } from '@/components/ui/button';
import { SkeletonTable } from '@/components/ui/skeletons';
import { registrySearch } from '@/lib/prisoners/hooks';
import { namesakesToTell } from '@/lib/prisoners/rules/search-advice';
import { type RegistryAnswer, type RegistryQuestion, registryQuestion } from '@/lib/prisoners/schema/registry';
import { RegistryHit } from './registry-hit';
import { everybody, narrowed, RegistryNarrowing } from './registry-narrowing';
import type { Choosing } from './registry-search';

type RegistryMatchesProps = Choosing & {
  question: RegistryQuestion;
  /** More is being typed: what is shown answers what was typed before. */
  typing?: boolean | undefined;
};

/** Who the registry holds under these words, without a box to type in: for a form that already has the name. */
export function RegistryMatches({ question, typing = false, ...choosing }: RegistryMatchesProps) {
  const [all, setAll] = useState(false);
  const found = useQuery(registrySearch({ ...question, ...(all ? { all } : {}) }));
  if (!registryQuestion.safeParse(question).success) return null;
  if (found.isError) return <SearchFailed error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonTable rows={3} columns={3} />;
  return (
    <Matches answer={found.data} busy={typing || found.isFetching} {...choosing}>
      {{ all, setAll }}
    </Matches>
  );
}

type MatchesProps = Choosing & {
  answer: RegistryAnswer;
  busy: boolean;
  children: { all: boolean; setAll: (all: boolean) => void };
};

/** The last answer stays while the next is on its way; the line above it says so and never moves. */
function Matches({ answer, busy, children: { all, setAll }, ...choosing }: MatchesProps) {
  const t = useTranslations('search');
  const [choice, setChoice] = useState(everybody);
  const { rows, weak } = answer;
  const shown = narrowed(rows, choice);
  const hidden = all ? 0 : weak - rows.filter(({ band }) => band === 'weak').length;
  return (
    <div aria-busy={busy}>
      <p role="status" className="pb-1 font-medium" data-figures>
        {busy ? t('searching') : t('registry.found', { count: rows.length })}
      </p>
      <ManyNamesakes count={namesakesToTell(rows)} />
      <RegistryNarrowing rows={rows} choice={choice} onChoice={setChoice} />
      {shown.length < rows.length && (
        <p className="py-1 text-text-quiet" data-figures>
          {t('registry.narrowed', { shown: shown.length, count: rows.length })}
        </p>
      )}
      {rows.length === 0 && !busy && <NothingFound />}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {shown.map((row) => (
          <RegistryHit key={row.id} row={row} {...choosing} />
        ))}
      </ul>
      {(hidden > 0 || all) && (
        <Button look="quiet" size="small" className="mt-1" onClick={() => setAll(!all)}>
          {all ? t('registry.withoutWeak') : t('registry.weak', { count: hidden })}
        </Button>
      )}
    </div>
  );
}
