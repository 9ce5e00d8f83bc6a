import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { PolicyBoard } from '@/components/planning/policy-board';
import { settingsOf } from '@/lib/access/navigation';
import { listPriorities } from '@/lib/planning/queries/priorities';
import { pageData, staffActor } from '@/lib/platform/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning-policy'))('priorities.title') };
}

export default async function PrioritiesPage() {
  const actor = await staffActor('/settings/priorities');
  const page = await pageData(() => listPriorities(actor));
  const t = await getTranslations('planning-policy');
  return (
    <SettingsFrame part="priorities" parts={settingsOf(actor)} what={t('priorities.what')}>
      <PolicyBoard page={page} />
    </SettingsFrame>
  );
}
