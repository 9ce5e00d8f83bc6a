'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { deathOf } from '@/lib/deaths/hooks';
import type { DeathView } from '@/lib/deaths/schema/view';
import type { DeathId } from '@/lib/kernel/ids';
import { DeathStatusChip } from './death-chips';
import { DeathHistory } from './death-history';
import { FamiliesSection } from './families-section';
import { GroundSection } from './ground-section';
import { RevocationSection } from './revocation';
import { SecondPerson } from './second-person';
import { useDeathWords } from './use-death-words';

/** One decision of death: on what it rests, the two people, and how each family is told. */
export function DeathScreen({ id }: { id: DeathId }) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const { data: view } = useSuspenseQuery(deathOf(id));
  const { person } = view;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/deaths' }, { label: t('number', { number: view.number }) }]}
        title={person.name}
        marks={<DeathStatusChip status={view.status} />}
      >
        <Link href={`/prisoners/${person.id}`} className="underline underline-offset-2">
          {t('page.record')} <span data-figures>{words.number(person.number)}</span>
        </Link>
      </PageHeader>
      <div className="flex flex-col gap-4 pt-4">
        <WhoKnows view={view} />
        {view.fell && (
          <Notice tone="bad" title={t('fell.title')}>
            {t(`fell.${view.fell}`)}
          </Notice>
        )}
        {/* In one column: the ground before anything is decided, what has happened at the end. */}
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem] xl:grid-rows-[auto_1fr]">
          <GroundSection view={view} />
          <div className="contents min-w-0 gap-4 xl:row-span-2 xl:flex xl:flex-col">
            <SecondPerson view={view} />
            <RevocationSection view={view} />
            <div className="order-last min-w-0 xl:order-none">
              <DeathHistory view={view} />
            </div>
          </div>
          <FamiliesSection view={view} />
        </div>
      </div>
    </>
  );
}

/** What happens now, and who knows of it until then. */
function WhoKnows({ view: { status, acknowledgedAt, fell, news } }: { view: DeathView }) {
  const t = useTranslations('deaths.known');
  const words = useDeathWords();
  return (
    <Notice tone={status === 'proposed' || status === 'decided' ? 'sealed' : 'neutral'}>
      {t(status === 'decided' && (fell || !news) ? 'halted' : status, {
        when: acknowledgedAt ? words.moment(acknowledgedAt) : '',
      })}
    </Notice>
  );
}
