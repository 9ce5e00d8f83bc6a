'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SaveState } from '@/components/ui/save-state';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { Fault } from '@/components/ui/use-write';
import { sendFacts } from '@/lib/prisoners/hooks';
import type { RecordFacts } from '@/lib/prisoners/schema/changes';
import type { Party } from '@/lib/prisoners/schema/record';
import { FactsConflict } from './facts-conflict';
import { FactsFields } from './facts-fields';
import { formReader } from './form-reader';
import { factsFrom, factsIn } from './typed-facts';
import { conflictIn } from './use-conflict-words';
import { useRecord } from './use-record';
import { useRecordWrite } from './use-record-write';

/** Corrects the facts of a record. Whoever was faster is shown by name, both versions side by side; nothing is overwritten. */
export function FactsForm({ id, powers }: { id: string; powers: readonly Party[] }) {
  const common = useTranslations('common');
  const router = useRouter();
  const record = useRecord(id);
  const [begun] = useState({ version: record.version, facts: factsFrom(record) });
  const [mine, setMine] = useState<RecordFacts | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [dateFaults, setDateFaults] = useState<Fault[]>([]);
  const write = useRecordWrite(sendFacts);
  useUnsavedGuard(unsaved);
  const back = `/prisoners/${id}`;

  const save = (facts: RecordFacts, version: number) => {
    setMine(facts);
    write.mutateAsync({ id, version, facts }).then(
      () => {
        setUnsaved(false);
        router.push(back);
      },
      () => undefined,
    );
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reader = formReader(new FormData(event.currentTarget), common('errors.date'));
    const facts = factsIn(reader, begun.facts);
    setDateFaults(reader.faults);
    if (reader.faults.length === 0) save(facts, begun.version);
  };
  const conflict = conflictIn(write.error);
  const faults = dateFaults.length > 0 ? dateFaults : conflict ? [] : write.faults;

  return (
    <form onSubmit={submit} onChange={() => setUnsaved(true)} noValidate className="flex max-w-4xl flex-col gap-4">
      <ErrorSummary errors={faults} />
      {conflict && mine && (
        <FactsConflict
          {...{ conflict, mine, powers }}
          theirs={factsFrom(record)}
          onKeepTheirs={() => {
            setUnsaved(false);
            router.push(back);
          }}
          onUseMine={() => save(mine, record.version)}
        />
      )}
      <FactsFields facts={begun.facts} powers={powers} faults={faults} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-line border-t bg-surface py-3">
        <Button type="submit" look="main" busy={write.isPending}>
          {common('verbs.save')}
        </Button>
        <LinkButton href={back}>{common('verbs.cancel')}</LinkButton>
        {unsaved && <SaveState state={write.isPending ? 'saving' : 'unsaved'} />}
      </div>
    </form>
  );
}
