import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OurPartySection } from '@/components/admin/our-party';
import { PartiesTable } from '@/components/admin/parties-table';
import { SettingsFrame } from '@/components/admin/settings-frame';
import { settingsOf } from '@/lib/access/navigation';
import { mayAdminister } from '@/lib/access/rules';
import { must } from '@/lib/platform/demand';
import { pageData, staffActor } from '@/lib/platform/page';
import { listParties } from '@/lib/staff/queries/list-parties';
import { readOurParty } from '@/lib/staff/queries/our-party';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('parties.title') };
}

export default async function PartiesPage() {
  const actor = await staffActor('/settings/parties');
  await pageData(async () => must(mayAdminister(actor)));
  const { parties } = await pageData(() => listParties(actor));
  const ours = await pageData(() => readOurParty(actor));
  const t = await getTranslations('admin');
  return (
    <SettingsFrame part="parties" parts={settingsOf(actor)} what={t('parties.what')}>
      <PartiesTable parties={parties} />
      <OurPartySection ours={ours} parties={parties} />
    </SettingsFrame>
  );
}
