import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { UsersTable } from '@/components/admin/users-table';
import { LinkButton } from '@/components/ui/button';
import { settingsOf } from '@/lib/access/navigation';
import { pageData, staffActor } from '@/lib/platform/page';
import { listUsers } from '@/lib/staff/queries/list-users';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('users.title') };
}

export default async function UsersPage() {
  const actor = await staffActor('/settings/users');
  const { users } = await pageData(() => listUsers(actor));
  const t = await getTranslations('admin');
  const action = (
    <LinkButton look="main" href="/settings/users/new">
      {t('users.new')}
    </LinkButton>
  );
  return (
    <SettingsFrame part="users" parts={settingsOf(actor)} what={t('users.what')} action={action}>
      <UsersTable users={users} />
    </SettingsFrame>
  );
}
