'use client';

import { useTranslations } from 'next-intl';
import { AttachmentField } from '@/components/attachments/attachment-field';
import { textIn } from '@/components/ui/form-values';
import { SelectField, TextField } from '@/components/ui/inputs';
import type { DeathOfRecord } from '@/lib/deaths/schema/view';

type Props = { of: DeathOfRecord; error: (field: string) => string | undefined };

/** A board's decision: number, day, who issued it, and its minutes, on file already or handed in here. */
export function BoardFields({ of, error }: Props) {
  const t = useTranslations('deaths.propose');
  return (
    <>
      <TextField
        name="boardBody"
        label={t('boardBody')}
        error={error('boardBody')}
        maxLength={200}
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="boardNumber"
          label={t('boardNumber')}
          error={error('boardNumber')}
          maxLength={80}
          autoComplete="off"
        />
        <TextField name="boardOn" type="date" label={t('boardOn')} error={error('boardOn')} />
      </div>
      <SelectField
        name="minutesId"
        label={t('minutes')}
        hint={t('minutesHint')}
        error={error('minutesId')}
        options={[
          { value: '', label: t('minutesUpload') },
          ...of.minutes.map(({ id, name, about }) => ({ value: id, label: `${about}, ${name}` })),
        ]}
      />
      <AttachmentField
        name="uploadedMinutes"
        prisonerId={of.person.id}
        about={t('minutesAbout')}
        sensitivity="deaths"
      />
    </>
  );
}

/** The board's decision as typed; minutes handed in here go before those chosen. */
export const boardIn = (form: FormData) => ({
  boardNumber: textIn(form, 'boardNumber') ?? '',
  boardOn: textIn(form, 'boardOn') ?? '',
  boardBody: textIn(form, 'boardBody') ?? '',
  minutesId: String(form.getAll('uploadedMinutes').at(-1) ?? form.get('minutesId') ?? ''),
});
