'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { debriefKeys } from '@/lib/debriefs/hooks';
import { sendPhotograph } from '@/lib/debriefs/hooks/albums';
import { ageBands, beards, builds, faceMarks, faceSexes, hairs } from '@/lib/debriefs/rules/faces';
import { KeepTyped, keptKey } from './keep-typed';
import { RecordField } from './record-field';

const looks = { sex: faceSexes, ageBand: ageBands, hair: hairs, build: builds, beard: beards } as const;
const lookNames = ['sex', 'ageBand', 'hair', 'build', 'beard'] as const;
const kept = 'photograph';

/** Adds a photograph of somebody on file, with what they look like in a few codes. Sent twice it is kept once. */
export function AddPhotograph() {
  const t = useTranslations('debriefs');
  const queries = useQueryClient();
  const id = useRef<string | null>(null);
  const write = useWrite(({ body }: { body: FormData; key: string }) => sendPhotograph(body), {
    refresh: [debriefKeys.all],
    done: t('photoAdd.done'),
    onDone: () => {
      id.current = null;
      queries.removeQueries({ queryKey: keptKey(kept) });
    },
  });
  const send = (form: FormData) => {
    id.current ??= crypto.randomUUID();
    form.set('id', id.current);
    form.set('marks', form.getAll('marks').join(','));
    return write.mutateAsync(form);
  };
  const labels: Readonly<Record<string, string>> = {
    record: t('photoAdd.record'),
    file: t('photoAdd.file'),
    marks: t('looks.marksLabel'),
    source: t('photoAdd.source'),
    ...Object.fromEntries(lookNames.map((name) => [name, t(`looks.${name}Label`)])),
  };
  const faults = write.faults.map((fault) => ({ ...fault, label: fault.field && labels[fault.field] }));
  return (
    <FormDialog
      wide
      trigger={
        <Button look="main" icon={<Plus aria-hidden />}>
          {t('photoAdd.open')}
        </Button>
      }
      title={t('photoAdd.title')}
      what={t('photoAdd.what')}
      confirmLabel={t('photoAdd.save')}
      busy={write.isPending}
      faults={faults}
      onSend={send}
    >
      <KeepTyped name={kept} />
      <PhotoFields error={(field) => faultAt(write.faults, field)} />
    </FormDialog>
  );
}

function PhotoFields({ error }: { error: (field: string) => string | undefined }) {
  const t = useTranslations('debriefs');
  return (
    <>
      <RecordField label={t('photoAdd.record')} error={error('record')} />
      <Field id="file" label={t('photoAdd.file')} hint={t('photoAdd.fileHint')} error={error('file')}>
        {(aria) => (
          <input
            {...aria}
            type="file"
            name="file"
            accept="image/jpeg,image/png,image/webp"
            className="control w-full"
          />
        )}
      </Field>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {lookNames.map((name) => (
          <SelectField
            key={name}
            name={name}
            label={t(`looks.${name}Label`)}
            error={error(name)}
            options={[
              { value: '', label: t('choose') },
              ...looks[name].map((value) => ({ value, label: t(`looks.${name}.${value}` as 'looks.sex.male') })),
            ]}
          />
        ))}
      </div>
      <CheckboxGroup
        name="marks"
        legend={t('looks.marksLabel')}
        optional
        inline
        error={error('marks')}
        options={faceMarks.map((value) => ({ value, label: t(`looks.mark.${value}`) }))}
      />
      <TextField
        name="source"
        label={t('photoAdd.source')}
        hint={t('photoAdd.sourceHint')}
        optional
        error={error('source')}
        autoComplete="off"
        maxLength={300}
      />
    </>
  );
}
