'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { notify } from '@/components/ui/toaster';
import { staffKeys } from '@/lib/staff/hooks';
import { endedSessions } from '@/lib/staff/schema';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

const fields = [
  { name: 'current', autoComplete: 'current-password' },
  { name: 'wanted', autoComplete: 'new-password' },
  { name: 'again', autoComplete: 'new-password' },
] as const;

/** One's own password. Everybody who works here has this page; `first`: the given one is to be changed before anything else. */
export function OwnPasswordForm({ first }: { first: boolean }) {
  const t = useTranslations('admin');
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving({
    path: '/api/me/password',
    answer: endedSessions,
    changes: staffKeys.all,
    onSaved: ({ ended }) => {
      notify({ title: t('me.done', { count: ended }) });
      form.current?.reset();
      // The whole page anew: with the changed password come the roles, and with them the side bar.
      if (first) window.location.assign('/today');
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.save(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-md flex-col gap-4">
      {first && (
        <Notice tone="warn" title={t('me.first')}>
          {t('me.firstWhat')}
        </Notice>
      )}
      <ProblemNotice problem={saving.problem} lost={saving.lost} />
      {fields.map(({ name, autoComplete }) => (
        <TextField
          key={name}
          name={name}
          type="password"
          label={t(`me.${name}`)}
          autoComplete={autoComplete}
          error={saving.errorAt(name)}
        />
      ))}
      <div>
        <Button type="submit" look="main" busy={saving.busy}>
          {t('me.save')}
        </Button>
      </div>
    </form>
  );
}
