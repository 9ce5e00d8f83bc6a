'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { contentAddress } from '@/lib/attachments/hooks';
import type { AttachmentStatus, Scan } from '@/lib/attachments/rules/life';
import type { AttachmentLine } from '@/lib/attachments/schema';
import { CustodyDialog } from './custody-dialog';
import { LookDialog } from './look-dialog';
import { useFileWords } from './use-file-words';
import { WithdrawFile } from './withdraw-file';

const tones: Partial<Record<AttachmentStatus, Tone>> = {
  'waiting-for-scan': 'warn',
  quarantined: 'bad',
  withdrawn: 'bad',
};
const scanTones: Record<Scan, Tone> = { 'not-scanned': 'neutral', waiting: 'warn', clean: 'good', harmful: 'bad' };

export const fileAnchor = (id: string) => `file-${id}`;

/** One file of a record: what it is, who handed it in, how it stands, and what can be done with it. */
export function AttachmentItem({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments');
  const words = useFileWords();
  const struck = line.status === 'withdrawn' ? 'line-through decoration-text-quiet' : undefined;
  const kind = [
    t(`kinds.${line.kind ?? 'unknown'}`),
    line.width && line.height && t('list.size', { width: line.width, height: line.height }),
    line.size !== null && words.bytes(line.size),
  ];
  return (
    <article className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className={cx('min-w-0 break-words font-semibold', struck)}>{line.about}</p>
        <Marks line={line} />
      </div>
      <p className={cx('min-w-0 break-words', struck)}>
        {line.name}
        <span className="text-text-quiet">, {kind.filter(Boolean).join(', ')}</span>
      </p>
      <p className="text-[0.8125rem] text-text-quiet">
        {t('list.handedIn', { when: words.moment(line.at), name: words.name(line.by) })}
      </p>
      {line.subjectType === 'claim' && line.subjectId && (
        <p className="text-[0.8125rem]">
          <a href={`#claim-${line.subjectId}`} className="underline underline-offset-2 hover:text-accent">
            {t('list.ofClaim')}
          </a>
        </p>
      )}
      <Happened line={line} />
      <Actions line={line} />
    </article>
  );
}

function Marks({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments');
  const tone = tones[line.status];
  return (
    <div className="flex flex-wrap gap-1">
      {line.sensitivity !== 'ordinary' && <StatusChip tone="sealed">{t(`sensitivity.${line.sensitivity}`)}</StatusChip>}
      {tone && <StatusChip tone={tone}>{t(`status.${line.status}`)}</StatusChip>}
      {line.status === 'ready' && <StatusChip tone={scanTones[line.scan]}>{t(`scan.${line.scan}`)}</StatusChip>}
    </div>
  );
}

/** What happened to it that whoever reads it must know. */
function Happened({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments.list');
  const words = useFileWords();
  const { released, withdrawn, status } = line;
  return (
    <>
      {released && (
        <p className="text-[0.8125rem]">
          {t('released', { when: words.moment(released.at), name: words.name(released.by), reason: released.reason })}
        </p>
      )}
      {withdrawn && (
        <p className="font-medium text-[0.8125rem] text-bad">
          {t('withdrawn', {
            when: words.moment(withdrawn.at),
            name: words.name(withdrawn.by),
            reason: withdrawn.reason,
          })}
        </p>
      )}
      {status === 'quarantined' && (
        <p className="max-w-prose text-bad">{t('quarantined', { finding: words.finding(line.finding) })}</p>
      )}
      {status === 'waiting-for-scan' && <p className="max-w-prose">{t('waiting')}</p>}
    </>
  );
}

function Actions({ line }: { line: AttachmentLine }) {
  const t = useTranslations('attachments.list');
  return (
    <div className="flex flex-wrap gap-2 pt-1 print:hidden">
      {line.hasPreview && <LookDialog line={line} />}
      {line.may.open && (
        <a
          href={contentAddress(line.id)}
          download
          aria-label={t('openLabel', { about: line.about })}
          className={buttonClass({ size: 'small' })}
        >
          {t('open')}
        </a>
      )}
      <CustodyDialog line={line} />
      {line.may.withdraw && <WithdrawFile line={line} />}
    </div>
  );
}
