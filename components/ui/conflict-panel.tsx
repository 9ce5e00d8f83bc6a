import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { cx } from './cx';

export type ConflictField = { label: string; mine: ReactNode; theirs: ReactNode; differs: boolean };

type ConflictPanelProps = {
  /** Who saved in the meantime, and when in words. */
  name: string;
  time: string;
  fields: readonly ConflictField[];
  onKeepTheirs?: (() => void) | undefined;
  onUseMine?: (() => void) | undefined;
  /** Instead of the two buttons, for a page that works by forms or links. */
  actions?: ReactNode;
};

/** Two people wrote at once: both versions side by side, the other person by name, nothing overwritten. */
export function ConflictPanel({ name, time, fields, onKeepTheirs, onUseMine, actions }: ConflictPanelProps) {
  const t = useTranslations('common');
  return (
    <section role="alert" className="min-w-0 rounded-md border-2 border-warn bg-surface-raised">
      <div className="flex flex-col gap-1 border-line border-b p-4">
        <h2 className="font-semibold text-base">{t('conflict.title')}</h2>
        <p>{t('conflict.what', { name, time })}</p>
      </div>
      <table className="w-full table-fixed text-left">
        <thead>
          <tr className="text-text-quiet">
            {[t('conflict.field'), t('conflict.mine'), t('conflict.theirs', { name })].map((heading) => (
              <th key={heading} scope="col" className="border-line border-b px-4 py-1.5 font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ label, mine, theirs, differs }) => (
            <tr key={label} className={cx('align-top', differs && 'bg-warn-wash')}>
              <th scope="row" className="border-line border-b px-4 py-1.5 font-normal text-text-quiet">
                {label}
                {!differs && <span className="sr-only"> {t('conflict.same')}</span>}
              </th>
              <td className={cx('border-line border-b px-4 py-1.5', differs && 'font-medium')}>{mine}</td>
              <td className={cx('border-line border-b px-4 py-1.5', differs && 'font-medium')}>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap gap-2 p-4">
        {actions}
        {onKeepTheirs && <Button onClick={onKeepTheirs}>{t('conflict.keepTheirs')}</Button>}
        {onUseMine && <Button onClick={onUseMine}>{t('conflict.useMine')}</Button>}
      </div>
    </section>
  );
}
