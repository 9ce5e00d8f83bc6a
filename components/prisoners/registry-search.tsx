'use client';

import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { registrySearch } from '@/lib/prisoners/hooks';
import type { RegistryQuestion, RegistryRow } from '@/lib/prisoners/schema/registry';
import { RegistryResults } from './registry-results';

type RegistrySearchProps = {
  /** Called with the record somebody picked. */
  onChoose: (row: RegistryRow) => void;
  /** Searched at once when it has two characters or more; change the `key` to begin anew with other words. */
  initialText?: string | undefined;
  initialYear?: number | null | undefined;
  /** The word on the button beside a hit; "Choose" unless said otherwise. */
  chooseLabel?: string | undefined;
  /** No button at a hit this person may not open. */
  onlyOpenable?: boolean | undefined;
  /** Told when a search has been sent. */
  onSearched?: (() => void) | undefined;
};

/** Searches the registry for a person by name, number or document. Advisory: finding nobody proves nothing. */
export function RegistrySearch(props: RegistrySearchProps) {
  const { onChoose, initialText = '', initialYear, chooseLabel, onlyOpenable, onSearched } = props;
  const t = useTranslations('prisoners');
  const [asked, setAsked] = useState<RegistryQuestion>({ text: initialText, birthYear: initialYear ?? null });
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(questionOf(new FormData(event.currentTarget)));
    onSearched?.();
  };
  return (
    <div className="flex flex-col gap-3">
      <search>
        <form onSubmit={search} noValidate className="flex flex-wrap items-end gap-2" aria-label={t('search.label')}>
          <TextField
            name="registry-text"
            label={t('search.text')}
            defaultValue={initialText}
            fieldClassName="min-w-0 flex-1 basis-64"
            autoComplete="off"
            spellCheck={false}
          />
          <TextField
            name="registry-year"
            label={t('search.birthYear')}
            defaultValue={initialYear ?? ''}
            inputMode="numeric"
            autoComplete="off"
            fieldClassName="w-full sm:w-48"
          />
          <Button type="submit" look="main" className="min-h-9" icon={<Search aria-hidden />}>
            {t('search.submit')}
          </Button>
        </form>
      </search>
      <p className="text-[0.8125rem] text-text-quiet">{t('search.hint')}</p>
      <RegistryMatches question={asked} {...{ onChoose, chooseLabel, onlyOpenable }} />
    </div>
  );
}

type RegistryMatchesProps = {
  question: RegistryQuestion;
  onChoose: (row: RegistryRow) => void;
  chooseLabel?: string | undefined;
  onlyOpenable?: boolean | undefined;
};

/** Who the registry holds under these words, without a box to type in: for a form that already has the name. */
export function RegistryMatches({ question, ...choosing }: RegistryMatchesProps) {
  const found = useQuery(registrySearch(question));
  if (question.text.trim().length < 2) return null;
  return <RegistryResults found={found} {...choosing} />;
}

function questionOf(form: FormData): RegistryQuestion {
  const year = Number(form.get('registry-year'));
  return {
    text: String(form.get('registry-text') ?? '').trim(),
    birthYear: Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : null,
  };
}
