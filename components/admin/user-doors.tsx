'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toaster';
import { staffKeys } from '@/lib/staff/hooks';
import { endedSessions, type UserLine, userWithPassword } from '@/lib/staff/schema';
import { FirstPassword } from './first-password';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

/** A new first password, and ending every session. */
export function UserDoors({ user }: { user: UserLine }) {
  const t = useTranslations('admin');
  const [password, setPassword] = useState<string | null>(null);
  const passwords = useSaving({
    path: `/api/users/${user.id}/password`,
    answer: userWithPassword,
    changes: staffKeys.users(),
    onSaved: (answer) => setPassword(answer.password),
  });
  const sessions = useSaving({
    path: `/api/users/${user.id}/sessions`,
    method: 'DELETE',
    answer: endedSessions,
    changes: staffKeys.users(),
    onSaved: ({ ended }) => notify({ title: t('users.ended', { count: ended }) }),
  });
  return (
    <Section title={t('users.password')}>
      <div className="flex max-w-2xl flex-col gap-3">
        <ProblemNotice problem={passwords.problem ?? sessions.problem} lost={passwords.lost || sessions.lost} />
        {password && <FirstPassword title={t('users.newPassword', { name: user.name })} password={password} />}
        <div className="flex flex-wrap gap-2">
          <ConfirmDialog
            trigger={<Button busy={passwords.busy}>{t('users.setPassword')}</Button>}
            title={t('users.setPassword')}
            confirmLabel={t('users.setPassword')}
            onConfirm={async () => void (await passwords.saveNow({}))}
          >
            {t('users.setPasswordWhat', { name: user.name })}
          </ConfirmDialog>
          <ConfirmDialog
            trigger={<Button busy={sessions.busy}>{t('users.endSessions')}</Button>}
            title={t('users.endSessions')}
            confirmLabel={t('users.endSessions')}
            onConfirm={async () => void (await sessions.saveNow({}))}
          >
            {t('users.endSessionsWhat', { name: user.name })}
          </ConfirmDialog>
        </div>
      </div>
    </Section>
  );
}
