import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';

export type Fact = {
  label: ReactNode;
  value: ReactNode /** Beneath the value: its source, how sure. */;
  note?: ReactNode;
};

/** Facts of a record, one a line. A fact that is not there is said to be not recorded, never left blank. */
export function KeyValue({ facts, columns = 1 }: { facts: readonly Fact[]; columns?: 1 | 2 }) {
  const t = useTranslations('common');
  return (
    <dl className={cx('grid gap-x-8', columns === 2 && 'md:grid-cols-2')}>
      {facts.map(({ label, value, note }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a record are a fixed list, and a label may be an element
          key={index}
          className="grid grid-cols-1 gap-x-4 border-line border-b py-1.5 last:border-b-0 sm:grid-cols-[minmax(8rem,2fr)_3fr]"
        >
          <dt className="text-text-quiet">{label}</dt>
          <dd>
            {isBlank(value) ? <span className="text-text-quiet">{t('states.notRecorded')}</span> : value}
            {note && <div className="text-[0.8125rem] text-text-quiet">{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const isBlank = (value: ReactNode): boolean => value === null || value === undefined || value === '' || value === false;
