'use client';

import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useWrite } from '@/components/ui/use-write';
import { planKeys, sendKeeping } from '@/lib/planning/hooks/runs';
import type { RunHead } from '@/lib/planning/schema/runs';
import { compareHref } from './board-links';

/** A scenario is a question: it is gone after a day unless somebody keeps it, and never a plan. */
export function KeepScenario({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.scenario');
  const keep = useWrite(({ key }: { body: null; key: string }) => sendKeeping(run.id, key), {
    refresh: [planKeys.run(run.id), planKeys.batch(run.batchId)],
    done: t('kept'),
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
        </>
      }
    >
      {t(run.kept ? 'isKeptWhat' : 'isQuestionWhat')}
      {keep.faults.map(({ message }) => (
        <p key={message} role="alert" className="font-medium text-bad">
          {message}
        </p>
      ))}
    </Notice>
  );
}
