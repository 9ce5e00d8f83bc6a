'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type Filter, FilterChips } from './filter-chips';
import { Select } from './inputs';
import { Link } from './link';

/** A yes-or-no filter: `href` is the list with it changed, in force or not. */
export type Mark = { name: string; label: string; on: boolean; href: string };
/** A filter with one value of several: `hrefOf` is the list with that value, or without the filter. */
export type Choice = {
  name: string;
  label: string;
  any: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  hrefOf: (value: string | undefined) => string;
};

/** What a list can be narrowed by, and what it is narrowed by now. All of it is in the address, in codes. */
export function FilterBar({
  marks,
  choices,
  more = [],
  clearHref,
}: {
  marks: readonly Mark[];
  choices: readonly Choice[];
  /** Filters in force that can only be taken away here. */
  more?: readonly Filter[];
  clearHref: string;
}) {
  const inForce: Filter[] = [
    ...marks.filter(({ on }) => on).map(({ label, href }) => ({ label, removeHref: href })),
    ...choices.flatMap(({ label, value, options, hrefOf }) => {
      const chosen = options.find((option) => option.value === value);
      return chosen ? [{ label, value: chosen.label, removeHref: hrefOf(undefined) }] : [];
    }),
    ...more,
  ];
  return (
    <div className="flex flex-wrap items-center gap-1.5 py-2 print:hidden">
      {choices.map((choice) => (
        <ChoiceField key={choice.name} {...choice} />
      ))}
      {marks
        .filter(({ on }) => !on)
        .map(({ name, label, href }) => (
          <Link
            key={name}
            href={href}
            className="inline-flex min-h-7 items-center gap-1 rounded-md border border-line-strong border-dashed px-2 text-text-quiet hover:bg-surface-sunk hover:text-text"
          >
            <Plus aria-hidden className="size-3.5" />
            {label}
          </Link>
        ))}
      <FilterChips filters={inForce} clearHref={clearHref} />
    </div>
  );
}

function ChoiceField({ name, label, any, value, options, hrefOf }: Choice) {
  const router = useRouter();
  return (
    <div className="inline-flex items-center gap-1.5 text-text-quiet">
      <label htmlFor={`filter-${name}`} className="whitespace-nowrap">
        {label}
      </label>
      <Select
        id={`filter-${name}`}
        value={value ?? ''}
        onChange={(event) => router.push(hrefOf(event.target.value || undefined))}
        className="h-7 min-h-7 w-auto max-w-60 py-0"
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
