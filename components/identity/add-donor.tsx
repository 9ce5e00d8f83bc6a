'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { donorAvailabilities, lineAsked, lines, type Relation, relations } from '@/lib/identity/rules/kinship';
import { donorReceipt, newDonor, sexes } from '@/lib/identity/schema/dna';
import type { RecordIdentity } from '@/lib/identity/schema/lists';
import { WriteDialog } from './write-dialog';

/** Writes down a relative, also before anybody asked them. */
export function AddDonor({ identity }: { identity: RecordIdentity }) {
  const t = useTranslations('identity.donor');
  return (
    <WriteDialog
      wide
      trigger={
        <Button size="small" icon={<Plus aria-hidden />}>
          {t('add')}
        </Button>
      }
      path="/api/identity/donors"
      shape={{ body: newDonor, answer: donorReceipt }}
      title={t('addTitle')}
      done={t('done')}
      labels={{ relation: t('relation'), line: t('line'), name: t('name'), availability: t('availability') }}
      bodyOf={(form) => ({
        prisonerId: identity.person.id,
        relation: codeIn<Relation>(form, 'relation'),
        line: textIn(form, 'line') as (typeof lines)[number] | null,
        sex: codeIn<(typeof sexes)[number]>(form, 'sex'),
        availability: codeIn<(typeof donorAvailabilities)[number]>(form, 'availability'),
        name: textIn(form, 'name') ?? '',
        contact: textIn(form, 'contact'),
        inquiryId: textIn(form, 'inquiryId'),
        note: textIn(form, 'note'),
      })}
    >
      {(error) => <DonorFields identity={identity} error={error} />}
    </WriteDialog>
  );
}

type FieldsProps = { identity: RecordIdentity; error: (field: string) => string | undefined };

function DonorFields({ identity, error }: FieldsProps) {
  const t = useTranslations('identity');
  const [relation, setRelation] = useState<Relation | ''>('');
  const choose = { value: '', label: t('choose') };
  const { inquiries } = identity;
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="relation"
          label={t('donor.relation')}
          error={error('relation')}
          value={relation}
          onChange={(event) => setRelation(event.target.value as Relation)}
          options={[choose, ...relations.map((value) => ({ value, label: t(`relation.${value}`) }))]}
        />
        {relation && lineAsked.includes(relation) && (
          <SelectField
            name="line"
            label={t('donor.line')}
            error={error('line')}
            options={[choose, ...lines.map((value) => ({ value, label: t(`line.${value}`) }))]}
          />
        )}
        <SelectField
          name="sex"
          label={t('donor.sex')}
          error={error('sex')}
          defaultValue="unknown"
          options={sexes.map((value) => ({ value, label: t(`sex.${value}`) }))}
        />
      </div>
      <ReachFields error={error} availability="to-ask" />
      {inquiries.length > 0 && (
        <SelectField
          name="inquiryId"
          label={t('donor.inquiry')}
          optional
          error={error('inquiryId')}
          options={[
            { value: '', label: t('none') },
            ...inquiries.map(({ id, reference }) => ({ value: id, label: reference })),
          ]}
        />
      )}
    </>
  );
}

type Reach = {
  error: (field: string) => string | undefined;
  availability: (typeof donorAvailabilities)[number];
  name?: string | null;
  contact?: string | null;
  note?: string | null;
};

/** Who it is, how to reach them, and whether they give a sample. */
export function ReachFields({ error, availability, name, contact, note }: Reach) {
  const t = useTranslations('identity');
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          name="name"
          label={t('donor.name')}
          error={error('name')}
          defaultValue={name ?? ''}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          name="contact"
          label={t('donor.reach')}
          hint={t('donor.reachHint')}
          optional
          error={error('contact')}
          defaultValue={contact ?? ''}
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          name="availability"
          label={t('donor.availability')}
          error={error('availability')}
          defaultValue={availability}
          options={donorAvailabilities.map((value) => ({ value, label: t(`availability.${value}`) }))}
        />
      </div>
      <TextAreaField
        name="note"
        label={t('donor.note')}
        optional
        error={error('note')}
        defaultValue={note ?? ''}
        rows={2}
        maxLength={1000}
      />
    </>
  );
}
