import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { StaffActor } from '../access/actor';
import { outward } from '../kernel/outward';
import { Refused } from '../kernel/refusal';
import { currentActor } from './session';

/** The member of staff who asks for the page at `path`; anybody else is led to the sign-in and from there back to it. */
export async function staffActor(path: string): Promise<StaffActor> {
  const actor = await currentActor();
  return actor.kind === 'staff' ? actor : redirect(`/sign-in?next=${encodeURIComponent(path)}`);
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
