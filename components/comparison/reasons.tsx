'use client';

import { CircleMinus, CirclePlus, CircleSlash, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { Notice } from '@/components/ui/notice';
import type { Part, PartScore } from '@/lib/names/score/levels';
import { type Sides, useReasonWords } from './use-reason-words';

type Mark = { readonly name: 'for' | 'against' | 'silent'; readonly icon: LucideIcon; readonly colour: string };

const marks: Record<'for' | 'against' | 'silent', Mark> = {
  for: { name: 'for', icon: CirclePlus, colour: 'text-good' },
  against: { name: 'against', icon: CircleMinus, colour: 'text-bad' },
  silent: { name: 'silent', icon: CircleSlash, colour: 'text-text-quiet' },
};

const markOf = ({ bits }: PartScore): Mark => (bits < 0 ? marks.against : bits > 0 ? marks.for : marks.silent);

/** Words of a name are kept in lower case; shown, they begin as names do. */
const isName: ReadonlySet<Part> = new Set<Part>([
  'surname',
  'given',
  'patronymic',
  'call-sign',
  'birth-place',
  'place',
  'relative',
]);

type ReasonsProps = {
  /** In the order the comparison gives them: contradictions first. */
  readonly parts: readonly PartScore[];
  readonly brothers?: boolean;
  readonly sides: Sides;
  /** Compact is one line a reason, for lists; full has the part's name and both spellings apart. */
  readonly look?: 'compact' | 'full';
};

/** Why two descriptions may be, or may not be, of one person: a mark, a reason and both spellings a part. */
export function Reasons({ parts, brothers = false, sides, look = 'full' }: ReasonsProps) {
  const t = useTranslations('comparison');
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {brothers && (
        <Notice tone="warn" title={t('brothers.title')}>
          {look === 'full' && t('brothers.text')}
        </Notice>
      )}
      <ul aria-label={t('title')} className={cx('flex min-w-0', look === 'full' ? 'flex-col' : 'flex-wrap gap-x-4')}>
        {parts.map((part) => (
          <Reason key={`${part.part}:${part.level}:${part.ours}:${part.theirs}`} {...{ part, sides, look }} />
        ))}
      </ul>
    </div>
  );
}

type ReasonProps = { readonly part: PartScore; readonly sides: Sides; readonly look: 'compact' | 'full' };

function Reason({ part, sides, look }: ReasonProps) {
  const t = useTranslations('comparison');
  const say = useReasonWords(sides);
  const { icon: Icon, name, colour } = markOf(part);
  const full = look === 'full';
  return (
    <li
      className={cx(
        'flex min-w-0 items-baseline gap-1.5',
        full ? 'border-line border-b py-1.5 last:border-b-0' : 'text-[0.8125rem]',
      )}
    >
      <Icon aria-hidden className={cx('size-3.5 shrink-0 self-center', colour)} strokeWidth={2.25} />
      <span className="sr-only">{t(`mark.${name}`)}: </span>
      {full && <span className="w-32 shrink-0 text-text-quiet">{say.part(part)}</span>}
      <span className="flex min-w-0 flex-wrap gap-x-1.5">
        <span>{say.reason(part)}</span>
        <Spellings name={isName.has(part.part)} ours={say.ours(part)} theirs={say.theirs(part)} />
      </span>
    </li>
  );
}

/** Both sides as they are written; once when they are written alike, nothing when a side is silent. */
function Spellings({ ours, theirs, name }: { ours: string; theirs: string; name: boolean }) {
  const both = ours === theirs || theirs === '' ? ours : ours === '' ? theirs : `${ours} – ${theirs}`;
  return both === '' ? null : <span className={cx('text-text-quiet', name && 'capitalize')}>{`(${both})`}</span>;
}
