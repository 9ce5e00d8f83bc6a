'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { RegistrySearch } from '@/components/prisoners/registry-search';
import { Button, IconButton } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import type { BatchId, PrisonerId } from '@/lib/kernel/ids';
import { overrideKeys, sendOverride } from '@/lib/planning/hooks/overrides';
import { type OverrideCode, type OverrideKind, overrideCodes, overrideKinds } from '@/lib/planning/rules/overrides';
import type { RegistryRow } from '@/lib/prisoners/schema/registry';

/** Proposes that somebody be set in or kept out, or that people go only together. Another person agrees, or does not. */
export function ProposeOverride({ batchId }: { batchId: BatchId }) {
  const t = useTranslations('governance.overrides');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {t('propose')}
      </Button>
      {open && <ProposeDialog batchId={batchId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeDialog({ batchId, onClose }: { batchId: BatchId; onClose: () => void }) {
  const t = useTranslations('governance');
  const common = useTranslations('common');
  const [people, setPeople] = useState<readonly RegistryRow[]>([]);
  const [kind, setKind] = useState<OverrideKind>('pin-in');
  const [code, setCode] = useState<OverrideCode | ''>('');
  const [note, setNote] = useState('');
  const write = useWrite((attempt: Parameters<typeof sendOverride>[1]) => sendOverride(batchId, attempt), {
    refresh: [overrideKeys.all],
    done: t('overrides.done.propose'),
    onDone: onClose,
  });
  const send = () =>
    write.mutate({
      kind,
      prisonerIds: people.map(({ id }) => id as PrisonerId),
      code: code as OverrideCode,
      note: note || null,
    });
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('overrides.propose')}
      description={t('overrides.proposeWhat')}
      actions={
        <>
          <Button onClick={onClose}>{common('verbs.cancel')}</Button>
          <Button look="main" busy={write.isPending} onClick={send}>
            {t('overrides.propose')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <ErrorSummary errors={write.faults} />
        <RadioGroup
          name="kind"
          legend={t('fields.kind')}
          value={kind}
          inputProps={{ onChange: ({ target }) => setKind(target.value as OverrideKind) }}
          options={overrideKinds.map((value) => ({
            value,
            label: t(`kinds.${value}`),
            hint: t(`kindWhat.${value}`),
          }))}
        />
        <SelectField
          name="code"
          label={t('fields.code')}
          value={code}
          onChange={({ target }) => setCode(target.value as OverrideCode | '')}
          error={faultAt(write.faults, 'code')}
          options={[
            { value: '', label: t('fields.choose') },
            ...overrideCodes.map((value) => ({ value: value as string, label: t(`codes.${value}`) })),
          ]}
        />
        <TextAreaField
          name="note"
          label={t('fields.note')}
          hint={t('fields.noteHint')}
          error={faultAt(write.faults, 'note')}
          optional={code !== 'other-specify'}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <People people={people} onChange={setPeople} error={faultAt(write.faults, 'prisonerIds')} />
      </div>
    </Dialog>
  );
}

type PeopleProps = {
  people: readonly RegistryRow[];
  onChange: (people: readonly RegistryRow[]) => void;
  error: string | undefined;
};

function People({ people, onChange, error }: PeopleProps) {
  const t = useTranslations('governance.overrides');
  const { name } = useWords();
  const add = (row: RegistryRow) => onChange(people.some(({ id }) => id === row.id) ? people : [...people, row]);
  return (
    <fieldset id="prisonerIds" tabIndex={-1} className="flex flex-col gap-2">
      <legend className="font-medium">{t('people')}</legend>
      {error && <p className="font-medium text-bad">{error}</p>}
      <p role="status" data-figures>
        {t('chosen', { count: people.length })}
      </p>
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <li key={person.id} className="flex min-h-9 items-center justify-between gap-3">
            <span>
              {name(person)} <span className="text-text-quiet">{person.number}</span>
            </span>
            <IconButton
              label={t('remove', { name: name(person) })}
              icon={<X aria-hidden />}
              onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
            />
          </li>
        ))}
      </ul>
      <RegistrySearch onChoose={add} chooseLabel={t('choose')} onlyOpenable />
    </fieldset>
  );
}
