'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/exchanges/use-words';
import type { SubmissionLine } from '@/lib/planning/schema/submissions';

/** Who submitted, who signed in which turn, who is still to; and how it ended. */
export function SignatureList({ submission }: { submission: SubmissionLine }) {
  const t = useTranslations('governance');
  const { moment } = useWords();
  const { signatures, status } = submission;
  const said = (by: string | null, at: string) => ({ name: by ?? '—', when: moment(at) });
  const waits = { submitted: 'approval.waitsFirst', 'first-approved': 'approval.waitsSecond' } as const;
  const waiting = status === 'submitted' || status === 'first-approved' ? waits[status] : null;
  return (
    <ol className="flex flex-col gap-1.5" data-figures>
      <li>{t('approval.submittedBy', said(submission.submittedBy, submission.submittedAt))}</li>
      {signatures.map((one) => (
        <li key={`${one.turn} ${one.at}`} className="flex flex-col">
          <span>
            {one.decision === 'returned'
              ? t('approval.returnedBy', said(one.by, one.at))
              : t(one.turn === 1 ? 'approval.signedFirst' : 'approval.signedSecond', said(one.by, one.at))}
            {one.reason && `: ${t(`returnReasons.${one.reason}`)}`}
          </span>
          {one.acknowledged && <span className="text-text-quiet">{t('approval.acknowledged')}</span>}
          {one.note && <span className="whitespace-pre-line text-text-quiet">{one.note}</span>}
        </li>
      ))}
      {waiting && <li className="text-text-quiet">{t(waiting)}</li>}
      <Ending submission={submission} />
    </ol>
  );
}

function Ending({
  submission: { status, closedAt, closedBy, closeReason, frozenAt, frozenBy },
}: {
  submission: SubmissionLine;
}) {
  const t = useTranslations('governance.approval');
  const { moment } = useWords();
  if (status === 'frozen' && frozenAt)
    return <li>{t('frozenBy', { name: frozenBy ?? '—', when: moment(frozenAt) })}</li>;
  if (status !== 'withdrawn' || !closedAt) return null;
  if (closeReason === 'list-moved') return <li>{t('listMoved', { when: moment(closedAt) })}</li>;
  return <li>{t('withdrawnBy', { name: closedBy ?? '—', when: moment(closedAt) })}</li>;
}
