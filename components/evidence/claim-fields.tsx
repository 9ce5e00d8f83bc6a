'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { type ClaimStatement, claimStatements, namesAHolder, type SourceKind, sourceKinds } from '@/lib/evidence/rules';
import { gradeNeedsReason } from '@/lib/evidence/rules/grading';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { GradeFields } from './grade-fields';
import { KindCarries } from './kind-carries';

type ClaimFieldsProps = { faults: readonly Fault[]; evidence: RecordEvidence };

/** The fields of a claim. The two answers of the Admiralty scale stand side by side and are never one number. */
export function ClaimFields({ faults, evidence }: ClaimFieldsProps) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const [says, setSays] = useState<ClaimStatement | ''>('');
  const error = (field: string) => faultAt(faults, field);
  const choose = { value: '', label: t('form.choose') };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="says"
          label={t('form.says')}
          error={error('says')}
          onChange={({ currentTarget }) => setSays(currentTarget.value as ClaimStatement)}
          options={[choose, ...claimStatements.map((value) => ({ value, label: t(`says.${value}`) }))]}
        />
        <TextField name="place" label={t('form.place')} optional error={error('place')} autoComplete="off" />
        {says !== '' && namesAHolder(says) && (
          <SelectField
            name="detainingPowerId"
            label={t('form.heldBy')}
            hint={t('form.heldByHint')}
            optional
            error={error('detainingPowerId')}
            options={[choose, ...evidence.powers.map((one) => ({ value: one.id, label: one[locale] }))]}
          />
        )}
      </div>
      <PartialDateInput name="asOf" legend={t('form.asOf')} hint={t('form.asOfHint')} error={error('asOf')} />
      <SourceFields faults={faults} evidence={evidence} says={says} />
      <TextAreaField name="note" label={t('form.note')} optional error={error('note')} rows={3} maxLength={2000} />
    </>
  );
}

function SourceFields({ faults, evidence, says }: ClaimFieldsProps & { says: ClaimStatement | '' }) {
  const t = useTranslations('evidence');
  const [kind, setKind] = useState<SourceKind | ''>('');
  const error = (field: string) => faultAt(faults, field);
  const choose = { value: '', label: t('form.choose') };
  const listed = says === 'listed-as-missing';
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="sourceKind"
        label={t('form.source')}
        error={error('sourceKind')}
        onChange={({ currentTarget }) => setKind(currentTarget.value as SourceKind)}
        options={[choose, ...sourceKinds.map((value) => ({ value, label: t(`source.${value}`) }))]}
      />
      <TextField
        name="sourceReference"
        label={listed ? t('form.issuer') : t('form.reference')}
        hint={listed ? t('form.issuerHint') : t('form.referenceHint')}
        optional={!listed}
        error={error('sourceReference')}
        autoComplete="off"
      />
      {kind !== '' && (
        <KindCarries kind={kind} policy={evidence.policy.content} captive={says === '' || namesAHolder(says)} />
      )}
      <OriginField evidence={evidence} error={error('originKey')} />
      <GradeAndReason faults={faults} kind={kind} />
    </div>
  );
}

/** Offers the origins this record's claims name already, so that the same one is written the same way. */
function OriginField({ evidence, error }: { evidence: RecordEvidence; error: string | undefined }) {
  const t = useTranslations('evidence');
  const list = useId();
  const known = [...new Set(evidence.claims.flatMap(({ originKey }) => originKey ?? []))].sort();
  return (
    <div className="sm:col-span-2">
      <TextField
        name="originKey"
        label={t('form.origin')}
        hint={t('form.originHint')}
        optional
        error={error}
        list={list}
        maxLength={120}
        autoComplete="off"
      />
      <datalist id={list}>
        {known.map((origin) => (
          <option key={origin} value={origin} />
        ))}
      </datalist>
    </div>
  );
}

/** The grade, and its reason: which is asked for when nobody could judge, or when a lead is called reliable. */
function GradeAndReason({ faults, kind }: { faults: readonly Fault[]; kind: SourceKind | '' }) {
  const t = useTranslations('evidence');
  const [grade, setGrade] = useState({ reliability: '', credibility: 0 });
  const error = (field: string) => faultAt(faults, field);
  const needed = kind !== '' && gradeNeedsReason({ ...grade, sourceKind: kind });
  return (
    <>
      <GradeFields error={error} onChange={(chosen) => setGrade((one) => ({ ...one, ...chosen }))} />
      <TextAreaField
        name="gradeReason"
        label={t('form.gradeReason')}
        hint={t('form.gradeReasonHint')}
        optional={!needed}
        error={error('gradeReason')}
        rows={2}
        maxLength={500}
        fieldClassName="sm:col-span-2"
      />
    </>
  );
}
