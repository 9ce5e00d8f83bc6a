import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CorrespondentsTable } from '@/components/admin/correspondents-table';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { settingsOf } from '@/lib/access/navigation';
import { mayAdminister } from '@/lib/access/rules';
import { listCorrespondents } from '@/lib/correspondence/queries/list-correspondents';
import { must } from '@/lib/platform/demand';
import { pageData, staffActor } from '@/lib/platform/page';
import { listParties } from '@/lib/staff/queries/list-parties';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correspondence'))('settings.title') };
}

export default async function CorrespondentsPage() {
  const actor = await staffActor('/settings/correspondents');
  await pageData(async () => must(mayAdminister(actor)));
  const { correspondents } = await pageData(() => listCorrespondents(actor));
  const { parties } = await pageData(() => listParties(actor));
  const t = await getTranslations('correspondence');
  return (
    <SettingsFrame part="correspondents" parts={settingsOf(actor)} what={t('settings.what')}>
      <CorrespondentsTable
        correspondents={correspondents}
        powers={parties.filter(({ kind, active }) => kind === 'power' && active)}
      />
    </SettingsFrame>
  );
}
