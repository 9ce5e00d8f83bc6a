import { useLocale } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { namesForReader } from '@/lib/names/for-reader';
import type { Spelling } from '@/lib/prisoners/schema/registry';

const languageOf: Readonly<Record<string, string>> = { 'cyrillic-uk': 'uk', 'cyrillic-ru': 'ru' };

type PersonNamesProps = { names: readonly Spelling[]; most?: number | undefined; className?: string | undefined };

/** A person's name in the spelling this reader knows best, the other spellings beneath in quieter type. */
export function PersonNames({ names, most = 2, className }: PersonNamesProps) {
  const [first, ...others] = namesForReader(useLocale(), names);
  if (!first) return <span className="text-text-quiet">—</span>;
  return (
    <span className={cx('flex flex-wrap items-baseline gap-x-2', className)}>
      <span lang={languageOf[first.kind]}>{first.full}</span>
      {others.length > 0 && (
        <span className="font-normal text-[0.8125rem] text-text-quiet">
          {others
            .slice(0, most)
            .map(({ full }) => full)
            .join(' · ')}
        </span>
      )}
    </span>
  );
}
