'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { type Fault, faultAt } from '@/components/ui/use-write';
import {
  type EntryKind,
  grounds,
  healthStates,
  type Reply,
  replies,
  subjects,
} from '@/lib/correspondence/rules/entries';

type SaidFieldsProps = {
  faults: readonly Fault[];
  kind: EntryKind | '';
  /** The answer chosen for all, so that a refusal asks for its ground. */
  reply: Reply | '';
  onReply: (reply: Reply | '') => void;
  /** A ground is asked for: some row refuses. */
  refusal: boolean;
};

/** What a paper of this kind can say, and nothing else. */
export function SaidFields({ faults, kind, reply, onReply, refusal }: SaidFieldsProps) {
  const t = useTranslations('correspondence');
  const error = (field: string) => faultAt(faults, field);
  const options = <Code extends string>(codes: readonly Code[], words: (code: Code) => string) => [
    { value: '', label: t('choose') },
    ...codes.map((value) => ({ value: value as string, label: words(value) })),
  ];
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {kind === 'reply' && (
          <SelectField
            name="reply"
            label={t('form.reply')}
            error={error('reply')}
            value={reply}
            onChange={({ target }) => onReply(target.value as Reply | '')}
            options={options(replies, (code) => t(`replies.${code}`))}
          />
        )}
        {kind === 'notification' && (
          <SelectField
            name="subject"
            label={t('form.subject')}
            error={error('subject')}
            options={options(subjects, (code) => t(`subjects.${code}`))}
          />
        )}
        {kind === 'health-news' && (
          <SelectField
            name="healthState"
            label={t('form.healthState')}
            error={error('healthState')}
            options={options(healthStates, (code) => t(`health.${code}`))}
          />
        )}
        {refusal && (
          <>
            <SelectField
              name="ground"
              label={t('form.ground')}
              error={error('ground')}
              options={options(grounds, (code) => t(`grounds.${code}`))}
            />
            <TextField
              name="groundNote"
              label={t('form.groundNote')}
              optional
              error={error('groundNote')}
              maxLength={1000}
              autoComplete="off"
            />
          </>
        )}
      </div>
      {(kind === 'notification' || reply === 'deceased' || reply === 'held') && (
        <PartialDateInput
          name="about"
          legend={t('form.about')}
          hint={t('form.aboutHint')}
          optional
          withoutUnknown
          error={error('about')}
        />
      )}
      {kind === 'health-news' && (
        <TextAreaField
          name="healthNote"
          label={t('form.healthNote')}
          hint={t('form.healthNoteHint')}
          optional
          error={error('healthNote')}
          rows={2}
          maxLength={2000}
        />
      )}
      <TextAreaField name="note" label={t('form.note')} optional error={error('note')} rows={2} maxLength={2000} />
    </>
  );
}
