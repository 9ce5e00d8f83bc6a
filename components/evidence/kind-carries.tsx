'use client';

import { useTranslations } from 'next-intl';
import type { SourceKind } from '@/lib/evidence/rules';
import type { Policy } from '@/lib/evidence/rules/policy';
import { kindCarries, kindLimits } from '@/lib/evidence/rules/source-kinds';

type KindCarriesProps = { kind: SourceKind; policy: Policy; captive: boolean };

/** What a claim of the chosen kind may carry under the policy in force, said before it is recorded. */
export function KindCarries({ kind, policy, captive }: KindCarriesProps) {
  const t = useTranslations('evidence');
  return (
    <div
      role="status"
      className="rounded-md border border-line bg-surface-sunk px-3 py-2 text-[0.8125rem] sm:col-span-2"
    >
      <p className="font-medium">
        {t('carries.title')}: {t(`source.${kind}`)}
      </p>
      <p>{t(`carries.${kindCarries(kind, policy.confirmed)}`)}</p>
      <p>{t(`carries.probable.${kindCarries(kind, policy.probable)}`)}</p>
      {!kindLimits[kind].identity && <p>{t('carries.identity')}</p>}
      {!captive && <p className="text-text-quiet">{t('carries.captivityOnly')}</p>}
    </div>
  );
}
