'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { joinsOf } from '@/lib/matching/hooks/merge';
import type { JoinLine } from '@/lib/matching/schema/unmerge';

type RecordJoinsProps = { id: string; initial: { lines: JoinLine[] }; mayJoin: boolean };

/** What this record was joined with, and the way back for those who may undo it. */
export function RecordJoins({ id, initial, mayJoin }: RecordJoinsProps) {
  const t = useTranslations('merging.history');
  const { data } = useQuery({ ...joinsOf(id), initialData: initial });
  if (data.lines.length === 0 && !mayJoin) return null;
  return (
    <Section
      title={t('title')}
      action={
        mayJoin && (
          <LinkButton size="small" href={`/prisoners/${id}/merge`}>
            {t('another')}
          </LinkButton>
        )
      }
    >
      {data.lines.length === 0 && <p className="text-text-quiet">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {data.lines.map((line) => (
          <li key={line.id} className="py-2 first:pt-0 last:pb-0">
            <Join id={id} line={line} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Join({ id, line }: { id: string; line: JoinLine }) {
  const t = useTranslations('merging.history');
  const somebody = useTranslations('merging.proposal')('somebody');
  const words = useWords();
  const day = (at: string | null) => words.day(at) ?? '';
  const by = [
    t('by', { name: line.joinedBy ?? somebody, date: day(line.joinedAt) }),
    line.proposedBy && t('proposedBy', { name: line.proposedBy }),
  ];
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="font-medium">
        <Link href={`/prisoners/${line.otherId}`}>{t(line.kept ? 'kept' : 'gone', { other: line.otherNumber })}</Link>
      </p>
      <p className="text-[0.8125rem] text-text-quiet">{by.filter(Boolean).join(' · ')}</p>
      <p className="max-w-prose break-words">{line.reason}</p>
      {line.undoneAt && (
        <p className="max-w-prose break-words text-text-quiet">
          {t('undone', { name: line.undoneBy ?? somebody, date: day(line.undoneAt) })}: {line.undoReason}
        </p>
      )}
      {line.mayUndo && (
        <div>
          <LinkButton size="small" href={`/prisoners/${id}/unmerge/${line.id}`}>
            {t('undo')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
