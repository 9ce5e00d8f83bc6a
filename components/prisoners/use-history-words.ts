'use client';

import { useTranslations } from 'next-intl';
import type { HistoryLine } from '@/lib/prisoners/schema/history';

type Event = Extract<HistoryLine, { what: 'event' }>;
type Key = Parameters<ReturnType<typeof useTranslations<'prisoners'>>>[0];

/** What happened, in a title and the words beneath it. */
export function useHistoryWords() {
  const t = useTranslations('prisoners');
  const evidence = useTranslations('evidence');
  /** Codes of other domains and later ones: said in words when there are words, else as they are. */
  const say = (key: string, otherwise: string) => (t.has(key as Key) ? t(key as Key) : otherwise);
  const said = (group: 'says' | 'source' | 'movedOn', code: string) => {
    const key = `${group}.${code}` as Parameters<typeof evidence>[0];
    return evidence.has(key) ? evidence(key) : code;
  };

  const eventTitle = (line: Event): string => {
    if (line.event === 'status-changed' && line.toStatus)
      return t('history.moved', { to: t(`statuses.${line.toStatus}`) });
    if (line.event !== 'facts-changed') return say(`history.events.${line.event}`, line.event);
    const whole = `history.changes.${line.reason}`;
    if (t.has(whole as Key)) return t(whole as Key);
    const fields = (line.reason ?? '').split(',').map((field) => say(`fields.${field.replace(/Id$/, '')}`, field));
    return t('history.corrected', { fields: fields.join(', ') });
  };

  const title = (line: HistoryLine): string => {
    if (line.what === 'event') return eventTitle(line);
    if (line.what === 'claim') return t('history.claim', { says: said('says', line.says) });
    if (line.what === 'confirmation') return t(`history.confirmation.${line.step}`);
    if (line.what === 'name') return t('history.name', { name: line.full, kind: t(`nameKinds.${line.nameKind}`) });
    return t('history.place', { place: line.place });
  };

  const note = (line: HistoryLine): string | null => {
    const parts: (string | null | false)[] = [];
    if (line.what === 'claim')
      parts.push(said('source', line.sourceKind), line.strength, line.retracted && t('history.retracted'));
    if (line.what === 'event' && line.event === 'status-changed' && line.reason)
      parts.push(say(`moveReasons.${line.reason}`, line.reason));
    const source = line.source && said('movedOn', line.source);
    parts.push(line.source !== 'staff' && source, line.note);
    return parts.filter(Boolean).join(' · ') || null;
  };
  return { title, note };
}
