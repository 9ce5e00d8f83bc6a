'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { KitLine } from '@/lib/identity/schema/dna-view';
import { AddKit, type SampleOwner } from './add-kit';
import { Mark } from './mark';

type Props = { title: string; kits: readonly KitLine[]; of: SampleOwner; mayKeep: boolean };

/** The samples of a case, each with where it is. */
export function KitsSection({ title, kits, of, mayKeep }: Props) {
  const t = useTranslations('identity.kit');
  return (
    <Section title={title} action={mayKeep && <AddKit of={of} />} bare>
      {kits.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ul>
          {kits.map((kit) => (
            <li key={kit.id} className="border-line border-b px-4 py-3 last:border-b-0">
              <KitSummary kit={kit} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** One kit in a few words: its number, what it holds, who has it, and whether the chain is whole. */
export function KitSummary({ kit }: { kit: KitLine }) {
  const t = useTranslations('identity');
  return (
    <div className="flex flex-col items-start gap-1">
      <p>
        <Link href={`/identity/kits/${kit.id}`} className="font-medium underline underline-offset-2" data-figures>
          {kit.kitNumber}
        </Link>
        , {t(`sample.${kit.kind}`).toLowerCase()}
      </p>
      <p className="text-[0.8125rem] text-text-quiet">
        <Whereabouts kit={kit} />
        {kit.seal && !kit.ended && <span>, {t('kit.seal', { number: kit.seal })}</span>}
      </p>
      {kit.flags.length > 0 && <Mark tone="warn">{kit.flags.map((flag) => t(`custody.flag.${flag}`)).join('; ')}</Mark>}
    </div>
  );
}

export function Whereabouts({ kit }: { kit: KitLine }) {
  const t = useTranslations('identity.kit');
  if (kit.ended) return t(`ended.${kit.ended}`);
  if (!kit.taken) return t('notTaken');
  if (kit.onTheWayTo) return t('onTheWay', { holder: kit.onTheWayTo });
  return kit.holder ? t('with', { holder: kit.holder }) : t('nobody');
}
