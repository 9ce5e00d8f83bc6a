'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { type PrisonerAction, prisonerMoves, recordMoves } from '@/lib/prisoners/rules';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { MoveStatus } from './move-status';

/** What may be done to the status from this page, and where the other moves are made. */
export function StatusSection({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  const moves = record.may.moves.filter((action) => leadsTo(record, action));
  if (moves.length === 0) return null;
  const isGrave = (action: PrisonerAction) => recordMoves[action]?.grave ?? false;
  const ordered = [...moves].sort((one, other) => Number(isGrave(one)) - Number(isGrave(other)));
  return (
    <div className="print:hidden">
      <Section title={t('sections.status')}>
        <p className="mb-3 max-w-prose text-text-quiet">{t('move.elsewhere')}</p>
        <div className="flex flex-wrap gap-2">
          {ordered.map((action) => (
            <MoveStatus key={action} record={record} action={action} grave={isGrave(action)} />
          ))}
        </div>
      </Section>
    </div>
  );
}

const leadsTo = (record: PrisonerRecord, action: PrisonerAction) => prisonerMoves[record.status][action];
