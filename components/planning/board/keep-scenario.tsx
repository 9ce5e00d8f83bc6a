'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useWrite } from '@/components/ui/use-write';
import { planKeys, sendDiscarding, sendKeeping } from '@/lib/planning/hooks/runs';
import type { RunHead } from '@/lib/planning/schema/runs';
import { compareHref, planHref } from './board-links';

/** A scenario is a question: it is gone after a day unless somebody keeps it, and never a plan. */
export function KeepScenario({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.scenario');
  const keep = useWrite(({ key }: { body: null; key: string }) => sendKeeping(run.id, key), {
    refresh: [planKeys.run(run.id), planKeys.batch(run.batchId)],
    done: t('kept'),
  });
  const router = useRouter();
  const discard = useWrite(({ key }: { body: null; key: string }) => sendDiscarding(run.id, key), {
    refresh: [planKeys.batch(run.batchId)],
    done: t('discarded'),
    // Its page is no more: back to the run it was held beside.
    onDone: () => router.replace(planHref(run.batchId, run.parentId ?? undefined)),
  });
  return (
    <Notice
      title={t(run.kept ? 'isKept' : 'isQuestion')}
      action={
        <>
          {run.parentId && (
            <LinkButton size="small" href={compareHref(run.batchId, run.parentId, run.id)}>
              {t('compare')}
            </LinkButton>
          )}
          {run.may.keep && (
            <Button size="small" busy={keep.isPending} onClick={() => keep.mutate(null)}>
              {t('keep')}
            </Button>
          )}
          {run.may.discard && (
            <Button size="small" look="quiet" busy={discard.isPending} onClick={() => discard.mutate(null)}>
              {t('discard')}
            </Button>
          )}
        </>
      }
    >
      {t(run.kept ? 'isKeptWhat' : 'isQuestionWhat')}
      {[...keep.faults, ...discard.faults].map(({ message }) => (
        <p key={message} role="alert" className="font-medium text-bad">
          {message}
        </p>
      ))}
    </Notice>
  );
}
