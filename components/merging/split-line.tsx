'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import type { FactName } from '@/lib/matching/rules/merge-facts';
import type { SplitItem } from '@/lib/matching/schema/unmerge';
import { useFactWords } from './use-fact-words';

type SplitLineProps = { item: SplitItem; mark?: string | undefined; following?: number | undefined };

/** One thing that came since: what it is, what it says to those who may read it, when it was written and by whom. */
export function SplitLine({ item, mark, following = 0 }: SplitLineProps) {
  const t = useTranslations('merging.part');
  const words = useWords();
  const { title, said } = useSplitWords()(item);
  const recorded = [item.by, item.at && words.moment(item.at)].filter(Boolean).join(', ');
  return (
    <span className="block min-w-0">
      <span className="block break-words">
        <span className="font-medium">{title}</span>
        {said && <span>: {said}</span>}
      </span>
      <span className="block text-[0.8125rem] text-text-quiet">
        {[mark, item.source, recorded, following > 0 && t('following', { count: following })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

/** Where the words of a coded row of identity stand. */
const identityCodes: Partial<Record<SplitItem['kind'], string>> = {
  identity_case: 'status',
  identity_check: 'method',
  identity_decision: 'decision.status',
  dna_donor: 'relation',
  dna_request: 'request.status',
};

type Say = { has: (key: never) => boolean };

/** What a thing is called and what it says. */
export function useSplitWords() {
  const t = useTranslations('merging.part');
  const prisoners = useTranslations('prisoners');
  const evidence = useTranslations('evidence');
  const telling = useTranslations('telling');
  const matching = useTranslations('matching');
  const correspondence = useTranslations('correspondence');
  const identity = useTranslations('identity');
  const facts = useFactWords();
  const code = (say: Say & ((key: never) => string), key: string, otherwise: string) =>
    say.has(key as never) ? say(key as never) : otherwise;
  return (item: SplitItem): { title: string; said: string | null } => {
    const { kind, text } = item;
    const coded = item.code ?? '';
    if (kind === 'fact')
      return {
        title: t('kinds.fact', { name: facts.label(coded as FactName) }),
        said: facts.value(coded as FactName, item.value),
      };
    if (kind === 'status')
      return { title: t('kinds.status', { name: code(prisoners, `statuses.${coded}`, coded) }), said: null };
    if (kind === 'travel') return { title: t('kinds.travel'), said: null };
    const title = t(`kinds.${kind}`);
    if (kind === 'claim')
      return { title, said: [code(evidence, `says.${coded}`, coded), text].filter(Boolean).join('. ') };
    if (kind === 'confirmation')
      return { title, said: [code(evidence, `status.${coded}`, coded), text].filter(Boolean).join('. ') };
    if (kind === 'match_decision')
      return {
        title,
        said: [code(matching, `verdict.${coded}`, coded), text].filter(Boolean).join(', ') || t('hidden'),
      };
    if (kind === 'family_telling')
      return { title, said: [code(telling, `what.${coded}`, coded), text].filter(Boolean).join(', ') };
    if (kind === 'correspondence_entry')
      return { title, said: [code(correspondence, `entries.${coded}`, coded), text].filter(Boolean).join(', ') };
    const named = identityCodes[kind];
    if (named) return { title, said: [text, code(identity, `${named}.${coded}`, coded)].filter(Boolean).join(', ') };
    if (kind === 'prisoner_event') {
      const change = code(prisoners, `history.changes.${text ?? ''}`, text ?? '');
      return { title: code(prisoners, `history.events.${coded}`, title), said: change || null };
    }
    return { title, said: text ?? t('hidden') };
  };
}
