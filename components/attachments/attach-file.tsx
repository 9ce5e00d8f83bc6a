'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useId } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { faultAt } from '@/components/ui/use-write';
import type { SubjectType } from '@/lib/attachments/rules/life';
import { FileChoice } from './file-choice';
import { UploadProgress } from './upload-progress';
import { saidOf, useFormFaults } from './upload-start';
import { useArrived } from './use-arrived';
import { useUpload } from './use-upload';

type AttachFileProps = {
  trigger: ReactElement;
  prisonerId: string;
  /** What it belongs to in the record, and what it will be called in the list of files. */
  subject: { type: SubjectType; id: string };
  about: string;
};

/** Hands in one file with one thing of a record: over the page, and closed when it has arrived. */
export function AttachFile({ trigger, prisonerId, subject, about }: AttachFileProps) {
  const t = useTranslations('attachments.attach');
  const id = useId();
  const arrived = useArrived();
  const upload = useUpload({ onDone: (state) => arrived(state, { seen: true }) });
  const missing = useFormFaults();
  const send = (form: FormData) => {
    form.set('about', about);
    const faults = missing(form, false);
    upload.setFaults(faults);
    const file = form.get('file');
    if (faults.length > 0 || !(file instanceof File)) return undefined;
    return upload
      .start(file, saidOf(file, prisonerId, { about, sensitivity: 'ordinary', subject }))
      .then((done) => (done ? undefined : Promise.reject(new Error('it did not arrive'))));
  };
  return (
    <FormDialog
      trigger={trigger}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('send')}
      busy={upload.sending !== null}
      faults={upload.faults}
      onSend={send}
    >
      <p className="font-medium">{about}</p>
      {upload.sending && <UploadProgress sending={upload.sending} onCancel={upload.cancel} />}
      {/* What was chosen stays, out of sight: it is needed again when it does not arrive. */}
      <div hidden={upload.sending !== null}>
        <FileChoice id={id} name="file" error={faultAt(upload.faults, 'file')} />
      </div>
    </FormDialog>
  );
}
