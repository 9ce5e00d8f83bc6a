'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { deathOfRecordQuery } from '@/lib/deaths/hooks';
import type { PrisonerId } from '@/lib/kernel/ids';
import { DeathStatusChip } from './death-chips';
import { useDeathWords } from './use-death-words';

/** The quiet line of a record for those who decide on deaths: what was decided, and the way to propose. */
export function RecordDeaths({ id }: { id: PrisonerId }) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const { data: of } = useSuspenseQuery(deathOfRecordQuery(id));
  const carrying = of.facts.filter(({ weight }) => weight === 'carries').length;
  return (
    <Section
      title={t('record.title')}
      action={
        of.person.mayBeProposed && (
          <LinkButton size="small" href={`/deaths/new/${id}`}>
            {t('record.propose')}
          </LinkButton>
        )
      }
    >
      <div className="flex flex-col gap-2">
        {of.decisions.length === 0 && <p>{t('record.none')}</p>}
        <ul className="flex flex-col gap-2">
          {of.decisions.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/deaths/${one.id}`} className="font-medium underline underline-offset-2">
                {t('record.line', { number: one.number, when: words.moment(one.proposedAt) })}
              </Link>
              <DeathStatusChip status={one.status} />
            </li>
          ))}
        </ul>
        {of.person.mayBeProposed && carrying > 0 && <p>{t('record.carries', { count: carrying })}</p>}
        <p className="text-[0.8125rem] text-text-quiet">{t('record.quiet')}</p>
      </div>
    </Section>
  );
}
