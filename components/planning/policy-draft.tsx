'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField, TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { priorityKeys, sendPriorities, sendPrioritiesDraft } from '@/lib/planning/hooks/priorities';
import { type CriterionTyped, criterionOf, nothingTyped, numberIn, typedOf } from '@/lib/planning/rules/criterion-form';
import { lastTier, type Priorities, type Tier, tiers } from '@/lib/planning/rules/priority';
import type { PrioritiesConsequences, PrioritiesLine } from '@/lib/planning/schema/priorities';
import { ConsequencesTable } from './policy-consequences';
import { PolicyCriterion } from './policy-criterion';
import { usePriorityWords } from './use-priority-words';

type Row = { key: number; typed: CriterionTyped };
let keys = 0;
const rowOf = (typed: CriterionTyped): Row => {
  keys += 1;
  return { key: keys, typed };
};

/** A form for another version, beginning with what is in force; its consequences can be seen before it is proposed. */
export function PolicyDraft({ present }: { present: PrioritiesLine }) {
  const t = useTranslations('policy');
  const own = useTranslations('planning-policy');
  const [rows, setRows] = useState(() => tiers.map((tier) => rowsOf(present.content, tier)));
  const [counted, setCounted] = useState<PrioritiesConsequences | null>(null);
  const [last, setLast] = useState<'propose' | 'preview'>('preview');
  const [typed, setTyped] = useState(false);
  const propose = useWrite(sendPriorities, {
    refresh: [priorityKeys.all],
    done: t('draft.proposed'),
    onDone: () => setTyped(false),
  });
  const preview = useWrite(sendPrioritiesDraft, { refresh: [], done: t('consequences.title'), onDone: setCounted });
  useUnsavedGuard(typed);
  const { faults } = last === 'propose' ? propose : preview;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const content = contentOf(form, rows) as Parameters<typeof sendPriorities>[0]['body']['content'];
    const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value');
    setLast(pressed === 'propose' ? 'propose' : 'preview');
    setCounted(null);
    if (pressed === 'propose') propose.mutate({ content, note: String(form.get('note') ?? '') });
    else preview.mutate({ content });
  };
  return (
    <Section title={t('draft.title')}>
      <form onSubmit={send} onChange={() => setTyped(true)} noValidate className="flex flex-col gap-4">
        <p className="max-w-prose text-text-quiet">{own('draft.what')}</p>
        <ErrorSummary errors={faults} />
        <TextField
          name="content.name"
          label={own('draft.name')}
          defaultValue={present.number === 1 ? '' : present.content.name}
          error={faultAt(faults, 'content.name')}
          maxLength={120}
          autoComplete="off"
          fieldClassName="max-w-prose"
        />
        {tiers.map((tier) => (
          <TierFields
            key={tier}
            tier={tier}
            rows={rows[tier] ?? []}
            faults={faults}
            onChange={(changed) => setRows(rows.map((old, at) => (at === tier ? changed : old)))}
          />
        ))}
        <Limits present={present.content} faults={faults} />
        <TextAreaField
          name="note"
          label={t('draft.note')}
          hint={t('draft.noteHint')}
          error={faultAt(faults, 'note')}
          rows={3}
          maxLength={2000}
          fieldClassName="max-w-prose"
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="do" value="preview" busy={preview.isPending}>
            {t('draft.preview')}
          </Button>
          <Button type="submit" name="do" value="propose" look="main" busy={propose.isPending}>
            {t('draft.propose')}
          </Button>
        </div>
        {counted && <ConsequencesTable counted={counted} />}
      </form>
    </Section>
  );
}

const rowsOf = (content: Priorities, tier: Tier) =>
  (content.tiers.find((rule) => rule.tier === tier)?.criteria ?? []).map((criterion) => rowOf(typedOf(criterion)));

/** The version as typed. What it may never say is the server's to refuse. */
const contentOf = (form: FormData, rows: readonly (readonly Row[])[]): Priorities => {
  const text = (name: string) => String(form.get(`content.${name}`) ?? '');
  return {
    name: text('name'),
    tiers: tiers.map((tier) => ({ tier, criteria: (rows[tier] ?? []).map(({ typed }) => criterionOf(typed)) })),
    limits: {
      proofOfLifeDays: numberIn(text('limits.proofOfLifeDays')) ?? -1,
      wishDays: numberIn(text('limits.wishDays')) ?? -1,
    },
  };
};

type TierProps = { tier: Tier; rows: readonly Row[]; faults: readonly Fault[]; onChange: (rows: Row[]) => void };

function TierFields({ tier, rows, faults, onChange }: TierProps) {
  const t = useTranslations('planning-policy.draft');
  const words = usePriorityWords();
  const at = `content.tiers.${tier}`;
  const wrong = faultAt(faults, at);
  return (
    <fieldset id={at} tabIndex={-1} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-semibold">{words.tierName(tier)}</legend>
      {wrong && <p className="font-medium text-bad">{wrong}</p>}
      {tier === lastTier && <p className="text-text-quiet">{t('last')}</p>}
      {rows.map(({ key, typed }, n) => (
        <PolicyCriterion
          key={key}
          at={`${at}.criteria.${n}`}
          number={n + 1}
          typed={typed}
          faults={faults}
          onType={(changed) => onChange(rows.map((row) => (row.key === key ? { key, typed: changed } : row)))}
          onRemove={() => onChange(rows.filter((row) => row.key !== key))}
        />
      ))}
      {tier !== lastTier && (
        <Button size="small" className="self-start" onClick={() => onChange([...rows, rowOf(nothingTyped)])}>
          {t('add', { tier })}
        </Button>
      )}
    </fieldset>
  );
}

function Limits({ present, faults }: { present: Priorities; faults: readonly Fault[] }) {
  const t = useTranslations('planning-policy.priorities');
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-semibold">{t('limits')}</legend>
      <div className="grid max-w-prose gap-4 sm:grid-cols-2">
        {(['proofOfLifeDays', 'wishDays'] as const).map((limit) => (
          <TextField
            key={limit}
            name={`content.limits.${limit}`}
            label={t(limit)}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={present.limits[limit]}
            error={faultAt(faults, `content.limits.${limit}`)}
            fieldClassName="justify-end"
          />
        ))}
      </div>
    </fieldset>
  );
}
