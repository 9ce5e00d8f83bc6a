import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { PolicyBoard } from '@/components/policy/policy-board';
import { settingsOf } from '@/lib/access/navigation';
import { listPolicies } from '@/lib/evidence/queries/policies';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy'))('title') };
}

export default async function PolicyPage() {
  const actor = await staffActor('/settings/policy');
  const page = await pageData(() => listPolicies(actor));
  const t = await getTranslations('policy');
  return (
    <SettingsFrame part="policy" parts={settingsOf(actor)} what={t('what')}>
      <PolicyBoard page={page} />
    </SettingsFrame>
  );
}
