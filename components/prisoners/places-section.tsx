'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { AddPlace } from './add-part';
import { FactList } from './fact-list';
import { useWords } from './use-words';
import { WithdrawPart } from './withdraw-part';

/** Where the person is believed to have been held, from when, until when, and who says so. */
export function PlacesSection({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  const { shortDate } = useWords();
  const label = (key: 'from' | 'until', words: string | null) => words && `${t(`fields.${key}`)}: ${words}`;
  return (
    <Section title={t('sections.places')} action={record.may.edit && <AddPlace record={record} />}>
      <FactList
        rows={record.places}
        rowKey={({ id }) => id}
        title={({ place }) => place}
        notes={({ from, until, source }) => [label('from', shortDate(from)), label('until', shortDate(until)), source]}
        action={
          record.may.edit
            ? ({ id, place }) => <WithdrawPart record={record} part="places" partId={id} said={place} />
            : undefined
        }
        empty={t('none.places')}
      />
    </Section>
  );
}
