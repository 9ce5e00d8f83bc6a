import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewUserForm } from '@/components/admin/new-user-form';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { settingsOf } from '@/lib/access/navigation';
import { mayAdminister } from '@/lib/access/rules';
import { must } from '@/lib/platform/demand';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('users.new') };
}

export default async function NewUserPage() {
  const actor = await staffActor('/settings/users/new');
  await pageData(async () => must(mayAdminister(actor)));
  const t = await getTranslations('admin');
  return (
    <SettingsFrame part="users" parts={settingsOf(actor)} title={t('users.new')}>
      <NewUserForm />
    </SettingsFrame>
  );
}
