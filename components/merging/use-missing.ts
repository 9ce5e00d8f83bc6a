'use client';

import { useTranslations } from 'next-intl';
import type { MergeForm } from './merge-form-state';
import { useFactWords } from './use-fact-words';

/** What has still to be chosen or said, each leading to its field. */
export function useMissing({ missing }: MergeForm) {
  const t = useTranslations('merging');
  const faults = useTranslations('refusals.faults');
  const words = useFactWords();
  return [
    ...missing.facts.map((fact) => ({
      field: `facts.${fact}`,
      label: words.label(fact),
      message: faults('choose-a-side'),
    })),
    ...(missing.status ? [{ field: 'status', label: t('status.title'), message: faults('choose-a-status') }] : []),
    ...(missing.notBrothers ? [{ field: 'notBrothers', label: t('notBrothers'), message: faults('required') }] : []),
    ...(missing.reason ? [{ field: 'reason', label: t('reason'), message: faults('required') }] : []),
  ];
}
