'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { faultAt } from '@/components/ui/use-write';
import type { SetUpPart } from './set-up-part';
import { useSetUpWords } from './use-set-up-words';

/** How many at most, and whose reading of the agreement. */
export function SetUpHead({ page, typed, faults, onType }: SetUpPart) {
  const t = useTranslations('planning-policy.setUp.head');
  const words = useSetUpWords();
  const { seats, stretchers } = page.places;
  return (
    <Section title={t('title')}>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          name="content.total"
          label={t('total')}
          hint={t('totalHint', { seats, stretchers })}
          error={faultAt(faults, 'content.total')}
          value={typed.total}
          onChange={({ target }) => onType({ ...typed, total: target.value })}
          inputMode="numeric"
          autoComplete="off"
        />
        <SelectField
          name="content.reading"
          label={t('reading')}
          hint={t('readingHint')}
          error={faultAt(faults, 'content.reading')}
          value={typed.reading}
          onChange={({ target }) => onType({ ...typed, reading: target.value })}
          options={page.sides.map(({ id }) => ({ value: id, label: words.side(page, id) }))}
        />
      </div>
      {Number(typed.total) > seats + stretchers && (
        <div className="mt-3">
          <Notice tone="warn" role="status">
            {t('beyond', { places: seats + stretchers })}
          </Notice>
        </div>
      )}
    </Section>
  );
}
