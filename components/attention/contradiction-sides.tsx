'use client';

import { useTranslations } from 'next-intl';
import { claimAnchor } from '@/components/evidence/claim-link';
import { useEvidenceWords } from '@/components/evidence/use-evidence-words';
import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import { useWhereaboutsWords } from '@/components/whereabouts/use-whereabouts-words';
import type { ContradictionItem, ContradictionSide, ContradictionView } from '@/lib/evidence/schema/contradictions';

/** What stands against what, side by side where there is room, each with its source, its grades and who wrote it down. */
export function ContradictionSides({ view }: { view: ContradictionView }) {
  const titleOf = useSideTitle(view);
  return (
    <div className={cx('grid items-start gap-4', view.sides.length > 1 && 'md:grid-cols-2')}>
      {view.sides.map((side) => (
        <Section key={side.key} title={titleOf(side)} bare>
          <ul>
            {side.items.map((item) => (
              <li key={item.item} className="border-line border-b px-4 py-3 last:border-b-0">
                <Item item={item} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function useSideTitle({ kind, records }: ContradictionView) {
  const t = useTranslations('contradictions.side');
  const words = useEvidenceWords();
  return ({ head }: ContradictionSide): string => {
    if (head.what === 'gone') return t('gone');
    if (head.what === 'place') return head.place;
    if (head.what === 'record') {
      const record = records.find(({ id }) => id === head.prisonerId);
      return record ? `${record.name}, ${words.number(record.number)}` : '—';
    }
    if (head.code !== 'seen') return t(head.code as 'dead');
    return kind === 'dead-but-alive' ? t('seenAlive') : kind === 'released-but-held' ? t('seenHeld') : t('seen');
  };
}

function Item({ item }: { item: ContradictionItem }) {
  const t = useTranslations('contradictions.item');
  if (item.what === 'claim') return <Claim item={item} />;
  if (item.what === 'place') return <Place item={item} />;
  if (item.what === 'number') return <NumberItem item={item} />;
  if (item.what === 'date') return <DateItem item={item} />;
  return <p className="text-text-quiet">{t('gone')}</p>;
}

type Of<What extends ContradictionItem['what']> = { item: Extract<ContradictionItem, { what: What }> };

function Claim({ item }: Of<'claim'>) {
  const t = useTranslations('contradictions.item');
  const evidence = useTranslations('evidence');
  const words = useEvidenceWords();
  const struck = item.retracted ? 'line-through decoration-text-quiet' : undefined;
  return (
    <article className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className={struck}>
          <Link
            href={`/prisoners/${item.prisonerId}/evidence#${claimAnchor(item.claimId)}`}
            className="font-semibold underline decoration-line-strong underline-offset-2 hover:decoration-current"
          >
            {evidence(`says.${item.says}`)}
          </Link>
          <span className="text-text-quiet">, {words.asOf(item)}</span>
          {item.place && <span className="text-text-quiet">, {item.place}</span>}
        </p>
        {item.retracted && <StatusChip tone="bad">{t('retracted')}</StatusChip>}
      </div>
      <p className={struck}>
        {evidence(`source.${item.sourceKind}`)}
        {item.sourceReference && <span className="text-text-quiet">, {item.sourceReference}</span>}
      </p>
      <p className={cx('text-[0.8125rem]', struck)}>{words.strength(item)}</p>
      {item.note && <p className={cx('max-w-prose whitespace-pre-line break-words', struck)}>{item.note}</p>}
      <Recorded by={item.recordedBy} at={item.recordedAt} />
    </article>
  );
}

function Place({ item }: Of<'place'>) {
  const t = useTranslations('contradictions.item');
  const words = useWhereaboutsWords();
  return (
    <article className="flex flex-col gap-1">
      <p>
        <Link
          href={`/prisoners/${item.prisonerId}`}
          className="font-semibold underline decoration-line-strong underline-offset-2 hover:decoration-current"
        >
          {item.place}
        </Link>
        <span className="text-text-quiet">, {words.time({ ...item, says: null })}</span>
      </p>
      <p>{[t('row'), words.strength({ ...item, sourceKind: null })].join(' · ')}</p>
      <Recorded by={item.recordedBy} at={item.recordedAt} />
    </article>
  );
}

function Recorded({ by, at }: { by: string | null; at: string }) {
  const t = useTranslations('evidence.ledger');
  const words = useEvidenceWords();
  return (
    <p className="text-[0.8125rem] text-text-quiet">
      {t('recorded', { when: words.moment(at), name: words.name(by) })}
    </p>
  );
}

function NumberItem({ item }: Of<'number'>) {
  const t = useTranslations('contradictions.item');
  const prisoners = useTranslations('prisoners');
  const kind =
    item.kind === 'service-number' ? t('serviceNumber') : prisoners(`identifierKinds.${item.kind as 'passport'}`);
  return <p data-figures>{t('number', { kind, value: item.values.join(' · ') })}</p>;
}

function DateItem({ item }: Of<'date'>) {
  const words = useWhereaboutsWords();
  return <p data-figures>{words.date(item.date)}</p>;
}
