'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import type { AdoptedChoice } from '@/lib/agreements/schema/agreement';
import { type Side, side } from '@/lib/exchanges/schema/batch';
import { termFields } from '@/lib/exchanges/schema/lists';
import type { termsIn } from './terms-fields';
import { useWords } from './use-words';

const value = z.union([z.string(), z.number()]).nullable();
const theirs = z.object({
  version: z.number(),
  name: z.string().nullable(),
  time: z.string(),
  terms: z.record(z.string(), value),
});

type TermsConflictProps = {
  mine: ReturnType<typeof termsIn>;
  /** What the server says is saved now. */
  current: unknown;
  sides: readonly Side[];
  agreements: readonly AdoptedChoice[];
  onUseMine: (version: number) => void;
  onKeepTheirs: () => void;
};

/** Somebody saved other terms meanwhile: theirs and mine, line by line. */
export function TermsConflict({ mine, current, sides, agreements, onUseMine, onKeepTheirs }: TermsConflictProps) {
  const t = useTranslations('exchanges');
  const words = useWords();
  const saved = theirs.safeParse(current).data;
  if (!saved) return null;
  const nameOf = (id: unknown) => {
    const found = sides.find((one) => one.id === id);
    return found ? words.side(side.parse(found)) : '—';
  };
  const versionOf = (id: string | null) => agreements.find((one) => one.id === id)?.label ?? '—';
  const mineOf = (field: (typeof termFields)[number]) => {
    if (field === 'ours' || field === 'theirs') return nameOf(mine[`${field}Id`]);
    return field === 'agreementVersion' ? versionOf(mine.agreementVersionId) : String(mine[field] ?? '—');
  };
  const theirsOf = (field: (typeof termFields)[number]) =>
    field === 'ours' || field === 'theirs' ? nameOf(saved.terms[`${field}Id`]) : String(saved.terms[field] ?? '—');
  return (
    <ConflictPanel
      name={saved.name ?? '—'}
      time={words.moment(saved.time)}
      fields={termFields.map((field) => ({
        label: t(`fields.${field}`),
        mine: mineOf(field),
        theirs: theirsOf(field),
        differs: mineOf(field) !== theirsOf(field),
      }))}
      onKeepTheirs={onKeepTheirs}
      onUseMine={() => onUseMine(saved.version)}
    />
  );
}
