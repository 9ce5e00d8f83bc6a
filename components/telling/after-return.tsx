'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Section } from '@/components/ui/section';
import { SkeletonRecord } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import { notify } from '@/components/ui/toaster';
import { useWrite } from '@/components/ui/use-write';
import type { PrisonerId } from '@/lib/kernel/ids';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { afterReturnOf, sendClosing, tellingKeys } from '@/lib/repatriation/hooks';
import type { AfterReturn } from '@/lib/repatriation/schema';
import { AddFollowUp } from './add-follow-up';
import { AddReunion } from './add-reunion';
import { ReturnedFamilies } from './returned-families';
import { useTellingWords } from './use-telling-words';

/** What there is to do for one person after the return. Stands on its own page and may stand in the record. */
export function AfterReturnPart({ id }: { id: PrisonerId }) {
  const { data: after, isError } = useQuery(afterReturnOf(id));
  if (isError) return <ErrorState />;
  if (!after) return <SkeletonRecord />;
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <ReturnedFamilies after={after} />
      <Reunions after={after} />
      <FollowUps after={after} />
    </div>
  );
}

function Reunions({ after }: { after: AfterReturn }) {
  const t = useTranslations('telling');
  return (
    <Section title={t('after.reunions')} action={after.may.record && <AddReunion after={after} />} bare>
      <Happenings happenings={after.reunions} none={t('after.noReunion')} />
    </Section>
  );
}

function FollowUps({ after }: { after: AfterReturn }) {
  const t = useTranslations('telling');
  const { may, person, followUps } = after;
  return (
    <Section
      title={t('after.followUps')}
      bare
      action={
        may.close && (
          <div className="flex flex-wrap gap-2">
            <CloseFollowUp after={after} />
            <AddFollowUp id={person.id} />
          </div>
        )
      }
    >
      <Happenings happenings={followUps} none={t('after.noFollowUp')} />
    </Section>
  );
}

function Happenings({ happenings, none }: { happenings: AfterReturn['reunions']; none: string }) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  if (happenings.length === 0) return <p className="p-4 text-text-quiet">{none}</p>;
  return (
    <ol>
      {happenings.map((one) => (
        <li key={one.id} className="border-line border-b px-4 py-2 last:border-b-0">
          <p className="font-medium">{words.moment(one.occurredAt)}</p>
          {one.note && <p className="max-w-prose whitespace-pre-line">{one.note}</p>}
          <p className="text-[0.8125rem] text-text-quiet">
            {t('attempt.by', { when: words.moment(one.recordedAt), name: words.name(one.by) })}
          </p>
        </li>
      ))}
    </ol>
  );
}

function CloseFollowUp({ after }: { after: AfterReturn }) {
  const t = useTranslations('telling');
  const { id } = after.person;
  const write = useWrite((attempt: Parameters<typeof sendClosing>[1]) => sendClosing(id, attempt), {
    refresh: [tellingKeys.all, prisonerKeys.record(id)],
    done: t('after.closed'),
  });
  return (
    <ConfirmDialog
      trigger={<Button size="small">{t('after.close')}</Button>}
      title={t('after.close')}
      confirmLabel={t('after.close')}
      onConfirm={async () => {
        await write.mutateAsync({ note: null }).catch((error: Error) => notify({ title: error.message, tone: 'bad' }));
      }}
    >
      <p>{t('after.closeWhat')}</p>
    </ConfirmDialog>
  );
}
