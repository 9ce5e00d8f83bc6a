'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { sendSession } from '@/lib/debriefs/hooks';
import { languages } from '@/lib/debriefs/rules/debrief';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import { useDebriefWords } from './use-debrief-words';
import { WriteDialog } from './write-dialog';

type Language = (typeof languages)[number];

/** The meetings: when, where, who asked, who interpreted. */
export function SessionsSection({ view }: { view: DebriefView }) {
  const t = useTranslations('debriefs.session');
  const words = useDebriefWords();
  return (
    <Section title={t('title')} action={view.may.write && <AddSession view={view} />}>
      {view.sessions.length === 0 && <p className="text-text-quiet">{t('none')}</p>}
      <ul className="flex flex-col gap-2">
        {view.sessions.map(({ id, heldOn, place, language, interpreter, interviewer }) => (
          <li key={id} className="flex flex-col">
            <span className="font-medium" data-figures>
              {words.day(heldOn)}, {place}
            </span>
            <span className="text-text-quiet">
              {t('by', { name: words.name(interviewer) })}, {t(`language.${language}`)}
              {interpreter && `, ${t('interpretedBy', { name: interpreter })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AddSession({ view }: { view: DebriefView }) {
  const t = useTranslations('debriefs.session');
  return (
    <WriteDialog
      keep={`session:${view.id}`}
      trigger={<Button size="small">{t('add')}</Button>}
      send={(attempt: Parameters<typeof sendSession>[1]) => sendSession(view.id, attempt)}
      title={t('addTitle')}
      what={t('addWhat')}
      done={t('done')}
      labels={{ heldOn: t('heldOn'), place: t('place'), language: t('languageLabel') }}
      bodyOf={({ text, code }) => ({
        heldOn: text('heldOn') ?? '',
        place: text('place') ?? '',
        language: code<Language>('language'),
        interpreter: text('interpreter'),
      })}
    >
      {(error) => (
        <>
          <TextField type="date" name="heldOn" label={t('heldOn')} error={error('heldOn')} />
          <TextField name="place" label={t('place')} error={error('place')} autoComplete="off" maxLength={300} />
          <SelectField
            name="language"
            label={t('languageLabel')}
            error={error('language')}
            options={[
              { value: '', label: t('choose') },
              ...languages.map((value) => ({ value, label: t(`language.${value}`) })),
            ]}
          />
          <TextField
            name="interpreter"
            label={t('interpreter')}
            hint={t('interpreterHint')}
            optional
            error={error('interpreter')}
            autoComplete="off"
            maxLength={200}
          />
        </>
      )}
    </WriteDialog>
  );
}
