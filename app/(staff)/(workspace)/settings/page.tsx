import { redirect } from 'next/navigation';
import { settingsOf } from '@/lib/access/navigation';
import { staffActor } from '@/lib/platform/page';

/** The first part of the settings this person has. */
export default async function SettingsPage() {
  const actor = await staffActor('/settings');
  redirect(`/settings/${settingsOf(actor)[0] ?? 'me'}`);
}
