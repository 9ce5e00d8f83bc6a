'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { debriefOf } from '@/lib/debriefs/hooks';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import type { DebriefId } from '@/lib/kernel/ids';
import { AccountsSection } from './accounts-section';
import { AlbumsSection } from './albums-section';
import { ConsentsSection } from './consents-section';
import { DebriefStatusChip } from './debrief-chips';
import { DebriefHistory } from './debrief-history';
import { MoveDebrief } from './move-debrief';
import { SessionsSection } from './sessions-section';
import { SightingsSection } from './sightings-section';
import { useDebriefWords } from './use-debrief-words';

/** One debrief: what the person agreed to, the meetings, whom they saw, albums; what they went through only for who may. */
export function DebriefScreen({ id, now }: { id: DebriefId; now: string }) {
  const t = useTranslations('debriefs');
  const words = useDebriefWords();
  const { data: view } = useSuspenseQuery(debriefOf(id));
  const { said } = view;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/debriefs' }, { label: view.number }]}
        title={view.person}
        marks={<DebriefStatusChip status={view.status} />}
        action={<MoveDebrief view={view} />}
      >
        <OnFile view={view} />
        {t('debrief.opened', { when: words.moment(view.openedAt), name: words.name(view.openedBy) })}
      </PageHeader>
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4 xl:order-2">
          {said && <ConsentsSection view={view} said={said} />}
          <SessionsSection view={view} />
          {said && <DebriefHistory said={said} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {view.status === 'closed' && view.may.move.length > 0 && <Notice>{t('debrief.closed')}</Notice>}
          {said && <SightingsSection view={view} sightings={said.sightings} now={now} />}
          {said && <AlbumsSection view={view} albums={said.albums} />}
          {view.may.accounts && <AccountsSection id={view.id} number={view.number} />}
        </div>
      </div>
    </>
  );
}

function OnFile({ view: { record, said } }: { view: DebriefView }) {
  const t = useTranslations('debriefs');
  if (record)
    return (
      <>
        <Link href={`/prisoners/${record.id}`} className="underline underline-offset-2">
          {t('debrief.record', { number: record.number })}
        </Link>
        {'. '}
      </>
    );
  return said && `${t('debrief.notOnFile')} `;
}
