'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';

/** What the system's file picker is asked to show first; what is chosen is decided by its content. */
export const acceptedFiles =
  '.jpg,.jpeg,.png,.webp,.pdf,.mp4,.m4a,.mp3,image/jpeg,image/png,image/webp,application/pdf,video/mp4,audio/mpeg';

type FileChoiceProps = {
  id: string;
  /** Left out where the file itself is not part of the form. */
  name?: string | undefined;
  error?: string | undefined;
  onChosen?: ((file: File | null) => void) | undefined;
};

/** One file: chosen with the system's own picker, or dropped here by those who like to. */
export function FileChoice({ id, name, error, onChosen }: FileChoiceProps) {
  const t = useTranslations('attachments.form');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    onChosen?.(input.current.files[0] ?? null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the field inside does the same by keyboard
    <div
      className={cx(
        'rounded-md border border-dashed p-3',
        over ? 'border-accent bg-accent-wash' : 'border-line-strong',
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field id={id} label={t('file')} hint={`${t('fileHint')} ${t('drop')}`} error={error}>
        {(aria) => (
          <TextInput
            {...aria}
            ref={input}
            name={name}
            type="file"
            accept={acceptedFiles}
            onChange={(event) => onChosen?.(event.currentTarget.files?.[0] ?? null)}
          />
        )}
      </Field>
    </div>
  );
}
