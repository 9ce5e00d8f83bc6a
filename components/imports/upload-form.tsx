'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/inputs';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { importKeys, sendList } from '@/lib/imports/hooks';
import { mostBytes } from '@/lib/imports/rules/run';

/** What a page answered for its reader's next upload: an id for it, and what was wrong with the one before. */
export type Upload = { id: string; problem: string | undefined };
type Props = { sources: readonly string[]; first: Upload };

/**
 * A new list: where it comes from, and the file. What was typed and chosen stays when something is wrong with it. Without
 * scripts the browser sends the form itself, and the page it is led back to says what was wrong.
 */
export function UploadForm({ sources, first }: Props) {
  const t = useTranslations('imports');
  const [found, setFound] = useState<readonly Fault[]>(useProblem(first.problem));
  const tooBig = useProblem('file-too-big');
  const router = useRouter();
  // The same upload keeps its id until it has been answered, so that a repeat is not a second list.
  const id = useRef<string | null>(null);
  const write = useWrite(sendList, {
    refresh: [importKeys.all],
    done: t('map.title'),
    onDone: (answer) => router.push(`/imports/${answer.id}`),
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    // Said here, because nobody should wait for fifty megabytes to hear it.
    setFound(file instanceof File && file.size > mostBytes ? tooBig : []);
    if (file instanceof File && file.size > mostBytes) return write.reset();
    id.current ??= crypto.randomUUID();
    form.set('id', id.current);
    write.mutate(form);
  };
  const another = () => {
    id.current = null;
  };
  const faults = found.length > 0 ? found : write.faults;
  return (
    <form
      method="post"
      action="/api/imports"
      encType="multipart/form-data"
      onSubmit={send}
      onChange={another}
      noValidate
      className="flex max-w-2xl flex-col gap-4"
    >
      <ErrorSummary errors={faults} />
      <input type="hidden" name="id" value={first.id} />
      <TextField
        name="source"
        label={t('upload.source')}
        hint={t('upload.sourceHint')}
        error={faultAt(faults, 'source')}
        maxLength={200}
        autoComplete="off"
        list="known-sources"
      />
      <datalist id="known-sources">
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <TextField
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
        label={t('upload.file')}
        hint={t('upload.fileHint')}
        error={faultAt(faults, 'file')}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="main" busy={write.isPending}>
          {t('upload.send')}
        </Button>
        <p className="text-text-quiet" role="status">
          {write.isPending ? t('upload.reading') : t('upload.after')}
        </p>
      </div>
    </form>
  );
}

/** The words of a code that stands in the address, at its field when it is about the file or its source. */
function useProblem(code: string | undefined): readonly Fault[] {
  const t = useTranslations('refusals');
  if (!code) return [];
  const key = [`faults.${code}`, code, 'invalid'].find((one) => t.has(one as Key)) as Key;
  const field = code.startsWith('file-') ? 'file' : code === 'required' || code === 'too-long' ? 'source' : undefined;
  return [{ ...(field ? { field } : {}), message: t(key) }];
}
type Key = Parameters<ReturnType<typeof useTranslations<'refusals'>>>[0];
