import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Blocker } from '@/lib/exchanges/rules';

/** What stands in the way, each a sentence. */
export function BlockerList({ blockers }: { blockers: readonly Blocker[] }) {
  const t = useTranslations('exchanges');
  return (
    <ul className="flex flex-col gap-0.5 py-0.5">
      {blockers.map((blocker) => (
        <li key={blocker} className="flex items-start gap-1 text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t(`blockers.${blocker}`)}
        </li>
      ))}
    </ul>
  );
}
