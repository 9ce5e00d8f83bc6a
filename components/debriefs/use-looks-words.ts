'use client';

import { useTranslations } from 'next-intl';
import type { AgeBand, Looks } from '@/lib/debriefs/rules/faces';

type Described = Omit<Looks, 'ageBand'> & { ageBand: AgeBand | null };

/** What somebody looks like on a photograph, in this reader's language. */
export function useLooksWords() {
  const t = useTranslations('debriefs.looks');
  const age = (band: AgeBand) => t(`ageBand.${band}`);
  return {
    age,
    line: ({ sex, ageBand, hair, build, beard, marks }: Described) =>
      [
        t(`sex.${sex}`),
        ageBand && age(ageBand),
        t('hairIs', { hair: t(`hair.${hair}`) }),
        t('buildIs', { build: t(`build.${build}`) }),
        t(`beard.${beard}`),
        ...marks.map((mark) => t(`mark.${mark}`)),
      ]
        .filter(Boolean)
        .join(', ')
        .toLocaleLowerCase(),
  };
}
