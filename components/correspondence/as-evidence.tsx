'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/choices';
import { Notice } from '@/components/ui/notice';
import type { Fault } from '@/components/ui/use-write';
import type { CorrespondentKind } from '@/lib/correspondence/rules/correspondents';
import type { Direction, EntryKind, Reply, Subject } from '@/lib/correspondence/rules/entries';
import { claimOffered } from '@/lib/correspondence/rules/offered';
import { JudgementFields } from './judgement-fields';

type AsEvidenceProps = {
  kind: EntryKind | '';
  direction: Direction;
  /** What each row answers. */
  replies: readonly (Reply | null)[];
  correspondent: CorrespondentKind;
  faults: readonly Fault[];
};

// Which subject a notification will have is not known while it is typed; any that says something about the person will do.
const likely: Partial<Record<EntryKind, Subject>> = { notification: 'transfer' };

/** Offers to record as evidence what the paper says about the person; says what a reported death is and is not. */
export function AsEvidence({ kind, direction, replies, correspondent, faults }: AsEvidenceProps) {
  const t = useTranslations('correspondence.bulk');
  const [wanted, setWanted] = useState(false);
  if (!kind) return null;
  const subject = likely[kind] ?? null;
  const offering = replies.some((reply) => claimOffered({ kind, direction, reply, subject }, correspondent) !== null);
  const deaths = replies.filter((reply) => reply === 'deceased').length;
  return (
    <>
      {deaths > 0 && <Notice tone="warn">{t('deaths', { count: deaths })}</Notice>}
      {offering && (
        <div className="flex flex-col gap-3 border-line border-l-2 pl-3">
          <Checkbox
            name="asEvidence"
            value="yes"
            checked={wanted}
            onChange={({ target }) => setWanted(target.checked)}
            label={t('asEvidence')}
            hint={t('asEvidenceWhat')}
          />
          {wanted && <JudgementFields faults={faults} />}
        </div>
      )}
    </>
  );
}
