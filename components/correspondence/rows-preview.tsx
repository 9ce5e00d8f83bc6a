'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/inputs';
import { type Column, Table } from '@/components/ui/table';
import { type Direction, type EntryKind, type Reply, replies } from '@/lib/correspondence/rules/entries';
import { standingOf } from '@/lib/correspondence/rules/silence';
import type { EntriesReceipt } from '@/lib/correspondence/schema/entries';
import type { ThreadLine } from '@/lib/correspondence/schema/threads';
import { LineStateChip } from './state-chips';
import { useLetterWords } from './use-letter-words';

type RowsPreviewProps = {
  lines: readonly ThreadLine[];
  paper: { kind: EntryKind | ''; direction: Direction };
  replyOf: (lineId: string) => Reply | null;
  onReply: (lineId: string, reply: Reply) => void;
  receipt: EntriesReceipt | null;
  /** When the paper came or went. */
  on: string;
};

/** Where a line would stand with this paper: the same rule the server derives it by. */
const standingWith = (
  line: ThreadLine,
  { kind, direction }: RowsPreviewProps['paper'],
  reply: Reply | null,
  on: string,
) => {
  const standing = line.entries
    .filter(({ withdrawn }) => withdrawn === null)
    .map((entry) => ({ ...entry, on: entry.occurredOn }));
  const added = kind ? [{ id: '', kind, direction, reply, subject: null, on }] : [];
  return standingOf([...standing, ...added]).state;
};

/** The people a paper is recorded for: what it says of each, where each stands and will stand, and then what became of it. */
export function RowsPreview({ lines, paper, replyOf, onReply, receipt, on }: RowsPreviewProps) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const columns: Column<ThreadLine>[] = [
    { key: 'person', header: t('bulk.person'), cell: ({ prisoner }) => words.person(prisoner) },
    ...(paper.kind === 'reply' && lines.length > 1 && !receipt
      ? [
          {
            key: 'says',
            header: t('bulk.says'),
            cell: ({ id, prisoner }: ThreadLine) => (
              <Select
                aria-label={`${t('bulk.says')}, ${words.person(prisoner)}`}
                value={replyOf(id) ?? ''}
                onChange={({ target }) => onReply(id, target.value as Reply)}
                className="h-7 min-h-7 min-w-40 py-0"
              >
                <option value="" disabled>
                  {t('choose')}
                </option>
                {replies.map((reply) => (
                  <option key={reply} value={reply}>
                    {t(`replies.${reply}`)}
                  </option>
                ))}
              </Select>
            ),
          },
        ]
      : []),
    ...(receipt
      ? [
          {
            key: 'outcome',
            header: t('bulk.outcome'),
            cell: ({ id }: ThreadLine) => <Outcome lineId={id} receipt={receipt} />,
          },
        ]
      : [
          {
            key: 'before',
            header: t('bulk.before'),
            cell: ({ state }: ThreadLine) => <LineStateChip state={state} />,
            from: 'md' as const,
          },
          {
            key: 'after',
            header: t('bulk.after'),
            cell: (line: ThreadLine) => <LineStateChip state={standingWith(line, paper, replyOf(line.id), on)} />,
          },
        ]),
  ];
  return (
    <div aria-live="polite">
      {!receipt && (
        <p className="pb-1 font-medium" data-figures>
          {t('bulk.rows', { count: lines.length })}
        </p>
      )}
      <Table label={t('bulk.each')} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </div>
  );
}

function Outcome({ lineId, receipt }: { lineId: string; receipt: EntriesReceipt }) {
  const t = useTranslations('correspondence.bulk');
  const row = receipt.rows.find((one) => one.lineId === lineId);
  if (!row || row.outcome === 'missing') return <span className="font-medium text-bad">{t('missing')}</span>;
  if (row.outcome === 'already') return <span className="text-text-quiet">{t('already')}</span>;
  return <span className="font-medium text-good">{t(row.claimId ? 'recordedClaim' : 'recorded')}</span>;
}
