'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/ui/inputs';
import { zoneName } from '@/lib/i18n/formats';

const pad = (n: number) => String(n).padStart(2, '0');
/** A moment as the browser's own field wants it: this device's clock, without a zone. */
const local = (at: Date) =>
  `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;

/** When it happened, in the time of this device and with its zone in words; now unless somebody says otherwise. */
export function TimeField({ error }: { error?: string | undefined }) {
  const t = useTranslations('handover');
  const locale = useLocale() as 'uk' | 'ru' | 'en';
  const [opened] = useState(() => new Date());
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <TextField
      name="occurredAt"
      type="datetime-local"
      label={t('entry.time')}
      hint={t('entry.timeHint', { zone: zoneName(locale, opened, zone) })}
      defaultValue={local(opened)}
      className="min-h-11"
      error={error}
    />
  );
}

/** The moment typed, with its zone; null, which means now, when the field is empty or holds this very minute. */
export function momentIn(typed: FormData): string | null {
  const text = String(typed.get('occurredAt') ?? '');
  if (!text || text === local(new Date())) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
