import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IdentitySettings } from '@/components/admin/identity-settings';
import { LaboratoriesTable } from '@/components/admin/laboratories-table';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { settingsOf } from '@/lib/access/navigation';
import { mayAdminister } from '@/lib/access/rules';
import { listLaboratories, listRuleVersions } from '@/lib/identity/queries/configuration';
import { must } from '@/lib/platform/demand';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('tabs.identity') };
}

export default async function IdentitySettingsPage() {
  const actor = await staffActor('/settings/identity');
  await pageData(async () => must(mayAdminister(actor)));
  const { laboratories } = await pageData(() => listLaboratories(actor));
  const versions = await pageData(() => listRuleVersions(actor));
  const t = await getTranslations('identity');
  return (
    <SettingsFrame part="identity" parts={settingsOf(actor)} what={t('settings.what')}>
      <LaboratoriesTable laboratories={laboratories} />
      <IdentitySettings versions={versions} />
    </SettingsFrame>
  );
}
