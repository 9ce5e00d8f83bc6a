'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toaster';
import { locales } from '@/lib/i18n/locales';
import { settingListQuery, staffKeys } from '@/lib/staff/hooks';
import { sameInEveryLanguage } from '@/lib/staff/rules';
import { changedSetting, type SettingLine } from '@/lib/staff/schema';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

/** What families read about the office, one form for each thing. */
export function OfficeSettings({ settings }: { settings: SettingLine[] }) {
  const { data } = useQuery({ ...settingListQuery(), initialData: { settings } });
  return data.settings.map((setting) => <SettingForm key={setting.key} setting={setting} />);
}

function SettingForm({ setting: { key, value, version } }: { setting: SettingLine }) {
  const t = useTranslations('admin');
  const same = sameInEveryLanguage.includes(key);
  const saving = useSaving({
    path: `/api/settings/${key}`,
    method: 'PATCH',
    answer: changedSetting,
    changes: staffKeys.settings(),
    onSaved: () => notify({ title: t('saved') }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = Object.fromEntries(locales.map((locale) => [locale, form.get(same ? 'all' : locale)]));
    saving.save({ value: words, version });
  };
  const field = (name: 'all' | (typeof locales)[number]) => (
    <TextField
      key={name}
      id={`${key}-${name}`}
      name={name}
      label={t(`office.${name}`)}
      defaultValue={value[name === 'all' ? 'en' : name] ?? ''}
      error={saving.errorAt(`value.${name}`)}
      lang={name === 'all' ? undefined : name}
    />
  );
  return (
    <Section title={t(`office.keys.${key}`)}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <ProblemNotice problem={saving.problem} lost={saving.lost} />
        <div className="grid gap-3 lg:grid-cols-3">{same ? field('all') : locales.map(field)}</div>
        <div>
          <Button type="submit" busy={saving.busy}>
            {t('office.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
