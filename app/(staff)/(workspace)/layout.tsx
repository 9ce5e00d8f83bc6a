import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { isTheme, railCookie, themeCookie } from '@/components/shell/preferences';
import { Shell } from '@/components/shell/shell';
import { navigationOf } from '@/lib/access/navigation';
import { currentActor } from '@/lib/platform/session';

/**
 * The workspace around the staff's pages. It protects nothing: whoever is signed out is led to the sign-in by the page,
 * which knows its own address and so can lead back to it.
 */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [actor, jar] = await Promise.all([currentActor(), cookies()]);
  if (actor.kind !== 'staff') return children;
  const theme = jar.get(themeCookie)?.value;
  return (
    <Shell
      actor={{ name: actor.name, roles: [...actor.roles] }}
      nav={navigationOf(actor).map((section) => ({ section }))}
      theme={isTheme(theme) ? theme : 'system'}
      railNarrow={jar.get(railCookie)?.value === 'narrow'}
    >
      {children}
    </Shell>
  );
}
