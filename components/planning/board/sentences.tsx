'use client';

import { useTranslations } from 'next-intl';
import { namedBy } from '@/lib/exchanges/planner/sentences';
import type { Person } from '@/lib/exchanges/schema/batch';
import type { Sentence } from '@/lib/planning/schema/sentences';
import { useNaming } from './plan-names';

type SentencesProps = {
  sentences: readonly Sentence[];
  /** Those who may be named in them. */
  people?: readonly Person[] | undefined;
};

/** What decided, and beneath it what it was decided by, one sentence a line. */
export function Sentences({ sentences, people }: SentencesProps) {
  const say = useSaying(people);
  const [first, ...rest] = sentences;
  if (!first) return null;
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{say(first)}</p>
      {rest.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {rest.map((sentence) => (
            <li key={say(sentence)}>{say(sentence)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A sentence in the reader's language. */
export function useSaying(people?: readonly Person[] | undefined) {
  const t = useTranslations('planning.reasons');
  const name = useNaming(people);
  return ({ key, values }: Sentence): string => t(key, namedBy(name, values));
}
