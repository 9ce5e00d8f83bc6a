'use client';

import { useTranslations } from 'next-intl';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import type { SoughtId } from '@/lib/kernel/ids';
import { RecordSide } from './pair-sides';
import { PairsOf } from './pairs-of';

/** The records that may be the person a family seeks, on the inquiry's own page. Linking is said here, by a person. */
export function SoughtCandidates({ inquiry, soughtId }: { inquiry: InquiryCase; soughtId: SoughtId }) {
  const t = useTranslations('matching.onCase');
  return (
    <PairsOf
      filter={{ soughtId }}
      onCase
      // What the officer sees on this page is what a link is decided on, also when the list was read before.
      asSeen={(pair) => ({
        ...pair,
        sought: pair.sought && {
          ...pair.sought,
          inquiryVersion: inquiry.version,
          inquiryStatus: inquiry.status,
        },
      })}
      sideOf={({ first }) => <RecordSide record={first} />}
      empty={<p className="text-text-quiet">{t('empty')}</p>}
      frame={(list) => (
        <div className="flex flex-col gap-3 rounded-md border border-line bg-surface p-3">
          <h3 className="font-semibold">{t('title')}</h3>
          {list}
        </div>
      )}
    />
  );
}
