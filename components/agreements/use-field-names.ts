'use client';

import { useTranslations } from 'next-intl';
import type { SummarisedError } from '@/components/ui/error-summary';
import type { Party } from '@/lib/agreements/schema/agreement';
import { useAgreementWords } from './use-agreement-words';

/** What the summary of faults calls a field: "must be filled in" alone would not say which of forty lines is meant. */
export function useFieldNames(sides: readonly [Party | undefined, Party | undefined]) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  return ({ field, message }: { field?: string; message: string }): SummarisedError => {
    const named = (label: string) => ({ field, label, message });
    if (!field) return { message };
    if (field === 'title' || field === 'note') return named(t(`draft.${field}`));
    if (/^mediators/.test(field)) return { field: 'mediators', label: t('draft.mediators'), message };
    if (/^stages/.test(field)) return named(t('stages'));
    const [, reading, line] = /^readings\.(\d)\.lines\.(\d+)/.exec(field) ?? [];
    const party = sides[Number(reading)];
    if (!line) return { field, message };
    const number = t('draft.line', { number: Number(line) + 1 });
    return named(party ? `${words.party(party)}, ${number}` : number);
  };
}
