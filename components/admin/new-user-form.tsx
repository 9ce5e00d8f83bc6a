'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { staffKeys } from '@/lib/staff/hooks';
import { userWithPassword } from '@/lib/staff/schema';
import { FirstPassword } from './first-password';
import { ProblemNotice } from './problem-notice';
import { RoleBoxes } from './role-boxes';
import { useSaving } from './use-saving';

/** A new member of staff; afterwards, once, the password to hand over. */
export function NewUserForm() {
  const t = useTranslations('admin');
  const [made, setMade] = useState<{ name: string; password: string } | null>(null);
  const saving = useSaving({ path: '/api/users', answer: userWithPassword, changes: staffKeys.users() });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { name: form.get('name'), email: form.get('email'), roles: form.getAll('roles') };
    const saved = await saving.saveNow(body).catch(() => null);
    if (saved) setMade({ name: String(body.name), password: saved.password });
  };

  if (made)
    return (
      <div className="flex max-w-2xl flex-col gap-4">
        <FirstPassword title={t('users.created', { name: made.name })} password={made.password} />
        <div className="flex gap-2">
          <LinkButton href="/settings/users" look="main">
            {t('users.toList')}
          </LinkButton>
          <Button onClick={() => setMade(null)}>{t('users.another')}</Button>
        </div>
      </div>
    );
  return (
    <form onSubmit={submit} noValidate className="flex max-w-2xl flex-col gap-4">
      <ProblemNotice problem={saving.problem} lost={saving.lost} />
      <TextField
        name="name"
        label={t('users.name')}
        hint={t('users.nameHint')}
        error={saving.errorAt('name')}
        autoComplete="off"
      />
      <TextField
        name="email"
        type="email"
        label={t('users.email')}
        error={saving.errorAt('email')}
        autoComplete="off"
      />
      <RoleBoxes error={saving.errorAt('roles')} />
      <div>
        <Button type="submit" look="main" busy={saving.busy}>
          {t('users.create')}
        </Button>
      </div>
    </form>
  );
}
