'use client';

import { useTranslations } from 'next-intl';
import type { HandoverBoard, BoardLine as Line } from '@/lib/repatriation/schema/handover';
import { BoardLine } from './board-line';

/** Those on the list in its order, then those who came unexpectedly. */
export function BoardLines({ board, lines }: { board: HandoverBoard; lines: readonly Line[] }) {
  const t = useTranslations('handover');
  const order = new Map(board.lines.map(({ id }, index) => [id, index + 1]));
  const parts = [
    { key: 'expected', lines: lines.filter(({ unexpected }) => !unexpected) },
    { key: 'unexpected', lines: lines.filter(({ unexpected }) => unexpected) },
  ] as const;
  if (lines.length === 0) return <p className="py-6 text-text-quiet">{t('none')}</p>;
  return parts
    .filter((part) => part.lines.length > 0)
    .map((part) => (
      <section key={part.key} aria-label={t(`entry.${part.key}`)}>
        <h2 className="pb-1 font-semibold">{t(`entry.${part.key}`)}</h2>
        <ol className="divide-y divide-line rounded-md border border-line bg-surface-raised">
          {part.lines.map((line) => (
            <BoardLine key={line.id} batchId={board.id} line={line} position={order.get(line.id) ?? 0} />
          ))}
        </ol>
      </section>
    ));
}
