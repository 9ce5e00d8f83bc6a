'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { GradeFields } from '@/components/evidence/grade-fields';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { sendAttachment } from '@/lib/debriefs/hooks';
import {
  isFirstHand,
  isGradable,
  type SightingStatement,
  sightingStatements,
  statementFor,
  wasSeen,
} from '@/lib/debriefs/rules/sighting';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { namesAHolder } from '@/lib/evidence/rules';
import type { Reliability } from '@/lib/kernel/admiralty-scale';
import type { PrisonerId } from '@/lib/kernel/ids';
import { useHolders } from './holders';
import { RecordField } from './record-field';
import { WriteDialog } from './write-dialog';

type Props = {
  sighting: SightingLine;
  /** The candidate it is attached to; without one the record is chosen here. */
  to?: { id: PrisonerId; said: string };
};

/** Attaches a sighting to a record as a claim: to which, what it claims, how far it is trusted and why. A person decides. */
export function AttachSighting({ sighting, to }: Props) {
  const t = useTranslations('debriefs.attach');
  const evidence = useTranslations('evidence');
  return (
    <WriteDialog
      wide
      keep={`attach:${sighting.id}:${to?.id ?? ''}`}
      trigger={
        <Button size="small" data-attach={to && ''}>
          {to ? t('toThis') : t('open')}
        </Button>
      }
      send={(attempt: Parameters<typeof sendAttachment>[1]) => sendAttachment(sighting.id, attempt)}
      title={to ? t('titleTo', { person: to.said }) : t('title')}
      what={t('what')}
      confirmLabel={t('confirm')}
      done={t('done')}
      labels={{
        record: t('record'),
        says: t('says'),
        detainingPowerId: evidence('form.heldBy'),
        reliability: evidence('form.reliability'),
        credibility: evidence('form.credibility'),
        gradeReason: t('gradeReason'),
      }}
      bodyOf={({ text, code }) => ({
        version: sighting.version,
        prisonerId: to?.id ?? null,
        record: to ? null : text('record'),
        says: code<SightingStatement>('says'),
        reliability: code<Reliability>('reliability'),
        credibility: Number(text('credibility') ?? 0),
        gradeReason: text('gradeReason'),
        detainingPowerId: namesAHolder(code<SightingStatement>('says')) ? text('detainingPowerId') : null,
        note: text('note'),
      })}
    >
      {(error) => <AttachFields sighting={sighting} chosen={Boolean(to)} error={error} />}
    </WriteDialog>
  );
}

type FieldsProps = { sighting: SightingLine; chosen: boolean; error: (field: string) => string | undefined };

function AttachFields({ sighting, chosen, error }: FieldsProps) {
  const t = useTranslations('debriefs.attach');
  const evidence = useTranslations('evidence');
  const { condition, knownHow, consentFamilies } = sighting;
  const says = sightingStatements.filter((statement) => wasSeen(condition, statement));
  const [claimed, setClaimed] = useState(statementFor(condition));
  return (
    <>
      {!chosen && <RecordField label={t('record')} error={error('record')} />}
      <RadioGroup
        name="says"
        legend={t('says')}
        hint={t('saysHint')}
        error={error('says')}
        defaultValue={statementFor(condition)}
        inputProps={{ onChange: ({ currentTarget }) => setClaimed(currentTarget.value as SightingStatement) }}
        options={says.map((value) => ({ value, label: evidence(`says.${value}`) }))}
      />
      {/* Only hidden, so that what was chosen is still there after a look at another claim. */}
      <div hidden={!namesAHolder(claimed)}>
        <HeldBy error={error('detainingPowerId')} />
      </div>
      {says.length === 1 && <Notice tone="warn">{t('death')}</Notice>}
      <GradeFields
        error={error}
        credible={{
          offers: (credibility) => isGradable(knownHow, credibility),
          hint: isFirstHand(knownHow) ? undefined : t('hearsay'),
        }}
      />
      <TextAreaField
        name="gradeReason"
        label={t('gradeReason')}
        hint={t('gradeReasonHint')}
        optional
        error={error('gradeReason')}
        rows={2}
        maxLength={500}
      />
      <TextAreaField
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        optional
        error={error('note')}
        rows={2}
        maxLength={2000}
      />
      {consentFamilies !== 'yes' && <Notice tone="warn">{t('families')}</Notice>}
    </>
  );
}

/** Who held the person there, where whoever tells it knows. */
function HeldBy({ error }: { error: string | undefined }) {
  const evidence = useTranslations('evidence');
  const locale = useLocale();
  return (
    <SelectField
      name="detainingPowerId"
      label={evidence('form.heldBy')}
      hint={evidence('form.heldByHint')}
      optional
      error={error}
      options={[
        { value: '', label: evidence('form.choose') },
        ...useHolders().map((one) => ({ value: one.id, label: one[locale] })),
      ]}
    />
  );
}
