'use client';

import { useTranslations } from 'next-intl';
import { typedFrom } from '@/components/prisoners/form-reader';
import { RadioGroup } from '@/components/ui/choices';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { PartialDateInput } from '@/components/ui/partial-date-input';
import { conditions, confidences, knownHows } from '@/lib/debriefs/rules/sighting';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { WhomFields } from './whom-fields';

type Props = { error: (field: string) => string | undefined; initial?: SightingLine };

/** What each field is called where several can lack the same answer. */
export function useSightingLabels() {
  const t = useTranslations('debriefs.sighting');
  return {
    name: t('name'),
    ageAbout: t('ageAbout'),
    from: t('from'),
    until: t('until'),
    condition: t('condition'),
    knownHow: t('knownHow'),
    confidence: t('confidence'),
  };
}

/** Whom, where, until when, in what condition, how the witness knows, how sure: in the order a person tells it. */
export function SightingFields({ error, initial }: Props) {
  const t = useTranslations('debriefs.sighting');
  return (
    <>
      <WhomFields error={error} {...(initial && { initial })} />
      <Where error={error} {...(initial && { initial })} />
      <HowSure error={error} {...(initial && { initial })} />
      <TextAreaField
        name="words"
        label={t('words')}
        hint={t('wordsHint')}
        optional
        error={error('words')}
        defaultValue={initial?.words ?? ''}
        rows={3}
        maxLength={2000}
      />
    </>
  );
}

function Where({ error, initial }: Props) {
  const t = useTranslations('debriefs.sighting');
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <TextField
          name="place"
          label={t('place')}
          optional
          error={error('place')}
          defaultValue={initial?.place ?? ''}
          autoComplete="off"
        />
        <TextField
          name="cell"
          label={t('cell')}
          optional
          error={error('cell')}
          defaultValue={initial?.cell ?? ''}
          autoComplete="off"
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {(['from', 'until'] as const).map((name) => (
          <PartialDateInput
            key={name}
            name={name}
            legend={t(name)}
            optional
            withoutUnknown
            error={error(name)}
            defaultValue={initial && typedFrom(initial[name])}
          />
        ))}
      </div>
    </>
  );
}

function HowSure({ error, initial }: Props) {
  const t = useTranslations('debriefs');
  return (
    <>
      <SelectField
        name="condition"
        label={t('sighting.condition')}
        hint={t('sighting.conditionHint')}
        error={error('condition')}
        defaultValue={initial?.condition ?? ''}
        options={[
          { value: '', label: t('choose') },
          ...conditions.map((value) => ({ value, label: t(`condition.${value}`) })),
        ]}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <RadioGroup
          name="knownHow"
          legend={t('sighting.knownHow')}
          error={error('knownHow')}
          defaultValue={initial?.knownHow}
          options={knownHows.map((value) => ({ value, label: t(`knownHow.${value}`) }))}
        />
        <RadioGroup
          name="confidence"
          legend={t('sighting.confidence')}
          error={error('confidence')}
          defaultValue={initial?.confidence}
          options={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
        />
      </div>
    </>
  );
}
