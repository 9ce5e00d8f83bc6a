'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { exchangeKeys, sendMember } from '@/lib/exchanges/hooks';
import { addReasons } from '@/lib/exchanges/rules';
import type { PoolLine } from '@/lib/exchanges/schema/pool';
import type { BatchId } from '@/lib/kernel/ids';
import { Problem } from '@/lib/platform/fetch';
import { PersonCell } from './person-cell';

type Outcome = 'adding' | 'added' | { refused: string };
type AddPeopleProps = { batchId: BatchId; people: readonly PoolLine[]; onClosed: () => void };

/** Adds the chosen people one after the other, with one reason, and says for each what came of it. */
export function AddPeople({ batchId, people, onClosed }: AddPeopleProps) {
  const t = useTranslations('exchanges');
  const common = useTranslations('common');
  const form = useId();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  // Whoever was chosen when it opened: those added leave the list behind, and the outcome must stay readable.
  const [chosen, setChosen] = useState(people);
  const [missing, setMissing] = useState(false);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const busy = [...outcomes.values()].includes('adding');
  const finished = outcomes.size > 0 && !busy;

  const toggle = (next: boolean) => {
    if (busy) return;
    setOpen(next);
    setChosen(people);
    setOutcomes(new Map());
    setMissing(false);
    if (next || outcomes.size === 0) return;
    void queries.invalidateQueries({ queryKey: exchangeKeys.all });
    onClosed();
  };
  const addAll = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = new FormData(event.currentTarget);
    const reason = addReasons.find((one) => one === typed.get('reason'));
    setMissing(!reason);
    if (!reason) return;
    const note = String(typed.get('note') ?? '') || null;
    let added = 0;
    for (const { prisonerId } of chosen) {
      setOutcomes((before) => new Map(before).set(prisonerId, 'adding'));
      const outcome = await sendMember(batchId, { body: { prisonerId, reason, note }, key: crypto.randomUUID() }).then(
        () => 'added' as const,
        (error: unknown) => ({ refused: error instanceof Problem ? error.title : common('offline.what') }),
      );
      if (outcome === 'added') added += 1;
      setOutcomes((before) => new Map(before).set(prisonerId, outcome));
    }
    if (added > 0) notify({ title: t('pool.done', { count: added }) });
  };

  return (
    <Dialog
      wide
      open={open}
      onOpenChange={toggle}
      trigger={<Button look="main">{t('pool.addSelected', { count: people.length })}</Button>}
      title={t('pool.addTitle')}
      description={t('pool.addWhat')}
      actions={
        finished ? (
          <Button look="main" onClick={() => toggle(false)}>
            {common('verbs.close')}
          </Button>
        ) : (
          <>
            <Button disabled={busy} onClick={() => toggle(false)}>
              {common('verbs.cancel')}
            </Button>
            <Button type="submit" form={form} look="main" busy={busy}>
              {t('pool.addSelected', { count: chosen.length })}
            </Button>
          </>
        )
      }
    >
      <form id={form} onSubmit={addAll} noValidate className="flex flex-col gap-3">
        {!finished && (
          <>
            <SelectField
              name="reason"
              label={t('pool.whyAdd')}
              error={missing && common('errors.chooseOne')}
              disabled={busy}
              options={[
                { value: '', label: t('form.choose') },
                ...addReasons.map((value) => ({ value: value as string, label: t(`addReasons.${value}`) })),
              ]}
            />
            <TextAreaField name="note" label={t('fields.note')} optional maxLength={1000} rows={2} />
          </>
        )}
        <ul className="divide-y divide-line border-line border-y" aria-live="polite">
          {chosen.map((person) => (
            <li key={person.prisonerId} className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 py-1">
              <PersonCell person={person} />
              <OutcomeWords outcome={outcomes.get(person.prisonerId)} placeKind={person.placeKind} />
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}

function OutcomeWords({ outcome, placeKind }: { outcome: Outcome | undefined; placeKind: PoolLine['placeKind'] }) {
  const t = useTranslations('exchanges');
  if (!outcome) return <span className="text-text-quiet">{t(`placeKinds.${placeKind}`)}</span>;
  if (outcome === 'adding') return <span className="text-text-quiet">{t('pool.adding')}</span>;
  if (outcome === 'added') return <span className="font-medium text-good">{t('pool.added')}</span>;
  return <span className="font-medium text-bad">{outcome.refused}</span>;
}
