'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { inQuarantine } from '@/lib/attachments/hooks';
import type { QuarantineLine } from '@/lib/attachments/schema';
import { ReleaseFile } from './release-file';
import { useFileWords } from './use-file-words';

/** Files in which something harmful was found: what, in which record, who handed them in; and a way to release one. */
export function QuarantineScreen() {
  const t = useTranslations('attachments.quarantine');
  const { data } = useSuspenseQuery(inQuarantine());
  if (data.lines.length === 0) return <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>;
  return (
    <ol aria-label={t('label')} className="rounded-md border border-line bg-surface-raised">
      {data.lines.map((line) => (
        <li key={line.id} className="border-line border-b px-4 py-3 last:border-b-0">
          <Line line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line }: { line: QuarantineLine }) {
  const t = useTranslations('attachments');
  const words = useFileWords();
  const kind = [t(`kinds.${line.kind ?? 'unknown'}`), line.size !== null && words.bytes(line.size)];
  return (
    <article className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className="min-w-0 break-words font-semibold">
          <Link href={`/prisoners/${line.prisonerId}/evidence#attachments`}>{line.number}</Link>
          <span>: {line.about ?? t('quarantine.hidden')}</span>
        </p>
        {line.sensitivity !== 'ordinary' && (
          <StatusChip tone="sealed">{t(`sensitivity.${line.sensitivity}`)}</StatusChip>
        )}
      </div>
      <p className="min-w-0 break-words text-bad">
        {t('quarantine.finding')}: {words.finding(line.finding)}
      </p>
      <p className="min-w-0 break-words">{[line.name, ...kind].filter(Boolean).join(', ')}</p>
      <p className="text-[0.8125rem] text-text-quiet">
        {t('list.handedIn', { when: words.moment(line.at), name: words.name(line.by) })}
      </p>
      <div className="flex flex-wrap items-center gap-2 pt-1">
        {line.mayRelease ? (
          <ReleaseFile line={line} />
        ) : (
          <p className="text-text-quiet">{t(line.mine ? 'quarantine.mine' : 'quarantine.nothingKept')}</p>
        )}
      </div>
    </article>
  );
}
