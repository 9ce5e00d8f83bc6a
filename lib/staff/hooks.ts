import { queryOptions } from '@tanstack/react-query';
import { get } from '../platform/fetch';
import { partyList, settingList, userLine, userList } from './schema';

export const staffKeys = {
  all: ['staff'] as const,
  users: () => [...staffKeys.all, 'users'] as const,
  user: (id: string) => [...staffKeys.all, 'users', id] as const,
  parties: () => [...staffKeys.all, 'parties'] as const,
  settings: () => [...staffKeys.all, 'settings'] as const,
};

export const userListQuery = () =>
  queryOptions({
    queryKey: staffKeys.users(),
    queryFn: ({ signal }) => get('/api/users', { answer: userList, signal }),
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: staffKeys.user(id),
    queryFn: ({ signal }) => get(`/api/users/${id}`, { answer: userLine, signal }),
  });

export const partyListQuery = () =>
  queryOptions({
    queryKey: staffKeys.parties(),
    queryFn: ({ signal }) => get('/api/parties', { answer: partyList, signal }),
  });

export const settingListQuery = () =>
  queryOptions({
    queryKey: staffKeys.settings(),
    queryFn: ({ signal }) => get('/api/settings', { answer: settingList, signal }),
  });
