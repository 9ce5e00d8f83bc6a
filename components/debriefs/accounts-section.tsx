'use client';

import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Notice } from '@/components/ui/notice';
import { accountsOf } from '@/lib/debriefs/hooks';
import type { AccountLine } from '@/lib/debriefs/schema/treatment';
import type { DebriefId } from '@/lib/kernel/ids';
import { useDebriefWords } from './use-debrief-words';
import { ChangeAccount, WriteAccount } from './write-account';

/**
 * Accounts of treatment, sealed. Drawn only when the server gave them to this person: a refusal leaves no trace here, so
 * that nobody learns from an empty place that there is something.
 */
export function AccountsSection({ id, number }: { id: DebriefId; number: string }) {
  const t = useTranslations('debriefs.accounts');
  const { data } = useQuery(accountsOf(id));
  if (!data) return null;
  return (
    <section aria-labelledby="accounts" className="min-w-0 rounded-md border-2 border-sealed/50 bg-surface-raised">
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-2 border-sealed/30 border-b bg-sealed-wash px-4 py-1.5">
        <h2 id="accounts" className="flex items-center gap-2 font-semibold text-sealed">
          <Lock aria-hidden className="size-4" />
          {t('title')}
        </h2>
        {data.mayWrite && <WriteAccount debriefId={id} number={number} />}
      </div>
      <div className="flex flex-col gap-4 p-4">
        <Notice tone="sealed">{t(data.mayWrite ? 'whoWriter' : 'whoOfficer')}</Notice>
        {data.accounts.length === 0 && <p className="text-text-quiet">{t('none')}</p>}
        {data.accounts.map((account) => (
          <Account key={account.id} account={account} />
        ))}
      </div>
    </section>
  );
}

function Account({ account }: { account: AccountLine }) {
  const t = useTranslations('debriefs.accounts');
  const words = useDebriefWords();
  const { text, place, from, until, kinds, injuries, uses, writtenBy, writtenAt, updatedAt } = account;
  return (
    <article className="flex min-w-0 flex-col gap-2 border-line border-b pb-4 last:border-b-0 last:pb-0">
      <p className="wrap-anywhere max-w-prose whitespace-pre-wrap">{text}</p>
      <KeyValue
        facts={[
          { label: t('kinds'), value: kinds.map((kind) => t(`kind.${kind}`)).join('; ') },
          { label: t('place'), value: place },
          { label: t('when'), value: words.span({ from, until }) },
          { label: t('injuries'), value: injuries },
          { label: t('uses'), value: uses.map((use) => t(`use.${use}`)).join('; ') },
        ]}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-[0.8125rem] text-text-quiet" data-figures>
          {t('written', { when: words.moment(writtenAt), name: words.name(writtenBy) })}
          {updatedAt !== writtenAt && ` ${t('updated', { when: words.moment(updatedAt) })}`}
        </p>
        {account.mayChange && <ChangeAccount account={account} />}
      </div>
    </article>
  );
}
