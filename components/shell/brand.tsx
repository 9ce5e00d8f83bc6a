import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** The name of the house and its mark: a door with the path that leads to it. */
export function Brand({ href = '/today' }: { href?: string }) {
  const t = useTranslations('common');
  return (
    <Link href={href} className="flex min-h-8 items-center gap-2 rounded-md font-semibold text-text no-underline">
      <Mark />
      <span className="rail-words">{t('app.name')}</span>
    </Link>
  );
}

export const Mark = () => (
  <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 shrink-0 text-accent" fill="none" stroke="currentColor">
    <path d="M4 11.5 12 4l8 7.5V20h-5v-5a3 3 0 0 0-6 0v5H4z" strokeWidth="1.75" strokeLinejoin="round" />
  </svg>
);
