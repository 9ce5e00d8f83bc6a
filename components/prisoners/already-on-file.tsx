'use client';

import { useTranslations } from 'next-intl';
import { SimilarPeople } from '@/components/search/similar-people';
import { Section } from '@/components/ui/section';
import type { SimilarQuestion } from '@/lib/matching/schema/similar';

/** Who may already be on file as the person being typed. It advises; it never stands in the way. */
export function AlreadyOnFile({ question }: { question: SimilarQuestion }) {
  const t = useTranslations('search.advice');
  return (
    <aside className="xl:sticky xl:top-16" data-screen-only>
      <Section title={t('title')}>
        <SimilarPeople question={question} />
      </Section>
    </aside>
  );
}
