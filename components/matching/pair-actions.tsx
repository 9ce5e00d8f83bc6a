'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { Verdict } from '@/lib/matching/rules';
import type { PairLine } from '@/lib/matching/schema/pairs';
import { hindrance, isWaiting } from './pair-asking';

type PairActionsProps = {
  pair: PairLine;
  busy: boolean;
  onSay: (pair: PairLine, verdict: Verdict) => void;
  size?: 'small' | 'medium';
  /** Leaves out the way to the inquiry, on the inquiry's own page. */
  onCase?: boolean;
};

/** The two answers to "is this one person?", or why one of them cannot be given now. */
export function PairActions({ pair, busy, onSay, size = 'small', onCase = false }: PairActionsProps) {
  const t = useTranslations('matching');
  if (!isWaiting(pair)) return null;
  const hindered = hindrance(pair);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {hindered ? (
        <span className="max-w-72 text-[0.8125rem] text-text-quiet">
          {t(hindered)}{' '}
          {!onCase && pair.sought && (
            <Link href={`/inquiries/${pair.sought.inquiryId}`} className="relative z-1 underline underline-offset-2">
              {t('openInquiry')}
            </Link>
          )}
        </span>
      ) : (
        <Button size={size} look={size === 'medium' ? 'main' : 'plain'} busy={busy} onClick={() => onSay(pair, 'same')}>
          {pair.sought?.linkStatus === 'none' ? t('act.link') : t('act.same')}
        </Button>
      )}
      <Button size={size} busy={busy} onClick={() => onSay(pair, 'not-same')}>
        {t('act.notSame')}
      </Button>
    </div>
  );
}
