'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';

/** A name or a record's number. It stays in this field and never stands in an address. */
export function PoolSearch({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const t = useTranslations('exchanges');
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('pool-text') ?? '').trim());
  };
  return (
    <search>
      <form
        onSubmit={search}
        aria-label={t('pool.searchLabel')}
        className="flex flex-wrap items-end gap-2 print:hidden"
      >
        <TextField
          key={text ? 'searched' : 'empty'}
          name="pool-text"
          label={t('pool.search')}
          defaultValue={text}
          autoComplete="off"
          spellCheck={false}
          fieldClassName="min-w-0 flex-1 basis-64 sm:max-w-md"
        />
        <Button type="submit" className="min-h-9" icon={<Search aria-hidden />}>
          {t('pool.searchSubmit')}
        </Button>
        {text && (
          <Button look="quiet" className="min-h-9" onClick={() => onSearch('')}>
            {t('pool.clearSearch')}
          </Button>
        )}
      </form>
    </search>
  );
}
