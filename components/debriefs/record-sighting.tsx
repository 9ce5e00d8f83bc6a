'use client';

import { Pencil, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FormReader } from '@/components/prisoners/form-reader';
import { Button } from '@/components/ui/button';
import { sendSighting, sendSightingChange } from '@/lib/debriefs/hooks';
import type { Condition, Confidence, KnownHow } from '@/lib/debriefs/rules/sighting';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import type { DebriefId } from '@/lib/kernel/ids';
import { AtVersion } from './at-version';
import { SightingFields, useSightingLabels } from './sighting-fields';
import { WriteDialog } from './write-dialog';

/** What was typed, for the server to judge. */
const seenIn = ({ text, code, date }: FormReader) => ({
  name: text('name'),
  callSign: text('callSign'),
  sex: code<SightingLine['sex']>('sex') || 'unknown',
  ageAbout: text('ageAbout') === null ? null : Number(text('ageAbout')),
  unit: text('unit'),
  rank: text('rank'),
  marks: text('marks'),
  place: text('place'),
  cell: text('cell'),
  from: date('from'),
  until: date('until'),
  condition: code<Condition>('condition'),
  knownHow: code<KnownHow>('knownHow'),
  confidence: code<Confidence>('confidence'),
  words: text('words'),
});

/** Writes down one more person who was seen. It waits and is searched; nobody is told and no status moves. */
export function RecordSighting({ debriefId }: { debriefId: DebriefId }) {
  const t = useTranslations('debriefs.sightings');
  return (
    <WriteDialog
      wide
      keep={`sighting:${debriefId}`}
      trigger={
        <Button look="main" size="small" icon={<Plus aria-hidden />}>
          {t('add')}
        </Button>
      }
      send={(attempt: Parameters<typeof sendSighting>[1]) => sendSighting(debriefId, attempt)}
      title={t('addTitle')}
      what={t('addWhat')}
      done={t('addDone')}
      labels={useSightingLabels()}
      bodyOf={seenIn}
    >
      {(error) => <SightingFields error={error} />}
    </WriteDialog>
  );
}

/** Corrects what was seen, while it stands behind no claim. */
export function CorrectSighting({ sighting }: { sighting: SightingLine }) {
  const t = useTranslations('debriefs.sightings');
  return (
    <WriteDialog
      wide
      keep={`sighting:${sighting.id}`}
      trigger={
        <Button size="small" icon={<Pencil aria-hidden />}>
          {t('correct')}
        </Button>
      }
      send={(attempt: Parameters<typeof sendSightingChange>[1]) => sendSightingChange(sighting.id, attempt)}
      title={t('correctTitle')}
      what={t('correctWhat')}
      done={t('correctDone')}
      labels={useSightingLabels()}
      bodyOf={(form) => ({ version: Number(form.text('version')), ...seenIn(form) })}
    >
      {(error) => (
        <>
          <AtVersion version={sighting.version} />
          <SightingFields error={error} initial={sighting} />
        </>
      )}
    </WriteDialog>
  );
}
