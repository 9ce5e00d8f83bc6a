'use client';

import { Popover } from '@base-ui/react/popover';
import { useQueryClient } from '@tanstack/react-query';
import { CircleUserRound, KeyRound, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, buttonClass, LinkButton } from '@/components/ui/button';
import type { Role } from '@/lib/access/roles';
import { LanguageSwitch } from './language-switch';
import type { Theme } from './preferences';
import { ThemeSwitch } from './theme-switch';

export type ShellActor = { name: string; roles: readonly Role[] };

/** Who is signed in and as what; on a narrow screen also language and appearance. Signing out empties what was read. */
export function PersonMenu({ actor, theme }: { actor: ShellActor; theme: Theme }) {
  const t = useTranslations();
  const queries = useQueryClient();
  return (
    <Popover.Root>
      <Popover.Trigger aria-label={t('shell.person', { name: actor.name })} className={buttonClass({ look: 'quiet' })}>
        <CircleUserRound aria-hidden />
        <span className="max-w-40 truncate max-xl:hidden">{actor.name}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-50">
          <Popover.Popup className="flex w-72 max-w-[calc(100vw-1rem)] flex-col rounded-md border border-line-strong bg-surface-raised shadow-popup outline-none">
            <div className="flex flex-col gap-0.5 p-3">
              <Popover.Title className="font-semibold">{actor.name}</Popover.Title>
              <p className="text-text-quiet">{actor.roles.map((role) => t(`common.roles.${role}`)).join(', ')}</p>
            </div>
            <div className="flex flex-wrap justify-between gap-2 border-line border-t p-3 lg:hidden">
              <LanguageSwitch />
              <ThemeSwitch theme={theme} />
            </div>
            <div className="border-line border-t p-2">
              <LinkButton
                href="/settings/me"
                look="quiet"
                icon={<KeyRound aria-hidden />}
                className="w-full justify-start"
              >
                {t('shell.ownPassword')}
              </LinkButton>
            </div>
            <form
              method="post"
              action="/api/sign-out"
              onSubmit={() => queries.clear()}
              className="border-line border-t p-2"
            >
              <Button type="submit" look="quiet" icon={<LogOut aria-hidden />} className="w-full justify-start">
                {t('shell.signOut')}
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
