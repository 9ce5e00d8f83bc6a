'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/inputs';
import { type Fault, useWrite } from '@/components/ui/use-write';
import type { RunId } from '@/lib/kernel/ids';
import { planKeys, sendReplan } from '@/lib/planning/hooks/runs';
import { type DropOutCode, dropOutCodes } from '@/lib/planning/rules/runs';
import type { PlanPerson } from '@/lib/planning/schema/people';
import type { RunHead } from '@/lib/planning/schema/runs';
import { PersonPicker } from './person-picker';

type Dropped = { readonly person: PlanPerson; readonly code: DropOutCode | '' };
type ReplanProps = { run: RunHead; onRun: (id: RunId) => void };

/** Who dropped out, each with a cause; the plan is made again with as little change as can be. */
export function Replan({ run, onRun }: ReplanProps) {
  const t = useTranslations('planning.board.replan');
  const [dropped, setDropped] = useState<readonly Dropped[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const again = useWrite(
    ({ body, key }: { body: Parameters<typeof sendReplan>[1]['body']; key: string }) =>
      sendReplan(run.id, { body, key }),
    { refresh: [planKeys.batch(run.batchId)], done: t('started'), onDone: ({ id }) => onRun(id) },
  );
  const send = () => {
    const ready = dropped.flatMap(({ person, code }) => (code ? [{ prisonerId: person.prisonerId, code }] : []));
    const missing = dropped.length === 0 ? t('nobody') : ready.length < dropped.length ? t('codeMissing') : null;
    setFault(missing ? { message: missing } : null);
    return missing ? undefined : again.mutateAsync({ dropped: ready }).then(() => setDropped([]));
  };
  const add = (person: PlanPerson) =>
    setDropped((before) =>
      before.some((one) => one.person.prisonerId === person.prisonerId) ? before : [...before, { person, code: '' }],
    );
  return (
    <FormDialog
      wide
      trigger={<Button>{t('open')}</Button>}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('confirm')}
      busy={again.isPending}
      faults={fault ? [fault] : again.faults}
      onSend={send}
    >
      <PersonPicker runId={run.id} onPick={add} />
      <DroppedList dropped={dropped} onChange={setDropped} />
    </FormDialog>
  );
}

type DroppedListProps = { dropped: readonly Dropped[]; onChange: (dropped: readonly Dropped[]) => void };

function DroppedList({ dropped, onChange }: DroppedListProps) {
  const t = useTranslations('planning');
  const { name } = useWords();
  if (dropped.length === 0) return <p className="text-text-quiet">{t('board.replan.noneYet')}</p>;
  const at = (id: string, code: DropOutCode | '') =>
    onChange(dropped.map((one) => (one.person.prisonerId === id ? { ...one, code } : one)));
  return (
    <ul className="flex flex-col border-line border-y">
      {dropped.map(({ person, code }) => (
        <li
          key={person.prisonerId}
          className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-2 last:border-b-0"
        >
          <span className="min-w-0 font-medium">{name(person)}</span>
          <span className="flex flex-wrap gap-2">
            <Select
              aria-label={t('board.replan.codeOf', { name: name(person) })}
              value={code}
              onChange={({ target }) => at(person.prisonerId, target.value as DropOutCode | '')}
              className="w-auto"
            >
              <option value="">{t('board.replan.code')}</option>
              {dropOutCodes.map((one) => (
                <option key={one} value={one}>
                  {t(`dropOuts.${one}`)}
                </option>
              ))}
            </Select>
            <Button
              look="quiet"
              aria-label={t('board.replan.notDropped', { name: name(person) })}
              onClick={() => onChange(dropped.filter((one) => one.person.prisonerId !== person.prisonerId))}
            >
              {t('board.replan.takeBack')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
