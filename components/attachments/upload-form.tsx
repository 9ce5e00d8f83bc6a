'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/inputs';
import { faultAt } from '@/components/ui/use-write';
import { offeredSensitivities, type Sensitivity } from '@/lib/access/rules';
import type { UnfinishedUpload } from '@/lib/attachments/schema';
import { FileChoice } from './file-choice';
import { UploadProgress } from './upload-progress';
import { startOf, useFormFaults } from './upload-start';
import { useArrived } from './use-arrived';
import { useUpload } from './use-upload';

type UploadFormProps = {
  prisonerId: string;
  /** An id of the form's own, for browsers that send it without scripts. */
  formId: string;
  /** The unfinished upload this goes on with. */
  goOnWith: UnfinishedUpload | null;
  /** What this person still sees once it is complete. */
  reads: readonly Sensitivity[];
  onEnded: () => void;
};

/** Hands a file in: what it is, who reads it, the file. With scripts in pieces and with its progress; without, in one. */
export function UploadForm({ prisonerId, formId, goOnWith, reads, onEnded }: UploadFormProps) {
  const t = useTranslations('attachments');
  const form = useRef<HTMLFormElement>(null);
  const arrived = useArrived();
  const sensitivity = useRef<Sensitivity>('ordinary');
  const upload = useUpload({ onDone: (state) => arrived(state, { seen: reads.includes(sensitivity.current) }) });
  const missing = useFormFaults();
  const [ended, setEnded] = useState(0);
  // When a file has arrived, the next one is begun where the last one was.
  useEffect(() => {
    if (ended > 0) form.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
  }, [ended]);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const file = given.get('file');
    const faults = missing(given, goOnWith !== null);
    if (faults.length > 0 || !(file instanceof File)) return upload.setFaults(faults);
    sensitivity.current = (given.get('sensitivity') ?? 'ordinary') as Sensitivity;
    if (!(await upload.start(file, startOf(given, { prisonerId, goOnWith })))) return;
    form.current?.reset();
    setEnded((count) => count + 1);
    onEnded();
  };
  return (
    <>
      {upload.sending && <UploadProgress sending={upload.sending} onCancel={upload.cancel} />}
      <form
        // While a file is on its way what was typed stays, out of sight: it is needed again when the file does not arrive.
        hidden={upload.sending !== null}
        ref={form}
        action="/api/attachments"
        method="post"
        encType="multipart/form-data"
        onSubmit={send}
        noValidate
        className="flex max-w-2xl flex-col gap-4"
      >
        <ErrorSummary errors={upload.faults} title={t('upload.failed')} />
        <input type="hidden" name="id" value={formId} />
        <input type="hidden" name="prisonerId" value={prisonerId} />
        {goOnWith ? (
          <p className="font-medium">{t('unfinished.goingOn', { name: goOnWith.name })}</p>
        ) : (
          <Said about={faultAt(upload.faults, 'about')} />
        )}
        <FileChoice id="file" name="file" error={faultAt(upload.faults, 'file')} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main">
            {t('form.send')}
          </Button>
          <noscript>
            <span className="text-text-quiet">{t('form.noScript')}</span>
          </noscript>
        </div>
      </form>
    </>
  );
}

function Said({ about }: { about: string | undefined }) {
  const t = useTranslations('attachments');
  return (
    <>
      <TextField
        name="about"
        label={t('form.about')}
        hint={t('form.aboutHint')}
        error={about}
        maxLength={300}
        autoComplete="off"
      />
      <RadioGroup
        name="sensitivity"
        legend={t('form.sensitivity')}
        defaultValue="ordinary"
        options={offeredSensitivities.map((value) => ({
          value,
          label: t(`sensitivity.${value}`),
          hint: t(`sensitivityHint.${value}`),
        }))}
      />
    </>
  );
}
