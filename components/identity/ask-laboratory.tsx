'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { SkeletonTable } from '@/components/ui/skeletons';
import { caseQuery, recordIdentityQuery } from '@/lib/identity/hooks';
import type { PersonRef } from '@/lib/identity/schema/case-view';
import { newRequest, requestReceipt } from '@/lib/identity/schema/dna';
import type { KitLine } from '@/lib/identity/schema/dna-view';
import type { IdentityCaseId, PrisonerId } from '@/lib/kernel/ids';
import { PersonPicker } from './person-picker';
import { useIdentityWords } from './use-identity-words';
import { WriteDialog } from './write-dialog';

type Props = { caseId: string | null; people: readonly PersonRef[] };

/** Asks a laboratory about samples of one person's family and, with a case, of its subject. */
export function AskLaboratory({ caseId, people }: Props) {
  const t = useTranslations('identity');
  return (
    <WriteDialog
      wide
      trigger={
        <Button size="small" icon={<Plus aria-hidden />}>
          {t('request.add')}
        </Button>
      }
      path="/api/identity/requests"
      shape={{ body: newRequest, answer: requestReceipt }}
      title={t('request.addTitle')}
      done={t('request.done')}
      labels={{
        prisonerId: t('request.person'),
        kitIds: t('request.kits'),
        laboratoryId: t('request.laboratory'),
        sentOn: t('request.sentOn'),
        expectedBy: t('request.expectedBy'),
      }}
      bodyOf={(form) => ({
        prisonerId: textIn(form, 'prisonerId') ?? '',
        caseId,
        laboratoryId: textIn(form, 'laboratoryId') ?? '',
        kitIds: form.getAll('kitIds').map(String),
        reference: textIn(form, 'reference'),
        sentOn: textIn(form, 'sentOn') ?? '',
        expectedBy: textIn(form, 'expectedBy') ?? '',
        note: textIn(form, 'note'),
      })}
    >
      {(error) => <RequestFields caseId={caseId} people={people} error={error} />}
    </WriteDialog>
  );
}

function RequestFields({ caseId, people, error }: Props & { error: (field: string) => string | undefined }) {
  const t = useTranslations('identity');
  const [person, setPerson] = useState<PrisonerId | null>(people.length === 1 ? (people[0]?.id ?? null) : null);
  return (
    <>
      <PersonPicker
        name="prisonerId"
        label={t('request.person')}
        offered={people}
        initial={people.length === 1 ? people[0] : undefined}
        error={error('prisonerId')}
        onChosen={(id) => setPerson(id as PrisonerId | null)}
      />
      {person && <OfPerson key={person} person={person} caseId={caseId} error={error} />}
    </>
  );
}

type OfPersonProps = { person: PrisonerId; caseId: string | null; error: (field: string) => string | undefined };

/** The samples of this person's family and of the case, and where they go. */
function OfPerson({ person, caseId, error }: OfPersonProps) {
  const t = useTranslations('identity');
  const family = useQuery(recordIdentityQuery(person));
  const own = useQuery({ ...caseQuery((caseId ?? '') as IdentityCaseId), enabled: caseId !== null });
  if (!family.data || (caseId && !own.data)) return <SkeletonTable rows={4} columns={2} />;
  const all = [...family.data.donors.flatMap((donor) => donor.kits), ...(own.data?.kits ?? [])];
  const { laboratories } = family.data;
  return (
    <>
      <Kits kits={all.filter(({ ended, taken }) => taken && !ended)} error={error('kitIds')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="laboratoryId"
          label={t('request.laboratory')}
          error={error('laboratoryId')}
          options={[
            { value: '', label: t('choose') },
            ...laboratories.map(({ id, name, abroad }) => ({
              value: id,
              label: abroad ? t('request.abroad', { name }) : name,
            })),
          ]}
        />
        <TextField
          name="reference"
          label={t('request.reference')}
          optional
          error={error('reference')}
          autoComplete="off"
        />
        <TextField name="sentOn" type="date" label={t('request.sentOn')} error={error('sentOn')} />
        <TextField name="expectedBy" type="date" label={t('request.expectedBy')} error={error('expectedBy')} />
      </div>
      <TextAreaField name="note" label={t('note')} optional error={error('note')} rows={2} maxLength={1000} />
    </>
  );
}

function Kits({ kits, error }: { kits: readonly KitLine[]; error: string | undefined }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  if (kits.length === 0) return <p className="font-medium">{t('request.kitsNone')}</p>;
  const whose = (kit: KitLine) => (kit.donorNumber === null ? t('kit.ofSubject') : words.donor(kit.donorNumber));
  return (
    <CheckboxGroup
      name="kitIds"
      legend={t('request.kits')}
      error={error}
      options={kits.map((kit) => ({
        value: kit.id,
        label: `${kit.kitNumber}, ${t(`sample.${kit.kind}`).toLowerCase()} (${whose(kit)})`,
      }))}
    />
  );
}
