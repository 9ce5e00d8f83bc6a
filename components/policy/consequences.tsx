'use client';

import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/states';
import { sendPolicyDraft } from '@/lib/evidence/hooks';
import type { Policy } from '@/lib/evidence/rules/policy';
import type { PolicyConsequences } from '@/lib/evidence/schema/policy';

/** Asks what a version would do, in numbers, and shows it. Writes nothing. */
export function Consequences({ content }: { content: Policy }) {
  const t = useTranslations('policy');
  const count = useMutation({
    mutationFn: () => sendPolicyDraft({ body: { content }, key: crypto.randomUUID() }),
  });
  return (
    <div className="flex w-full min-w-0 flex-col items-start gap-2">
      <Button onClick={() => count.mutate()} busy={count.isPending}>
        {t('draft.preview')}
      </Button>
      {count.isError && <ErrorState />}
      {count.data && <ConsequencesTable counted={count.data} />}
    </div>
  );
}

/** Four groups of people, how many there are, and how many each of the two versions would carry or no longer carry. */
export function ConsequencesTable({ counted }: { counted: PolicyConsequences }) {
  const t = useTranslations('policy');
  const format = useFormatter();
  const { confirmed, probable, open, confirmable, partly } = counted;
  const rows = [
    { key: 'confirmed', of: confirmed.of, now: confirmed.fallsNow, drafted: confirmed.fallsThen },
    { key: 'probable', of: probable.of, now: probable.fallsNow, drafted: probable.fallsThen },
    { key: 'open', of: open.of, now: open.probableNow, drafted: open.probableThen },
    {
      key: 'confirmable',
      of: open.of + probable.of,
      now: confirmable.confirmableNow,
      drafted: confirmable.confirmableThen,
    },
  ] as const;
  return (
    <div role="status" className="w-full max-w-2xl overflow-x-auto">
      <table className="w-full text-left">
        <caption className="pb-1 text-left">
          <span className="font-semibold">{t('consequences.title')}</span>{' '}
          <span className="text-text-quiet">{t('consequences.what')}</span>
        </caption>
        <thead className="text-text-quiet">
          <tr>
            <th className="py-1 pr-3 font-normal">{t('consequences.group')}</th>
            {(['of', 'now', 'then'] as const).map((column) => (
              <th key={column} className="py-1 pl-3 text-right font-normal">
                {t(`consequences.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, of, now, drafted }) => (
            <tr key={key} className="border-line border-t">
              <th className="py-1 pr-3 font-normal">{t(`consequences.${key}`)}</th>
              {[of, now].map((figure, at) => (
                <td key={at === 0 ? 'of' : 'now'} className="py-1 pl-3 text-right tabular-nums">
                  {format.number(figure)}
                </td>
              ))}
              <td className="py-1 pl-3 text-right font-semibold tabular-nums">{format.number(drafted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {partly && <p className="pt-1 text-text-quiet">{t('consequences.partly')}</p>}
    </div>
  );
}
