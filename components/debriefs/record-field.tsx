'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { RegistryMatches } from '@/components/prisoners/registry-matches';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';

type Props = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  /** Told the number whenever it may have changed. */
  onNumber?: (typed: string) => void;
};

/** A record by its number, sent as `record`: typed, or found by name with the search beside it. */
export function RecordField({ label, hint, error, optional, onNumber }: Props) {
  const t = useTranslations('debriefs.record');
  const box = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState('');
  const search = () => setAsked(box.current?.value.trim() ?? '');
  const choose = (number: string) => {
    if (!box.current) return;
    box.current.value = number;
    // Whoever keeps what is typed hears of it as if it had been typed.
    box.current.dispatchEvent(new Event('input', { bubbles: true }));
    setAsked('');
    onNumber?.(number);
    box.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typed = box.current?.value.trim() ?? '';
    // Enter after a number sends the form, after a name it searches.
    if (event.key !== 'Enter' || typed === '' || /^(hw-?)?\d+$/i.test(typed)) return;
    event.preventDefault();
    search();
  };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          ref={box}
          name="record"
          label={label}
          hint={hint ?? t('hint')}
          optional={optional}
          error={error}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
          onChange={(event) => onNumber?.(event.target.value.trim())}
          fieldClassName="min-w-0 flex-1 basis-56"
        />
        <Button onClick={search}>{t('search')}</Button>
      </div>
      {asked.length >= 2 && (
        <RegistryMatches
          question={{ text: asked }}
          chooseLabel={t('this')}
          onlyOpenable
          onChoose={({ number }) => choose(number)}
        />
      )}
    </div>
  );
}
