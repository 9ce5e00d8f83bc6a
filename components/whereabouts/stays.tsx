'use client';

import { FileText, MapPin, MapPinOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import type { StayLine } from '@/lib/evidence/schema/places';
import { useWhereaboutsWords } from './use-whereabouts-words';

type StaysProps = {
  lines: readonly StayLine[];
  /** Whether places lead to who else is there. */
  linked: boolean;
  action?: ((line: StayLine) => ReactNode) | undefined;
};

/** Where somebody was, the latest first: the place, when as far as known, by whom it is told and how strongly. */
export function Stays({ lines, linked, action }: StaysProps) {
  return (
    <ol className="flex flex-col">
      {lines.map((line) => (
        <li key={line.item} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            aria-hidden
            className="absolute top-6 bottom-0 left-[0.6875rem] border-line border-l group-last:hidden"
          />
          <Stay line={line} linked={linked} />
          {action && <div className="shrink-0 print:hidden">{action(line)}</div>}
        </li>
      ))}
    </ol>
  );
}

function Stay({ line, linked }: { line: StayLine; linked: boolean }) {
  const t = useTranslations('whereabouts.history');
  const words = useWhereaboutsWords();
  const Icon = line.now ? MapPin : line.says ? FileText : MapPinOff;
  return (
    <>
      <span
        className={cx(
          'relative flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-surface-raised',
          line.now ? 'text-accent' : 'text-text-quiet',
        )}
      >
        <Icon aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="min-w-0 break-words font-medium">
            {linked && line.placeId ? (
              <Link
                href={`/places/${line.placeId}`}
                className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
              >
                {line.place}
              </Link>
            ) : (
              line.place
            )}
          </p>
          <span className="text-text-quiet">{words.time(line)}</span>
        </div>
        <p className="text-[0.8125rem] text-text-quiet">
          {words.says(line)} · {words.strength(line)}
        </p>
        {(line.now || !line.believable) && (
          <p className="mt-1">
            {line.now ? <StatusChip tone="accent">{t('now')}</StatusChip> : <StatusChip>{t('weak')}</StatusChip>}
          </p>
        )}
      </div>
    </>
  );
}
