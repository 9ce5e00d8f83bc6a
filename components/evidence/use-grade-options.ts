'use client';

import { useTranslations } from 'next-intl';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';

/** The two answers of the Admiralty scale as choices, each with its letter or figure and its words. */
export function useGradeOptions() {
  const t = useTranslations('evidence');
  return {
    reliability: reliabilities.map((value) => ({ value, label: `${value}  ${t(`reliability.${value}`)}` })),
    credibility: credibilities.map((value) => ({
      value: String(value),
      label: `${value}  ${t(`credibility.n${value}`)}`,
    })),
  };
}
