import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { UserDoors } from '@/components/admin/user-doors';
import { UserForm } from '@/components/admin/user-form';
import { settingsOf } from '@/lib/access/navigation';
import { pageData, staffActor } from '@/lib/platform/page';
import { readUser } from '@/lib/staff/queries/list-users';
import { userId } from '@/lib/staff/schema';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('users.title') };
}

export default async function UserPage({ params }: { params: Promise<{ userId: string }> }) {
  const given = await params;
  const actor = await staffActor(`/settings/users/${given.userId}`);
  const asked = userId.safeParse(given);
  if (!asked.success) notFound();
  const user = await pageData(() => readUser(actor, asked.data));
  return (
    <SettingsFrame part="users" parts={settingsOf(actor)} title={user.name} what={user.email}>
      <UserForm user={user} />
      <UserDoors user={user} />
    </SettingsFrame>
  );
}
