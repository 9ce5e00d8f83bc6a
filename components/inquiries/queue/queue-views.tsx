'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SavedViewBar } from '@/components/ui/saved-view-bar';
import { notify } from '@/components/ui/toaster';
import { inquiryKeys, viewList } from '@/lib/inquiries/hooks';
import { type InquiryFilter, queueHref } from '@/lib/inquiries/schema';
import { nothing } from '@/lib/inquiries/schema/views';
import { send } from '@/lib/platform/fetch';
import { SaveViewDialog } from './save-view-dialog';

const standing = [
  { id: 'waiting', filter: {} },
  { id: 'mine', filter: { mine: '1' } },
  { id: 'unassigned', filter: { unassigned: '1' } },
  { id: 'unread', filter: { unread: '1' } },
] as const;

/** The views everybody has, one's own, and saving the filters in force as another. */
export function QueueViews({ filter }: { filter: InquiryFilter }) {
  const t = useTranslations('inquiries');
  const { data } = useQuery(viewList);
  const here = queueHref({ ...filter, after: undefined });
  const own = data?.views ?? [];
  const current = own.find((view) => queueHref(view.filter) === here);
  const words = { waiting: t('queue.view.waiting') };
  const views = [
    ...standing.map(({ id, filter: codes }) => ({
      id,
      name: id === 'waiting' ? words.waiting : t(`queue.filter.${id}`),
      href: queueHref(codes),
      current: queueHref(codes) === here,
    })),
    ...own.map((view) => ({ ...view, href: queueHref(view.filter), current: view === current })),
  ];
  return (
    <SavedViewBar views={views}>
      {current ? <Forget viewId={current.id} /> : views.some((view) => view.current) ? null : <Save filter={filter} />}
    </SavedViewBar>
  );
}

function Save({ filter }: { filter: InquiryFilter }) {
  const { after: _, ...codes } = filter;
  return <SaveViewDialog filter={codes} />;
}

function Forget({ viewId }: { viewId: string }) {
  const t = useTranslations('inquiries');
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const forget = useMutation({
    mutationFn: () => send(`/api/views/${viewId}`, { method: 'DELETE', body: {}, answer: nothing, key }),
    onSuccess: () => notify({ title: t('queue.view.forgotten') }),
    onError: (error) => notify({ title: t('act.failed'), description: error.message, tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: inquiryKeys.views }),
  });
  return (
    <Button look="quiet" size="small" busy={forget.isPending} onClick={() => forget.mutate()}>
      {t('queue.view.forget')}
    </Button>
  );
}
