'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { TextAreaField, TextField } from '@/components/ui/inputs';
import { faultAt } from '@/components/ui/use-write';
import { sendTravel } from '@/lib/prisoners/hooks';
import { fitnesses, holds, wishes } from '@/lib/prisoners/rules';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { RecordDialog } from './record-dialog';
import { useRecordWrite } from './use-record-write';

type Travel = NonNullable<PrisonerRecord['travel']>;
type Props = { record: PrisonerRecord; travel: Travel };

/** The wish to return, asked in private. It may change any day; the last word counts. */
export function RecordWish({ record: { id }, travel }: Props) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendTravel);
  return (
    <RecordDialog
      trigger={<ChangeButton>{t('travel.wish')}</ChangeButton>}
      title={t('travel.wish')}
      what={t('travel.wishWhat')}
      write={write}
      bodyOf={({ code }) => ({
        id,
        what: 'wish' as const,
        version: travel.version,
        wish: code<Travel['wish']>('wish'),
        asOf: code('asOf'),
      })}
    >
      {(faults) => (
        <>
          <RadioGroup
            name="wish"
            legend={t('fields.wish')}
            defaultValue={travel.wish}
            options={wishes.map((value) => ({ value, label: t(`wishes.${value}`) }))}
          />
          <AsOf label={t('fields.asOf')} error={faultAt(faults, 'asOf')} />
        </>
      )}
    </RecordDialog>
  );
}

/** Fitness to travel: the medical officer's word alone. */
export function RecordFitness({ record: { id }, travel }: Props) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendTravel);
  return (
    <RecordDialog
      trigger={<ChangeButton>{t('travel.fitness')}</ChangeButton>}
      title={t('travel.fitness')}
      what={t('travel.fitnessWhat')}
      write={write}
      bodyOf={({ code }) => ({
        id,
        what: 'fitness' as const,
        version: travel.version,
        fitness: code<Travel['fitness']>('fitness'),
        asOf: code('asOf'),
      })}
    >
      {(faults) => (
        <>
          <RadioGroup
            name="fitness"
            legend={t('fields.fitness')}
            defaultValue={travel.fitness}
            options={fitnesses.map((value) => ({ value, label: t(`fitnesses.${value}`) }))}
          />
          <AsOf label={t('fields.asOf')} error={faultAt(faults, 'asOf')} />
        </>
      )}
    </RecordDialog>
  );
}

/** Proceedings that hold somebody back, or the consent to go all the same (GC III Art. 119). */
export function RecordHold({ record: { id }, travel }: Props) {
  const t = useTranslations('prisoners');
  const write = useRecordWrite(sendTravel);
  return (
    <RecordDialog
      trigger={<ChangeButton>{t('travel.hold')}</ChangeButton>}
      title={t('travel.hold')}
      write={write}
      bodyOf={({ code, text }) => ({
        id,
        what: 'hold' as const,
        version: travel.version,
        hold: code<Travel['hold']>('hold'),
        note: text('note'),
      })}
    >
      {(faults) => (
        <>
          <RadioGroup
            name="hold"
            legend={t('fields.hold')}
            defaultValue={travel.hold}
            options={holds.map((value) => ({ value, label: t(`holds.${value}`) }))}
          />
          <TextAreaField
            name="note"
            label={t('fields.holdNote')}
            optional
            defaultValue={travel.holdNote ?? ''}
            error={faultAt(faults, 'note')}
            rows={3}
            maxLength={1000}
          />
        </>
      )}
    </RecordDialog>
  );
}

const ChangeButton = ({ children, ...rest }: { children: string }) => (
  <Button {...rest} size="small">
    {children}
  </Button>
);

const today = () => new Date().toISOString().slice(0, 10);
const AsOf = ({ label, error }: { label: string; error: string | undefined }) => (
  <TextField name="asOf" type="date" label={label} defaultValue={today()} error={error} fieldClassName="max-w-44" />
);
