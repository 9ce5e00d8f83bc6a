import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import type { SettingsPart } from '@/lib/access/navigation';

type Props = {
  part: SettingsPart;
  /** The parts this person uses. */
  parts: readonly SettingsPart[];
  title?: string;
  what?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

/** The frame around every part of the settings. */
export function SettingsFrame({ part, parts, title, what, action, children }: Props) {
  const t = useTranslations('admin');
  const section = t(`tabs.${part}`);
  const crumbs = title ? [{ label: section, href: `/settings/${part}` }, { label: title }] : [{ label: section }];
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }, ...crumbs]} title={title ?? section} action={action}>
        {what}
      </PageHeader>
      {parts.length > 1 && (
        <Tabs
          label={t('parts')}
          tabs={parts.map((one) => ({ href: `/settings/${one}`, label: t(`tabs.${one}`), current: one === part }))}
        />
      )}
      <div className="flex flex-col gap-4 py-4">{children}</div>
    </>
  );
}
