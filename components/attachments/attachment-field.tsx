'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { faultAt } from '@/components/ui/use-write';
import type { Sensitivity } from '@/lib/access/rules';
import type { SubjectType } from '@/lib/attachments/rules/life';
import { FileChoice } from './file-choice';
import { UploadProgress } from './upload-progress';
import { saidOf, useFormFaults } from './upload-start';
import { useUpload } from './use-upload';

type AttachmentFieldProps = {
  /** The form's field: one hidden input of this name for each file, with its id. */
  name: string;
  prisonerId: string;
  /** What the files of this form are, for their list and their readers. */
  about: string;
  sensitivity?: Sensitivity;
  subject?: { type: SubjectType; id: string } | undefined;
  onChange?: ((ids: readonly string[]) => void) | undefined;
};

type Added = { id: string; name: string };

/**
 * Files within another form: each is handed in to the record as soon as it is chosen, and the form is given its id. For
 * laboratory reports, board minutes, letters: whatever a form speaks of.
 */
export function AttachmentField(props: AttachmentFieldProps) {
  const { name, prisonerId, about, sensitivity = 'ordinary', subject, onChange } = props;
  const t = useTranslations('attachments.field');
  const id = useId();
  const [added, setAdded] = useState<readonly Added[]>([]);
  const change = (next: readonly Added[]) => {
    setAdded(next);
    onChange?.(next.map((one) => one.id));
  };
  const upload = useUpload({ onDone: (state, file) => change([...added, { id: state.id, name: file.name }]) });
  const missing = useFormFaults();
  const choose = (file: File | null) => {
    if (!file) return;
    const given = new FormData();
    given.set('file', file);
    const faults = missing(given, true);
    if (faults.length > 0) return upload.setFaults(faults);
    void upload.start(file, saidOf(file, prisonerId, { about, sensitivity, subject }));
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">{t('add')}</legend>
      <p className="text-[0.8125rem] text-text-quiet">{t('hint')}</p>
      <ErrorSummary errors={upload.faults.map(({ message }) => ({ message }))} />
      {upload.sending ? (
        <UploadProgress sending={upload.sending} onCancel={upload.cancel} />
      ) : (
        <FileChoice key={added.length} id={id} error={faultAt(upload.faults, 'file')} onChosen={choose} />
      )}
      <AddedFiles name={name} added={added} onRemove={(one) => change(added.filter((other) => other.id !== one.id))} />
    </fieldset>
  );
}

type AddedFilesProps = { name: string; added: readonly Added[]; onRemove: (one: Added) => void };

function AddedFiles({ name, added, onRemove }: AddedFilesProps) {
  const t = useTranslations('attachments.field');
  if (added.length === 0) return null;
  return (
    <ul aria-label={t('added')} className="divide-y divide-line">
      {added.map((one) => (
        <li key={one.id} className="flex items-center justify-between gap-2 py-1">
          <span className="min-w-0 break-words">{one.name}</span>
          <input type="hidden" name={name} value={one.id} />
          <IconButton label={t('remove', { name: one.name })} icon={<X aria-hidden />} onClick={() => onRemove(one)} />
        </li>
      ))}
    </ul>
  );
}
