'use client';

import { useTranslations } from 'next-intl';
import { usePairWords } from '@/components/matching/use-pair-words';
import { Button } from '@/components/ui/button';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { sendCandidateDecision, sendCandidateWithdrawal } from '@/lib/debriefs/hooks';
import { type WithdrawReason, withdrawReasons } from '@/lib/debriefs/rules/candidate';
import type { CandidateLine, SightingLine } from '@/lib/debriefs/schema/sighting';
import type { Verdict } from '@/lib/matching/rules';
import { AttachSighting } from './attach-sighting';
import { WriteDialog } from './write-dialog';

type Props = { sighting: SightingLine; candidate: CandidateLine };

/** The answers to "is this the person seen?". Of a record, yes is said by attaching; of somebody sought it is just said. */
export function CandidateActions({ sighting, candidate }: Props) {
  const { record, sought, status, verdict } = candidate;
  const words = usePairWords();
  const waits = status === 'open' || status === 'contested';
  if (sighting.status !== 'waiting') return null;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {waits && record?.mayOpen && sighting.consentSearch === 'yes' && (
        <AttachSighting sighting={sighting} to={{ id: record.id, said: `${words.nameOf(record)}, ${record.number}` }} />
      )}
      {waits && sought && <Say candidate={candidate} verdict="same" />}
      {waits && <Say candidate={candidate} verdict="not-same" />}
      {verdict && <TakeBack candidate={candidate} />}
    </div>
  );
}

/** Says of a candidate that it is the person, or is not. A word why may be added; it can be taken back. */
function Say({ candidate, verdict }: { candidate: CandidateLine; verdict: Verdict }) {
  const t = useTranslations(`debriefs.say.${verdict}`);
  return (
    <WriteDialog
      keep={`say:${candidate.id}`}
      trigger={
        <Button size="small" data-not={verdict === 'not-same' ? '' : undefined}>
          {t('open')}
        </Button>
      }
      send={(attempt: Parameters<typeof sendCandidateDecision>[1]) => sendCandidateDecision(candidate.id, attempt)}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      done={t('done')}
      bodyOf={({ text }) => ({ version: candidate.version, verdict, note: text('note') })}
    >
      {(error) => (
        <TextAreaField name="note" label={t('note')} optional error={error('note')} rows={2} maxLength={1000} />
      )}
    </WriteDialog>
  );
}

function TakeBack({ candidate }: { candidate: CandidateLine }) {
  const t = useTranslations('debriefs.takeBack');
  const matching = useTranslations('matching');
  return (
    <WriteDialog
      keep={`back:${candidate.id}`}
      trigger={
        <Button size="small" look="quiet">
          {t('open')}
        </Button>
      }
      send={(attempt: Parameters<typeof sendCandidateWithdrawal>[1]) => sendCandidateWithdrawal(candidate.id, attempt)}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      done={t('done')}
      bodyOf={({ text, code }) => ({
        version: candidate.version,
        reason: code<WithdrawReason>('reason'),
        note: text('note'),
      })}
    >
      {(error) => (
        <>
          <SelectField
            name="reason"
            label={matching('decide.reason')}
            error={error('reason')}
            options={[
              { value: '', label: matching('decide.chooseReason') },
              ...withdrawReasons.map((value) => ({ value, label: matching(`withdrawReason.${value}`) })),
            ]}
          />
          <TextAreaField
            name="note"
            label={matching('decide.note')}
            optional
            error={error('note')}
            rows={2}
            maxLength={1000}
          />
        </>
      )}
    </WriteDialog>
  );
}
