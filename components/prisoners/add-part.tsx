'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { GradeFields, gradeIn } from '@/components/evidence/grade-fields';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { faultAt } from '@/components/ui/use-write';
import { sendIdentifier, sendKin, sendName, sendPlace } from '@/lib/prisoners/hooks';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { IdentifierFields, identifierIn } from './identifier-fields';
import { KinFields, kinIn } from './kin-fields';
import { NameFields, nameIn } from './name-fields';
import { RecordDialog } from './record-dialog';
import { useRecordWrite } from './use-record-write';

const AddButton = ({ children, ...rest }: { children: string }) => (
  <Button {...rest} size="small" look="quiet" icon={<Plus aria-hidden />}>
    {children}
  </Button>
);

type Props = { record: PrisonerRecord };

export function AddName({ record: { id, version } }: Props) {
  const t = useTranslations('prisoners.add');
  const write = useRecordWrite(sendName);
  return (
    <RecordDialog
      wide
      trigger={<AddButton>{t('name')}</AddButton>}
      title={t('name')}
      what={t('nameWhat')}
      write={write}
      bodyOf={(form) => ({ id, version, name: nameIn(form, 'name') })}
    >
      {(faults) => <NameFields prefix="name" faults={faults} />}
    </RecordDialog>
  );
}

export function AddIdentifier({ record: { id, version } }: Props) {
  const t = useTranslations('prisoners.add');
  const write = useRecordWrite(sendIdentifier);
  return (
    <RecordDialog
      wide
      trigger={<AddButton>{t('identifier')}</AddButton>}
      title={t('identifier')}
      write={write}
      bodyOf={(form) => ({ id, version, identifier: identifierIn(form, 'identifier') })}
    >
      {(faults) => <IdentifierFields prefix="identifier" faults={faults} />}
    </RecordDialog>
  );
}

export function AddKin({ record: { id, version } }: Props) {
  const t = useTranslations('prisoners.add');
  const write = useRecordWrite(sendKin);
  return (
    <RecordDialog
      wide
      trigger={<AddButton>{t('kin')}</AddButton>}
      title={t('kin')}
      what={t('kinWhat')}
      write={write}
      bodyOf={(form) => ({ id, version, kin: kinIn(form, 'kin') })}
    >
      {(faults) => <KinFields prefix="kin" faults={faults} />}
    </RecordDialog>
  );
}

export function AddPlace({ record: { id, version } }: Props) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendPlace);
  return (
    <RecordDialog
      wide
      trigger={<AddButton>{t('add.place')}</AddButton>}
      title={t('add.place')}
      what={t('add.placeWhat')}
      write={write}
      bodyOf={(form) => ({
        id,
        version,
        place: {
          place: form.text('place.place') ?? '',
          from: form.date('place.from'),
          until: form.date('place.until'),
          source: form.text('place.source'),
          ...gradeIn(form.typed, 'place.'),
        },
      })}
    >
      {(faults) => (
        <>
          <TextField
            name="place.place"
            label={t('fields.place')}
            error={faultAt(faults, 'place.place')}
            maxLength={300}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            {(['from', 'until'] as const).map((key) => (
              <PartialDateInput
                key={key}
                name={`place.${key}`}
                legend={t(`fields.${key}`)}
                error={faultAt(faults, `place.${key}`)}
                withoutUnknown
              />
            ))}
          </div>
          <TextField name="place.source" label={t('fields.source')} optional maxLength={200} />
          <GradeFields prefix="place." error={(field) => faultAt(faults, field)} />
        </>
      )}
    </RecordDialog>
  );
}
