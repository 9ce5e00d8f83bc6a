import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfficeSettings } from '@/components/admin/office-settings';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { settingsOf } from '@/lib/access/navigation';
import { pageData, staffActor } from '@/lib/platform/page';
import { listSettings } from '@/lib/staff/queries/list-settings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('office.title') };
}

export default async function OfficePage() {
  const actor = await staffActor('/settings/office');
  const { settings } = await pageData(() => listSettings(actor));
  const t = await getTranslations('admin');
  return (
    <SettingsFrame part="office" parts={settingsOf(actor)} what={t('office.what')}>
      <OfficeSettings settings={settings} />
    </SettingsFrame>
  );
}
