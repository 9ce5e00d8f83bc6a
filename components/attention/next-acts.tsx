'use client';

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { NextAct } from '@/lib/evidence/rules/contradiction-answers';
import type { ContradictionView } from '@/lib/evidence/schema/contradictions';

/** Where what may need doing is done. Each is a step of its own; none follows from an answer. */
export function NextActs({ view }: { view: ContradictionView }) {
  const t = useTranslations('contradictions');
  const links = view.acts.flatMap((act) => linksOf(act, view.records));
  if (links.length === 0) return null;
  return (
    <Section title={t('acts.title')}>
      <ul className="flex flex-col gap-1">
        {links.map(({ act, href, name }) => (
          <li key={href}>
            <Link
              href={href}
              className="inline-flex items-start gap-1.5 py-1 underline decoration-line-strong underline-offset-2 hover:decoration-current"
            >
              <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0" />
              {name ? t('of', { act: t(`acts.${act}`), name }) : t(`acts.${act}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Records = ContradictionView['records'];

function linksOf(act: NextAct, records: Records): { act: NextAct; href: string; name: string | null }[] {
  const [first, second] = records;
  if (act === 'compare' || act === 'join') {
    if (!first || !second) return [];
    const join = `/prisoners/${first.id}/merge/${second.id}`;
    return [{ act, href: act === 'join' ? join : `/matching?kind=duplicate&prisonerId=${first.id}`, name: null }];
  }
  const part = { claims: '/evidence', places: '', facts: '/edit' }[act];
  const name = records.length > 1;
  return records.map((one) => ({ act, href: `/prisoners/${one.id}${part}`, name: name ? one.name : null }));
}
