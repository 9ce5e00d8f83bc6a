'use client';

import { useTranslations } from 'next-intl';
import type { Fault } from '@/components/ui/use-write';
import type { Sensitivity } from '@/lib/access/rules';
import type { Upload } from '@/lib/attachments/hooks/upload';
import { type Kind, mediaType, mostBytesOfAll } from '@/lib/attachments/rules/kinds';
import type { SubjectType } from '@/lib/attachments/rules/life';
import type { UnfinishedUpload } from '@/lib/attachments/schema';
import type { AttachmentId } from '@/lib/kernel/ids';
import { useFileWords } from './use-file-words';

/** The kind a file seems to have, so that one too large for it is refused before it is sent. */
export const seemingKind = (type: string): Kind | null =>
  (Object.entries(mediaType) as [Kind, string][]).find(([, one]) => one === type)?.[0] ?? null;

type About = { about: string; sensitivity: Sensitivity; subject?: { type: SubjectType; id: string } | undefined };

/** What is said of a file before it comes. */
export const saidOf = (file: File, prisonerId: string, { about, sensitivity, subject }: About) => ({
  prisonerId,
  name: file.name || '—',
  about,
  sensitivity,
  size: file.size,
  declaredKind: seemingKind(file.type),
  ...(subject ? { subjectType: subject.type, subjectId: subject.id } : {}),
});

/** What an upload begins with: what the form says of the file, or the unfinished upload it goes on with. */
export function startOf(
  form: FormData,
  { prisonerId, goOnWith }: { prisonerId: string; goOnWith: UnfinishedUpload | null },
): Upload['start'] {
  if (goOnWith) return { goOnWith: goOnWith.id as AttachmentId };
  const about = String(form.get('about') ?? '').trim();
  return saidOf(form.get('file') as File, prisonerId, {
    about,
    sensitivity: String(form.get('sensitivity')) as Sensitivity,
  });
}

/** What is missing from a form, found out before anything is sent. */
export function useFormFaults() {
  const t = useTranslations();
  const words = useFileWords();
  return (form: FormData, going: boolean): Fault[] => {
    const file = form.get('file');
    const about = String(form.get('about') ?? '').trim();
    const size = file instanceof File ? file.size : 0;
    return [
      ...(going || about ? [] : [{ field: 'about', message: t('refusals.faults.required') }]),
      ...(size === 0 ? [{ field: 'file', message: t('refusals.faults.attachment-empty') }] : []),
      ...(size > mostBytesOfAll
        ? [{ field: 'file', message: t('attachments.upload.tooLarge', { size: words.bytes(size) }) }]
        : []),
    ];
  };
}
