'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { TextField } from '@/components/ui/inputs';
import { useSettled } from '@/components/ui/use-settled';
import type { RegistryQuestion, RegistryRow } from '@/lib/prisoners/schema/registry';
import { RegistryMatches } from './registry-matches';
import { useHitKeys } from './use-hit-keys';

/** What can be done with a hit: go to it, or take it for something. */
export type Choosing = {
  /** Called with the record somebody picked. */
  onChoose?: ((row: RegistryRow) => void) | undefined;
  /** Where a hit leads, instead of a button. */
  hrefOf?: ((row: RegistryRow) => string) | undefined;
  /** The word on the button beside a hit; "Choose" unless said otherwise. */
  chooseLabel?: string | undefined;
  /** Nothing to press at a hit this person may not open. */
  onlyOpenable?: boolean | undefined;
};

type RegistrySearchProps = Choosing & {
  /** Searched at once when it has two characters or more; change the `key` to begin anew with other words. */
  initialText?: string | undefined;
  initialYear?: number | null | undefined;
  /** Offers the further fields to this person: those of the case, and those of the next of kin. */
  further?: readonly FurtherField[] | undefined;
  /** Told when something has been searched for. */
  onSearched?: (() => void) | undefined;
};

const furtherFields = ['unit', 'place', 'relative', 'phone'] as const;
export type FurtherField = (typeof furtherFields)[number];
type Typed = Record<'text' | 'year' | FurtherField, string>;

const pause = 250;

/** Searches the registry while somebody types: name, number or document. Advisory: finding nobody proves nothing. */
export function RegistrySearch(props: RegistrySearchProps) {
  const { initialText = '', initialYear, further = [], onSearched, ...choosing } = props;
  const t = useTranslations('search.registry');
  const [typed, setTyped] = useState<Typed>(() => ({ ...blank, text: initialText, year: String(initialYear ?? '') }));
  const { settled, settling, settle } = useSettled(typed, pause);
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = useHitKeys(box);
  const field = (name: keyof Typed) => ({
    name: `registry-${name}`,
    label: t(name === 'year' ? 'birthYear' : name),
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped({ ...typed, [name]: target.value });
      onSearched?.();
    },
    autoComplete: 'off',
    spellCheck: false,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    settle();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys lead from the box to the hits, which are links and buttons
    <div ref={box} onKeyDown={onKeyDown} className="flex flex-col gap-3">
      <search>
        <form onSubmit={submit} noValidate className="flex flex-col gap-2" aria-label={t('label')}>
          <div className="flex flex-wrap items-start gap-2">
            <TextField {...field('text')} fieldClassName="min-w-0 flex-1 basis-64" maxLength={200} />
            <TextField
              {...field('year')}
              inputMode="numeric"
              maxLength={4}
              fieldClassName="w-full sm:w-48"
              error={yearOf(settled.year) === undefined ? t('badYear') : undefined}
            />
          </div>
          {further.length > 0 && (
            <details>
              <summary className="w-fit cursor-pointer py-1 text-accent">{t('more')}</summary>
              <div className="grid gap-2 pt-1 sm:grid-cols-2 xl:grid-cols-4">
                {further.map((name) => (
                  <TextField key={name} {...field(name)} maxLength={name === 'phone' ? 60 : 200} />
                ))}
              </div>
            </details>
          )}
        </form>
      </search>
      <p className="text-[0.8125rem] text-text-quiet">{t('hint')}</p>
      <RegistryMatches question={questionOf(settled)} typing={settling} {...choosing} />
    </div>
  );
}

const blank: Typed = { text: '', year: '', unit: '', place: '', relative: '', phone: '' };

/** The year, null when none is typed, undefined when it is no year. */
function yearOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const year = Number(typed);
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined;
}

const questionOf = ({ text, year, ...further }: Typed): RegistryQuestion => ({
  text: text.trim(),
  birthYear: yearOf(year) ?? null,
  ...Object.fromEntries(furtherFields.flatMap((name) => (further[name].trim() ? [[name, further[name].trim()]] : []))),
});
