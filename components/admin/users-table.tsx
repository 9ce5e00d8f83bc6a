'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { ListKeys } from '@/components/ui/list-keys';
import { StatusChip } from '@/components/ui/status-chip';
import { Table } from '@/components/ui/table';
import { formatMoment } from '@/lib/i18n/formats';
import { userListQuery } from '@/lib/staff/hooks';
import type { UserLine } from '@/lib/staff/schema';

/** Everybody who works or worked here. */
export function UsersTable({ users }: { users: UserLine[] }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const { data } = useQuery({ ...userListQuery(), initialData: { users } });
  return (
    <ListKeys>
      <Table
        label={t('users.title')}
        rows={data.users}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/settings/users/${id}`}
        columns={[
          { key: 'name', header: t('users.name'), cell: ({ name }) => name },
          { key: 'email', header: t('users.email'), from: 'md', cell: ({ email }) => email },
          {
            key: 'roles',
            header: t('users.roles'),
            cell: ({ roles }) => roles.map((role) => common(`roles.${role}`)).join(', '),
          },
          {
            key: 'status',
            header: t('users.status'),
            cell: ({ active }) => (
              <StatusChip tone={active ? 'good' : 'neutral'}>
                {t(active ? 'users.active' : 'users.disabled')}
              </StatusChip>
            ),
          },
          { key: 'sessions', header: t('users.sessions'), from: 'lg', figures: true, cell: ({ sessions }) => sessions },
          {
            key: 'seen',
            header: t('users.lastSeen'),
            from: 'lg',
            figures: true,
            cell: ({ lastSeenAt }) =>
              lastSeenAt ? formatMoment(locale, lastSeenAt, { timeZone, short: true }) : t('users.never'),
          },
        ]}
      />
    </ListKeys>
  );
}
