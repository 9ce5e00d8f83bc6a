'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import type { SetUp } from '@/lib/planning/rules/set-up';
import type { setUpIn } from '@/lib/planning/rules/set-up-form';
import { type SetUpPage, setUpContent } from '@/lib/planning/schema/set-up';
import { useSetUpWords } from './use-set-up-words';

const saved = z.object({
  version: z.number(),
  name: z.string().nullable(),
  time: z.string(),
  content: setUpContent.nullable(),
});

/** What the server says somebody else saved; null when it said something else. */
export const savedMeanwhile = (current: unknown) => saved.safeParse(current).data ?? null;

type Props = {
  mine: ReturnType<typeof setUpIn>;
  current: unknown;
  page: SetUpPage;
  onUseMine: (version: number) => void;
  onKeepTheirs: () => void;
};

const parts = ['total', 'reading', 'offered', 'dropOut', 'vehicles', 'sites', 'groups'] as const;

/** Somebody saved another set-up meanwhile: theirs and mine, part by part. */
export function SetUpConflict({ mine, current, page, onUseMine, onKeepTheirs }: Props) {
  const t = useTranslations('planning-policy.setUp');
  const words = useSetUpWords();
  const theirs = savedMeanwhile(current);
  if (!theirs?.content) return null;
  const { content } = theirs;
  const fields = parts.map((part) => {
    const [own, other] = [mine as SetUp, content].map((one) => words.part(part, { page, content: one }));
    return { label: t(`conflict.${part}`), mine: own, theirs: other, differs: own !== other };
  });
  return (
    <ConflictPanel
      name={words.name(theirs.name)}
      time={words.moment(theirs.time)}
      fields={fields}
      onKeepTheirs={onKeepTheirs}
      onUseMine={() => onUseMine(theirs.version)}
    />
  );
}
