import { redirect } from 'next/navigation';
import { mayAdminister } from '@/lib/access/rules';
import { staffActor } from '@/lib/platform/page';

/** The first part of the settings this person has. */
export default async function SettingsPage() {
  const actor = await staffActor('/settings');
  redirect(mayAdminister(actor).ok ? '/settings/users' : '/settings/me');
}
