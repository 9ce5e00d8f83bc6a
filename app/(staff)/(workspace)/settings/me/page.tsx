import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnPasswordForm } from '@/components/admin/own-password-form';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { settingsOf } from '@/lib/access/navigation';
import { ownPasswordPage, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('me.title') };
}

export default async function OwnPasswordPage() {
  const actor = await staffActor(ownPasswordPage);
  const t = await getTranslations('admin');
  return (
    <SettingsFrame part="me" parts={settingsOf(actor)} what={t('me.what')}>
      <OwnPasswordForm first={actor.mustChangePassword ?? false} />
    </SettingsFrame>
  );
}
