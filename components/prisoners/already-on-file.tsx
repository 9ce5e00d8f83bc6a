'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { RegistryMatches } from './registry-search';

/** Who the registry already holds under the name being typed. It advises; it never stands in the way. */
export function AlreadyOnFile({ name }: { name: string }) {
  const t = useTranslations('prisoners');
  return (
    <aside className="xl:sticky xl:top-16" data-screen-only>
      <Section title={t('new.onFile')}>
        {name.trim().length < 2 ? (
          <p className="text-text-quiet">{t('new.onFileWhat')}</p>
        ) : (
          <RegistryMatches
            question={{ text: name }}
            onlyOpenable
            chooseLabel={t('search.open')}
            onChoose={({ id }) => window.open(`/prisoners/${id}`, '_blank', 'noopener')}
          />
        )}
      </Section>
    </aside>
  );
}
