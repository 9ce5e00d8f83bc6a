'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PersonCell } from '@/components/exchanges/person-cell';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SkeletonLine } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import { ledgerPeopleOfLine } from '@/lib/exchanges/hooks/ledger';
import type { LedgerQuestion } from '@/lib/exchanges/schema/ledger';
import type { AgreementId } from '@/lib/kernel/ids';

type LedgerNamesProps = { id: AgreementId; question: LedgerQuestion; label: string };

/** Whom a figure counts. Nothing is asked, and nothing logged, before it is opened. */
export function LedgerNames({ id, question, label }: LedgerNamesProps) {
  const t = useTranslations('agreements');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button size="small">{label}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t(`ledger.namesOf.${question.of}`)}
      description={t('ledger.namesWhat')}
      wide
    >
      {open && <Names id={id} question={question} />}
    </Dialog>
  );
}

function Names({ id, question }: Omit<LedgerNamesProps, 'label'>) {
  const t = useTranslations('agreements');
  const { data, isError } = useQuery(ledgerPeopleOfLine(id, question));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonLine />;
  if (data.total === 0) return <p>{t('ledger.nobody')}</p>;
  return (
    <div className="flex flex-col gap-2">
      {data.people.length < data.total && (
        <p className="text-text-quiet">{t('ledger.shown', { shown: data.people.length, total: data.total })}</p>
      )}
      <ol className="divide-y divide-line">
        {data.people.map((person) => (
          <li key={person.prisonerId} className="flex flex-wrap gap-x-3 py-1">
            <span className="text-text-quiet" data-figures>
              {person.number}
            </span>
            <PersonCell person={person} most={0} />
          </li>
        ))}
      </ol>
    </div>
  );
}
