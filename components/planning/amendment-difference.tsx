'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Link } from '@/components/ui/link';
import type { Person } from '@/lib/exchanges/schema/batch';
import type { SubmissionLine } from '@/lib/planning/schema/submissions';

type Difference = NonNullable<SubmissionLine['difference']>;
type Seat = { line: string | null; site: string | null; vehicle: string | null };

/** All an approval of an amendment looks at: who leaves and why, who comes and from where, who sits elsewhere. */
export function AmendmentDifference({ difference }: { difference: Difference }) {
  const t = useTranslations('governance');
  const seat = ({ line, site, vehicle }: Seat) =>
    [line, site, vehicle ?? t('difference.unassigned')].filter(Boolean).join(' · ');
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('difference.title')}</h3>
      <div className="grid gap-3 lg:grid-cols-3">
        <Part
          title={t('difference.out')}
          lines={difference.out.map(({ person, code }) => ({ person, more: t(`codes.${code}`) }))}
        />
        <Part
          title={t('difference.in')}
          lines={difference.in.map(({ person, rank, ...place }) => ({
            person,
            more: `${rank === null ? t('difference.notReserve') : t('difference.reserve', { rank })}; ${seat(place)}`,
          }))}
        />
        <Part
          title={t('difference.moved')}
          lines={difference.moved.map(({ person, from, to }) => ({
            person,
            more: t('difference.fromTo', { from: seat(from), to: seat(to) }),
          }))}
        />
      </div>
      <p className="text-text-quiet" data-figures>
        {t('difference.kept', { count: difference.kept })}
      </p>
    </section>
  );
}

function Part({ title, lines }: { title: string; lines: readonly { person: Person; more: ReactNode }[] }) {
  const t = useTranslations('governance.difference');
  const { name } = useWords();
  return (
    <div className="rounded-md border border-line p-3">
      <h4 className="font-medium" data-figures>
        {title} ({lines.length})
      </h4>
      {lines.length === 0 && <p className="text-text-quiet">{t('nobody')}</p>}
      <ul className="flex max-h-96 flex-col gap-2 overflow-y-auto pt-1">
        {lines.map(({ person, more }) => (
          <li key={person.prisonerId} className="flex flex-col">
            {person.hidden ? (
              <span className="font-medium">{name(person)}</span>
            ) : (
              <Link href={`/prisoners/${person.prisonerId}`} className="font-medium underline underline-offset-2">
                {name(person)}
              </Link>
            )}
            <span className="text-[0.8125rem] text-text-quiet">{more}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
