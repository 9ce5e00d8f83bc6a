'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { DeathView } from '@/lib/deaths/schema/view';
import { useDeathWords } from './use-death-words';

type Happened = { at: string; what: string; note?: string | null };

/** What happened in this decision, newest first. */
export function DeathHistory({ view }: { view: DeathView }) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const happened = [...useDecided(view), ...useTold(view)].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={t('page.history')} bare>
      <ol>
        {happened.map(({ at, what, note }) => (
          <li key={`${at} ${what}`} className="border-line border-b px-4 py-2 last:border-b-0">
            <p>{what}</p>
            {note && <p className="max-w-prose whitespace-pre-line">{note}</p>}
            <p className="text-[0.8125rem] text-text-quiet">{words.moment(at)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function useDecided(view: DeathView): Happened[] {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const { proposed, decided, noFamily, revocation, acknowledgedAt, status } = view;
  return [
    { at: proposed.at, what: t('history.proposed', { name: words.name(proposed.by) }) },
    decided && {
      at: decided.at,
      note: decided.note,
      what:
        status === 'returned'
          ? t('history.returned', {
              name: words.name(decided.by),
              reason: decided.reason ? t(`returnReason.${decided.reason as 'other'}`) : '',
            })
          : t('history.decided', { name: words.name(decided.by) }),
    },
    noFamily && {
      at: noFamily.at,
      note: noFamily.agreedBy && t('history.noFamilyAgreed', { name: noFamily.agreedBy }),
      what: t('history.noFamily', { name: words.name(noFamily.by) }),
    },
    acknowledgedAt && { at: acknowledgedAt, what: t('history.acknowledged') },
    revocation && {
      at: revocation.at,
      note: revocation.agreedBy && t('history.revoked', { name: revocation.agreedBy }),
      what: t('history.revokeAsked', {
        name: words.name(revocation.by),
        reason: t(`revokeReason.${revocation.reason as 'other'}`),
      }),
    },
  ].filter((one) => one !== null && one !== '');
}

function useTold(view: DeathView): Happened[] {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  return view.tellings.flatMap(({ what, officer, toldAt, acknowledgedAt, acknowledgedBy }) => [
    ...(toldAt
      ? [{ at: toldAt, what: t('history.told', { name: words.name(officer), news: t(`news.${what}`) }) }]
      : []),
    ...(acknowledgedAt ? [{ at: acknowledgedAt, what: t('history.heard', { name: acknowledgedBy ?? '—' }) }] : []),
  ]);
}
