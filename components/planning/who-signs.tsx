'use client';

import { useFormatter, useTranslations } from 'next-intl';

/** Who must sign a plan, said before anybody is asked to: the two whose secrets made its draw. */
export function WhoSigns({ signers }: { signers: readonly string[] }) {
  const t = useTranslations('governance.approval');
  const format = useFormatter();
  if (signers.length === 0) return null;
  return (
    <div className="max-w-prose">
      <p>{t('signers', { names: format.list(signers, { type: 'conjunction' }) })}</p>
      <p className="text-[0.8125rem] text-text-quiet">{t('signersWhat')}</p>
    </div>
  );
}
