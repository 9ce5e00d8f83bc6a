'use client';

import { FileInput, MapPin, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useHandedOver } from '@/components/search/handed-over';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { PrisonerFilter } from '@/lib/prisoners/schema/registry';
import { PrisonerFilters } from './prisoner-filters';
import { PrisonersList } from './prisoners-list';
import { type FurtherField, RegistrySearch } from './registry-search';

type PrisonersScreenProps = {
  filter: PrisonerFilter;
  now: string;
  maySearch: boolean;
  mayOpenNew: boolean;
  mayImport: boolean;
  mayReadPlaces: boolean;
  seesSealed: boolean;
  /** By what else this person may search. */
  further: readonly FurtherField[];
};

/** The registry: search first, then the list of what one may open. */
export function PrisonersScreen({
  filter,
  now,
  maySearch,
  mayOpenNew,
  mayImport,
  mayReadPlaces,
  seesSealed,
  further,
}: PrisonersScreenProps) {
  const t = useTranslations('prisoners');
  const lists = useTranslations('imports');
  const places = useTranslations('whereabouts.places');
  const words = useHandedOver();
  const [searched, setSearched] = useState(false);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title') }]}
        title={t('title')}
        action={
          (mayOpenNew || mayReadPlaces) && (
            <div className="flex flex-wrap gap-2">
              {mayReadPlaces && (
                <LinkButton href="/places" icon={<MapPin aria-hidden />}>
                  {places('title')}
                </LinkButton>
              )}
              {mayImport && (
                <LinkButton href="/imports" icon={<FileInput aria-hidden />}>
                  {lists('open')}
                </LinkButton>
              )}
              {mayOpenNew && (
                <LinkButton href="/prisoners/new" look={searched ? 'main' : 'plain'} icon={<Plus aria-hidden />}>
                  {t('search.openNew')}
                </LinkButton>
              )}
            </div>
          )
        }
      >
        {mayOpenNew && !searched && t('search.searchFirst')}
      </PageHeader>
      <div className="flex flex-col gap-4 pt-4">
        {maySearch && (
          <Section title={t('search.label')}>
            <RegistrySearch
              key={words}
              initialText={words}
              further={further}
              onlyOpenable
              hrefOf={({ id }) => `/prisoners/${id}`}
              onSearched={() => setSearched(true)}
            />
          </Section>
        )}
        <PrisonerFilters filter={filter} seesSealed={seesSealed} />
        <PrisonersList filter={filter} now={now} />
      </div>
    </>
  );
}
