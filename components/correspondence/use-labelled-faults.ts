'use client';

import { useTranslations } from 'next-intl';
import type { SummarisedError } from '@/components/ui/error-summary';

const own = [
  'kind',
  'direction',
  'occurredOn',
  'paperNumber',
  'paperDate',
  'way',
  'authenticated',
  'scanHash',
  'source',
  'reply',
  'ground',
  'groundNote',
  'subject',
  'about',
  'healthState',
  'healthNote',
  'note',
  'purpose',
  'people',
  'deadline',
] as const;

/** Several fields can lack the same answer: above the form each line says which. */
export function useLabelledFaults() {
  const t = useTranslations('correspondence.form');
  const evidence = useTranslations('evidence.form');
  const labelOf = (field: string | undefined) => {
    const known = own.find((one) => one === field);
    if (known) return t(known);
    if (field === 'correspondentId') return t('correspondent');
    if (field === 'claim.reliability') return evidence('reliability');
    return field === 'claim.credibility' ? evidence('credibility') : undefined;
  };
  return (faults: readonly SummarisedError[]): SummarisedError[] =>
    faults.map((fault) => ({ ...fault, label: labelOf(fault.field) }));
}
