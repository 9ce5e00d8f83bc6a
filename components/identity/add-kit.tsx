'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextField } from '@/components/ui/inputs';
import type { Relation } from '@/lib/identity/rules/kinship';
import type { SubjectKind } from '@/lib/identity/rules/methods';
import { sampleFits, sampleKinds } from '@/lib/identity/rules/samples';
import { kitReceipt, newKit } from '@/lib/identity/schema/dna';
import { WriteDialog } from './write-dialog';

export type SampleOwner = { caseId: string; subjectKind: SubjectKind } | { donorId: string; relation: Relation };

/** Writes down a kit; only samples that can be of this person are offered. */
export function AddKit({ of }: { of: SampleOwner }) {
  const t = useTranslations('identity');
  const whose = 'caseId' in of ? { subject: of.subjectKind } : { donor: of.relation };
  const fitting = sampleKinds.filter((kind) => sampleFits(kind, whose).ok);
  return (
    <WriteDialog
      trigger={
        <Button size="small" icon={<Plus aria-hidden />}>
          {t('kit.add')}
        </Button>
      }
      path="/api/identity/kits"
      shape={{ body: newKit, answer: kitReceipt }}
      title={t('kit.addTitle')}
      done={t('kit.done')}
      labels={{ kitNumber: t('kit.number'), kind: t('kit.kind') }}
      bodyOf={(form) => ({
        ...('caseId' in of ? { caseId: of.caseId } : { donorId: of.donorId }),
        kitNumber: textIn(form, 'kitNumber') ?? '',
        kind: codeIn<(typeof sampleKinds)[number]>(form, 'kind'),
        note: textIn(form, 'note'),
      })}
    >
      {(error) => (
        <>
          <TextField
            name="kitNumber"
            label={t('kit.number')}
            hint={t('kit.numberHint')}
            error={error('kitNumber')}
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField
            name="kind"
            label={t('kit.kind')}
            error={error('kind')}
            options={[
              { value: '', label: t('choose') },
              ...fitting.map((value) => ({ value, label: t(`sample.${value}`) })),
            ]}
          />
          <TextField name="note" label={t('note')} optional error={error('note')} autoComplete="off" />
        </>
      )}
    </WriteDialog>
  );
}
