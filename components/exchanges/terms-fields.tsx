'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import type { AdoptedChoice } from '@/lib/agreements/schema/agreement';
import type { NewBatch, Side } from '@/lib/exchanges/schema/batch';
import { useWords } from './use-words';

type TermsFieldsProps = {
  sides: readonly Side[];
  /** The versions in force. */
  agreements: readonly AdoptedChoice[];
  faults: readonly Fault[];
  terms?: Partial<NewBatch> | undefined;
  /** The version the batch is under although another has followed it. */
  replaced?: { id: string; label: string } | null | undefined;
};

/** The terms of a batch: what it is called, between whom, under which agreement, when, where, in how many places. */
export function TermsFields({ sides, agreements, faults, terms = {}, replaced }: TermsFieldsProps) {
  const t = useTranslations('exchanges');
  const { side } = useWords();
  const options = [
    { value: '', label: t('form.choose') },
    ...sides.map((one) => ({ value: one.id, label: side(one) })),
  ];
  const versions = [
    { value: '', label: t('form.noAgreement') },
    ...(replaced ? [{ value: replaced.id, label: t('form.agreementReplaced', { label: replaced.label }) }] : []),
    ...agreements.map(({ id, label, title }) => ({ value: id as string, label: `${label} ${title}` })),
  ];
  const at = (field: string) => ({ name: field, error: faultAt(faults, field) });
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        {...at('name')}
        label={t('fields.name')}
        hint={t('hints.name')}
        defaultValue={terms.name}
        maxLength={120}
        autoComplete="off"
        fieldClassName="md:col-span-2"
      />
      <SelectField {...at('oursId')} label={t('fields.ours')} options={options} defaultValue={terms.oursId ?? ''} />
      <SelectField
        {...at('theirsId')}
        label={t('fields.theirs')}
        options={options}
        defaultValue={terms.theirsId ?? ''}
      />
      <SelectField
        {...at('agreementVersionId')}
        label={t('fields.agreementVersion')}
        hint={t('hints.agreementVersion')}
        optional
        options={versions}
        defaultValue={terms.agreementVersionId ?? ''}
        fieldClassName="md:col-span-2"
      />
      <TextField
        {...at('agreement')}
        label={t('fields.agreement')}
        hint={t('hints.agreement')}
        optional
        defaultValue={terms.agreement ?? ''}
        maxLength={300}
      />
      <TextField
        {...at('mediator')}
        label={t('fields.mediator')}
        optional
        defaultValue={terms.mediator ?? ''}
        maxLength={200}
        fieldClassName="md:justify-end"
      />
      <TextField
        {...at('plannedOn')}
        type="date"
        label={t('fields.plannedOn')}
        hint={t('hints.plannedOn')}
        optional
        defaultValue={terms.plannedOn ?? ''}
      />
      <TextField
        {...at('place')}
        label={t('fields.place')}
        hint={t('hints.place')}
        optional
        defaultValue={terms.place ?? ''}
        maxLength={300}
      />
      <TextField
        {...at('seats')}
        label={t('fields.seats')}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={terms.seats}
      />
      <TextField
        {...at('stretchers')}
        label={t('fields.stretchers')}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={terms.stretchers ?? 0}
      />
    </div>
  );
}

/** The terms as typed; the server judges them. A number that is none is sent as -1, which it refuses at that field. */
export function termsIn(typed: FormData) {
  const text = (name: string) => String(typed.get(name) ?? '').trim();
  const count = (name: string) => (/^\d{1,4}$/.test(text(name)) ? Number(text(name)) : -1);
  return {
    name: text('name'),
    oursId: text('oursId'),
    theirsId: text('theirsId'),
    agreement: text('agreement') || null,
    agreementVersionId: text('agreementVersionId') || null,
    mediator: text('mediator') || null,
    plannedOn: text('plannedOn') || null,
    place: text('place') || null,
    seats: count('seats'),
    stretchers: text('stretchers') ? count('stretchers') : 0,
  };
}
