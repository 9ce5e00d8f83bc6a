'use client';

import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/ui/inputs';
import { momentOf, wallClock } from '@/lib/i18n/wall-clock';

type MomentFieldProps = {
  name: string;
  label: string;
  error?: string | undefined;
  /** The present moment as the server saw it, where the field is already in the page it sends. */
  now?: string | undefined;
};

/** A date and a time in this house's zone, which stands beside it; begins with now: the browser's, or the one the server sent. */
export function MomentField({ name, label, error, now: sent }: MomentFieldProps) {
  const t = useTranslations('telling');
  const zone = useTimeZone() ?? 'UTC';
  const [now] = useState(() => wallClock(sent ? new Date(sent) : new Date(), zone));
  return (
    <TextField
      type="datetime-local"
      name={name}
      label={label}
      hint={t('attempt.zone', { zone })}
      defaultValue={now}
      error={error}
      className="max-w-60"
    />
  );
}

/** Reads the field: the moment as it travels, or null when it is none. */
export function useMomentOf() {
  const zone = useTimeZone() ?? 'UTC';
  return (typed: FormDataEntryValue | null) => momentOf(String(typed ?? ''), zone)?.toISOString() ?? null;
}
