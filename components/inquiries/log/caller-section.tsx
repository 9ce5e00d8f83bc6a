'use client';

import { useTranslations } from 'next-intl';
import { Checkbox, RadioGroup } from '@/components/ui/choices';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { languages, relationships } from '@/lib/inquiries/rules';
import { staffChannels } from './log-values';
import { useLogField } from './use-log-field';

/** Who asks, and how they can be reached. */
export function CallerSection() {
  const t = useTranslations('inquiries');
  const { tie, errorOf } = useLogField();
  return (
    <Section title={t('log.caller')}>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField {...tie('inquirerName')} label={t('log.name')} autoComplete="off" spellCheck={false} autoFocus />
        <SelectField
          {...tie('relationship')}
          label={t('log.relationship')}
          options={[
            { value: '', label: t('log.choose') },
            ...relationships.map((one) => ({ value: one, label: t(`relationship.${one}`) })),
          ]}
        />
        <TextField
          {...tie('phone')}
          type="tel"
          label={t('field.phone')}
          hint={t('log.phoneHint')}
          optional
          autoComplete="off"
        />
        <TextField {...tie('safeTimes')} label={t('field.safeTimes')} optional autoComplete="off" />
        <TextField
          {...tie('email')}
          type="email"
          label={t('field.email')}
          optional
          autoComplete="off"
          spellCheck={false}
        />
        <TextField {...tie('address')} label={t('field.address')} optional autoComplete="off" />
        <Checkbox {...plain(tie('wantsNotices'))} label={t('log.notices')} hint={t('log.noticesHint')} />
        <Checkbox {...plain(tie('urgent'))} label={t('log.urgent')} hint={t('log.urgentHint')} />
        <RadioGroup
          name="channel"
          legend={t('log.channel')}
          error={errorOf('channel')}
          inline
          inputProps={plain(tie('channel'))}
          options={staffChannels.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        />
        <SelectField
          {...tie('language')}
          label={t('log.language')}
          options={languages.map((one) => ({ value: one, label: t(`language.${one}`) }))}
        />
      </div>
    </Section>
  );
}

const plain = <T extends { error: unknown }>({ error: _, ...tied }: T) => tied;
