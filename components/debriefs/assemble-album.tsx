'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { useSettled } from '@/components/ui/use-settled';
import { photoList, sendAlbum } from '@/lib/debriefs/hooks/albums';
import { fewestFoils } from '@/lib/debriefs/rules/album';
import { ageBands, beards, builds, faceSexes, hairs } from '@/lib/debriefs/rules/faces';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import type { SightingId } from '@/lib/kernel/ids';
import type { Problem } from '@/lib/platform/fetch';
import { RecordField } from './record-field';
import { useDebriefWords } from './use-debrief-words';
import { useLooksWords } from './use-looks-words';
import { WriteDialog } from './write-dialog';

/** Makes an album: the person asked about is chosen here, those beside them are drawn. Whoever makes it does not show it. */
export function AssembleAlbum({ view }: { view: DebriefView }) {
  const t = useTranslations('debriefs.assemble');
  return (
    <WriteDialog
      wide
      keep={`album:${view.id}`}
      trigger={<Button size="small">{t('open')}</Button>}
      send={(attempt: Parameters<typeof sendAlbum>[1]) => sendAlbum(view.id, attempt)}
      title={t('title')}
      what={t('what', { count: fewestFoils })}
      confirmLabel={t('save')}
      done={t('done')}
      labels={{ record: t('record') }}
      bodyOf={({ text }) => ({
        record: text('record') ?? '',
        sightingId: text('sightingId') as SightingId | null,
      })}
    >
      {(error, problem) => <AssembleFields view={view} error={error('record')} problem={problem} />}
    </WriteDialog>
  );
}

type FieldsProps = { view: DebriefView; error: string | undefined; problem: Problem | null };

function AssembleFields({ view, error, problem }: FieldsProps) {
  const t = useTranslations('debriefs.assemble');
  const words = useDebriefWords();
  const [number, setNumber] = useState('');
  const waiting = view.said?.sightings.filter(({ status }) => status === 'waiting') ?? [];
  return (
    <>
      <Notice tone="neutral">{t('otherShows')}</Notice>
      <RecordField label={t('record')} hint={t('recordHint')} error={error} onNumber={setNumber} />
      <Prospect number={number} />
      {waiting.length > 0 && (
        <SelectField
          name="sightingId"
          label={t('sighting')}
          hint={t('sightingHint')}
          options={[
            { value: '', label: t('noSighting') },
            ...waiting.map((sighting) => ({
              value: sighting.id as string,
              label: [words.seen(sighting), sighting.place].filter(Boolean).join(', '),
            })),
          ]}
        />
      )}
      {problem?.code === 'too-few-foils' && <Lack problem={problem} />}
    </>
  );
}

/** Before anything is made: whether there is a photograph, and how many could stand beside it. */
function Prospect({ number }: { number: string }) {
  const t = useTranslations('debriefs.assemble');
  const { settled } = useSettled(number, 400);
  const typed = /^(hw-?)?\d+$/i.test(settled);
  const { data } = useQuery({ ...photoList({ record: settled }), enabled: typed });
  if (!typed || !data) return null;
  const [photo] = data.lines;
  if (!photo)
    return (
      <Notice tone="warn">
        {t('noPhoto')}{' '}
        <Link href="/debriefs/photographs" className="underline underline-offset-2">
          {t('toPhotos')}
        </Link>
      </Notice>
    );
  const enough = photo.beside >= fewestFoils;
  return (
    <Notice tone={enough ? 'good' : 'warn'}>
      {t(enough ? 'enough' : 'few', { name: photo.name, count: photo.beside, needed: fewestFoils })}
    </Notice>
  );
}

const lack = z.object({
  needed: z.number(),
  sex: z.enum(faceSexes),
  ageBands: z.array(z.enum(ageBands)),
  hair: z.enum(hairs),
  build: z.enum(builds),
  beard: z.enum(beards),
});

/** Of what kind of person photographs are missing, so that they can be looked for. */
function Lack({ problem }: { problem: Problem }) {
  const t = useTranslations('debriefs.assemble');
  const looks = useLooksWords();
  const read = lack.safeParse(problem.current);
  if (!read.success) return null;
  const { needed, ages, rest } = {
    needed: read.data.needed,
    ages: read.data.ageBands.map(looks.age).join(', '),
    rest: looks.line({ ...read.data, ageBand: null, marks: [] }),
  };
  return <Notice tone="warn">{t('lack', { count: needed, ages, looks: rest })}</Notice>;
}
