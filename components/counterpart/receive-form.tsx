'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { counterpartKeys, sendTheirList } from '@/lib/counterpart/hooks';
import { purposes } from '@/lib/counterpart/rules/lists';
import { mostBytes } from '@/lib/imports/rules/run';
import type { BatchId } from '@/lib/kernel/ids';

type Props = { id: BatchId; fresh: string; problem: string | undefined; at: string | undefined };

/**
 * A list of theirs: what it is for, whom it came from and when, and the file. What was typed and chosen stays when something
 * is wrong with it. Without scripts the browser sends the form itself, and the page it is led back to says what was wrong.
 */
export function ReceiveForm({ id, fresh, problem, at }: Props) {
  const t = useTranslations('counterpart');
  const [found, setFound] = useState<readonly Fault[]>(useProblem(problem, at));
  const tooBig = useProblem('file-too-big', 'file');
  const router = useRouter();
  // The same upload keeps its id until it has been answered, so that a repeat is not a second list.
  const listId = useRef<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const write = useWrite(sendTheirList(id), {
    refresh: [counterpartKeys.all],
    done: t('lists.received'),
    onDone: (answer) => {
      form.current?.reset();
      router.push(`/exchanges/${id}/counterpart?list=${answer.listId}${answer.before ? '&before=1' : ''}`);
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const file = sent.get('file');
    // Said here, because nobody should wait for fifty megabytes to hear it.
    const big = file instanceof File && file.size > mostBytes;
    setFound(big ? tooBig : []);
    if (big) return write.reset();
    listId.current ??= crypto.randomUUID();
    sent.set('listId', listId.current);
    write.mutate(sent);
  };
  const faults = found.length > 0 ? found : write.faults;
  return (
    <form
      ref={form}
      method="post"
      action={`/api/batches/${id}/counterpart`}
      encType="multipart/form-data"
      onSubmit={send}
      onChange={() => {
        listId.current = null;
      }}
      noValidate
      className="flex max-w-2xl flex-col gap-4"
    >
      <ErrorSummary errors={faults} />
      <input type="hidden" name="listId" value={fresh} />
      <AboutTheList faults={faults} />
      <TextField
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
        label={t('receive.file')}
        hint={t('receive.fileHint')}
        error={faultAt(faults, 'file')}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="main" busy={write.isPending}>
          {t('receive.send')}
        </Button>
        <p className="text-text-quiet" role="status">
          {write.isPending ? t('receive.reading') : t('receive.after')}
        </p>
      </div>
    </form>
  );
}

function AboutTheList({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations('counterpart');
  const choose = useTranslations('exchanges')('form.choose');
  return (
    <>
      <SelectField
        name="purpose"
        label={t('receive.purpose')}
        error={faultAt(faults, 'purpose')}
        options={[
          { value: '', label: choose },
          ...purposes.map((value) => ({ value: value as string, label: t(`purposes.${value}`) })),
        ]}
      />
      <TextField
        name="source"
        label={t('receive.source')}
        hint={t('receive.sourceHint')}
        error={faultAt(faults, 'source')}
        maxLength={200}
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="receivedOn"
          type="date"
          label={t('receive.receivedOn')}
          error={faultAt(faults, 'receivedOn')}
        />
        <TextField
          name="reference"
          label={t('receive.reference')}
          optional
          error={faultAt(faults, 'reference')}
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <TextField
        name="agreementLine"
        label={t('receive.agreementLine')}
        hint={t('receive.agreementLineHint')}
        optional
        error={faultAt(faults, 'agreementLine')}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}

const fields = ['purpose', 'source', 'reference', 'receivedOn', 'agreementLine', 'file'];

/** The words of a code that stands in the address, at its field when it is about one. */
function useProblem(code: string | undefined, at: string | undefined): readonly Fault[] {
  const t = useTranslations('refusals');
  if (!code) return [];
  const key = [`faults.${code}`, code, 'invalid'].find((one) => t.has(one as Key)) as Key;
  return [{ ...(at && fields.includes(at) ? { field: at } : {}), message: t(key) }];
}
type Key = Parameters<ReturnType<typeof useTranslations<'refusals'>>>[0];
