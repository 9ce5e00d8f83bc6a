'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { RegistryMatches } from '@/components/prisoners/registry-matches';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/inputs';
import { faultAt } from '@/components/ui/use-write';
import type { ListLine } from '@/lib/counterpart/schema/lists';
import type { UseLineDecision } from './use-line-decision';

/** For somebody whom matching did not find: searched here in the registry, or named by the record's number. */
export function AnotherRecord({ line, decision }: { line: ListLine; decision: UseLineDecision }) {
  const t = useTranslations('counterpart');
  const [number, setNumber] = useState('');
  const send = (form: FormData) =>
    decision.decide(line, {
      decision: 'other',
      number: String(form.get('number') ?? '').trim() || null,
      note: String(form.get('note') ?? '').trim() || null,
    });
  return (
    <FormDialog
      wide
      trigger={
        <Button look="quiet" size="small">
          {t('decide.otherOpen')}
        </Button>
      }
      title={t('decide.otherTitle')}
      what={t('decide.otherWhat')}
      busy={decision.busy}
      faults={decision.faults}
      onSend={send}
    >
      <Search first={line.name} onChoose={setNumber} />
      <TextField
        name="number"
        label={t('decide.number')}
        error={faultAt(decision.faults, 'number') ?? faultAt(decision.faults, 'one.number')}
        placeholder="HW-00042"
        maxLength={20}
        autoComplete="off"
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      <TextField name="note" label={t('decide.note')} optional maxLength={500} autoComplete="off" />
    </FormDialog>
  );
}

/** Enter searches here and does not send the form around it. */
function Search({ first, onChoose }: { first: string; onChoose: (number: string) => void }) {
  const t = useTranslations('counterpart.decide');
  const [typed, setTyped] = useState(first);
  const [asked, setAsked] = useState('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    setAsked(typed.trim());
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          id="another-search"
          name="search"
          label={t('search')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
          fieldClassName="min-w-0 flex-1 basis-56"
        />
        <Button onClick={() => setAsked(typed.trim())}>{t('find')}</Button>
      </div>
      {asked.length >= 2 && (
        <RegistryMatches
          question={{ text: asked }}
          chooseLabel={t('thisOne')}
          onlyOpenable
          onChoose={(hit) => onChoose(hit.number)}
        />
      )}
    </div>
  );
}
