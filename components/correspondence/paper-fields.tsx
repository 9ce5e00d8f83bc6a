'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import {
  authentications,
  type Direction,
  directions,
  type EntryKind,
  entryKinds,
  usualDirection,
  ways,
} from '@/lib/correspondence/rules/entries';

type PaperFieldsProps = {
  faults: readonly Fault[];
  kind: EntryKind | '';
  onKind: (kind: EntryKind | '') => void;
  direction: Direction;
  onDirection: (direction: Direction) => void;
  /** When it came or went. */
  on: string;
  onOn: (day: string) => void;
  /** The day it is, as the field's last. */
  today: string;
};

/** The paper itself: what it is, which way it went, what it bears, how it came. */
export function PaperFields({ faults, kind, onKind, direction, onDirection, on, onOn, today }: PaperFieldsProps) {
  const t = useTranslations('correspondence');
  const error = (field: string) => faultAt(faults, field);
  const choose = { value: '', label: t('choose') };
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          name="kind"
          label={t('form.kind')}
          error={error('kind')}
          value={kind}
          onChange={({ target }) => {
            const next = target.value as EntryKind | '';
            onKind(next);
            if (next) onDirection(usualDirection(next));
          }}
          options={[choose, ...entryKinds.map((value) => ({ value: value as string, label: t(`entries.${value}`) }))]}
        />
        <SelectField
          name="direction"
          label={t('form.direction')}
          error={error('direction')}
          value={direction}
          onChange={({ target }) => onDirection(target.value as Direction)}
          options={directions.map((value) => ({ value, label: t(`directions.${value}`) }))}
        />
        <TextField
          type="date"
          name="occurredOn"
          label={t('form.occurredOn')}
          error={error('occurredOn')}
          value={on}
          onChange={({ target }) => onOn(target.value)}
          max={today}
        />
        <TextField
          name="paperNumber"
          label={t('form.paperNumber')}
          optional
          error={error('paperNumber')}
          maxLength={80}
          autoComplete="off"
        />
        <TextField
          type="date"
          name="paperDate"
          label={t('form.paperDate')}
          optional
          error={error('paperDate')}
          max={today}
        />
        <SelectField
          name="way"
          label={t('form.way')}
          error={error('way')}
          options={[choose, ...ways.map((value) => ({ value: value as string, label: t(`ways.${value}`) }))]}
        />
        <SelectField
          name="authenticated"
          label={t('form.authenticated')}
          defaultValue="unclear"
          error={error('authenticated')}
          options={authentications.map((value) => ({ value, label: t(`authenticated.${value}`) }))}
        />
        <TextField
          name="source"
          label={t('form.source')}
          optional
          error={error('source')}
          maxLength={200}
          autoComplete="off"
          fieldClassName="sm:col-span-2"
        />
      </div>
      <TextField
        name="scanHash"
        label={t('form.scanHash')}
        hint={t('form.scanHashHint')}
        optional
        error={error('scanHash')}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
