import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { StaffActor } from '../access/actor';
import { outward } from '../kernel/outward';
import { Refused } from '../kernel/refusal';
import { currentActor } from './session';

/** Where everybody changes their own password. */
export const ownPasswordPage = '/settings/me';

/**
 * The member of staff who asks for the page at `path`; anybody else is led to the sign-in and from there back to it.
 * Whoever has not yet changed the password they were given is led to that page from every other.
 */
export async function staffActor(path: string): Promise<StaffActor> {
  const actor = await currentActor();
  if (actor.kind !== 'staff') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (actor.mustChangePassword && path !== ownPasswordPage) redirect(ownPasswordPage);
  return actor;
}

/**
 * What a page shows. Hidden and missing records are the same 404; whoever is signed out is led to the sign-in. Other
 * refusals and bugs go on to the error page.
 */
export async function pageData<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) {
      const { code } = outward[error.reason];
      if (code === 'not-found') notFound();
      if (code === 'signed-out') redirect('/sign-in');
    }
    throw error;
  }
}
