'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toaster';
import type { Role } from '@/lib/access/roles';
import { staffKeys, userQuery } from '@/lib/staff/hooks';
import { changedUser, type UserLine } from '@/lib/staff/schema';
import { ProblemNotice } from './problem-notice';
import { RoleBoxes } from './role-boxes';
import { useSaving } from './use-saving';
import { UserConflict } from './user-conflict';

export type TypedUser = { name: string; roles: Role[]; active: boolean };

/** One member of staff: name, roles, whether they may come in. */
export function UserForm({ user: first }: { user: UserLine }) {
  const t = useTranslations('admin');
  const queries = useQueryClient();
  const { data: user } = useQuery({ ...userQuery(first.id), initialData: first });
  const [base, setBase] = useState(first);
  const [typed, setTyped] = useState<TypedUser | null>(null);
  const saving = useSaving({
    path: `/api/users/${first.id}`,
    method: 'PATCH',
    answer: changedUser,
    changes: staffKeys.users(),
    onSaved: ({ version }) => {
      notify({ title: t('saved') });
      setBase((before) => ({ ...before, ...typed, version }));
    },
  });
  const save = (wanted: TypedUser, version: number) => saving.save({ ...wanted, version });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const roles = form.getAll('roles') as Role[];
    const wanted = { name: String(form.get('name')), roles, active: form.get('active') === 'yes' };
    setTyped(wanted);
    save(wanted, base.version);
  };
  const keepTheirs = async () => {
    await queries.invalidateQueries({ queryKey: staffKeys.user(first.id) });
    setBase(user);
    setTyped(null);
    saving.reset();
  };

  if (saving.problem?.code === 'changed-meanwhile' && typed)
    return (
      <UserConflict mine={typed} theirs={user} onKeepTheirs={keepTheirs} onUseMine={() => save(typed, user.version)} />
    );
  const shown = typed ?? base;
  return (
    <Section title={t('users.access')}>
      <form key={base.version} onSubmit={submit} noValidate className="flex max-w-2xl flex-col gap-4">
        <ProblemNotice problem={saving.problem} lost={saving.lost} />
        <TextField name="name" label={t('users.name')} defaultValue={shown.name} error={saving.errorAt('name')} />
        <RoleBoxes held={shown.roles} error={saving.errorAt('roles')} />
        <Checkbox
          name="active"
          value="yes"
          defaultChecked={shown.active}
          label={t('users.activeLabel')}
          hint={t('users.activeHint')}
        />
        <div>
          <Button type="submit" look="main" busy={saving.busy}>
            {t('users.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
