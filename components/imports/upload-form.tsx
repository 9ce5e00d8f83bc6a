'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { importKeys, sendList } from '@/lib/imports/hooks';

/** A new list: where it comes from, and the file. What was typed and chosen stays when something is wrong with it. */
export function UploadForm({ sources }: { sources: readonly string[] }) {
  const t = useTranslations('imports');
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
    id.current ??= crypto.randomUUID();
    form.set('id', id.current);
    write.mutate(form);
  };
  const another = () => {
    id.current = null;
  };
  return (
    <form
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      onChange={another}
      noValidate
      className="flex max-w-2xl flex-col gap-4"
    >
      <ErrorSummary errors={write.faults} />
      <TextField
        name="source"
        label={t('upload.source')}
        hint={t('upload.sourceHint')}
        error={faultAt(write.faults, 'source')}
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
        error={faultAt(write.faults, 'file')}
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
