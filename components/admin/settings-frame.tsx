import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';

const parts = ['users', 'parties', 'correspondents', 'office', 'policy', 'identity', 'outbox', 'me'] as const;
export type SettingsPart = (typeof parts)[number];

type Props = {
  part: SettingsPart;
  /** Everybody has a password of their own; the rest is an administrator's. */
  administrator: boolean;
  title?: string;
  what?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

/** The frame around every part of the settings. */
export function SettingsFrame({ part, administrator, title, what, action, children }: Props) {
  const t = useTranslations('admin');
  const section = t(`tabs.${part}`);
  const crumbs = title ? [{ label: section, href: `/settings/${part}` }, { label: title }] : [{ label: section }];
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }, ...crumbs]} title={title ?? section} action={action}>
        {what}
      </PageHeader>
      {administrator && (
        <Tabs
          label={t('parts')}
          tabs={parts.map((one) => ({ href: `/settings/${one}`, label: t(`tabs.${one}`), current: one === part }))}
        />
      )}
      <div className="flex flex-col gap-4 py-4">{children}</div>
    </>
  );
}
