'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { StatusChip } from '@/components/ui/status-chip';
import { useWrite } from '@/components/ui/use-write';
import { isAnswered, replaysOf, sendReplay } from '@/lib/planning/hooks/questions';
import { planKeys } from '@/lib/planning/hooks/runs';
import type { RunHead } from '@/lib/planning/schema/runs';
import type { Question } from '@/lib/planning/schema/why-not';

/** The hashes of a run, and the plan made again from what was kept: the same, letter for letter, or not. */
export function Replays({ run }: { run: RunHead }) {
  const t = useTranslations('planning.board.replay');
  const { data } = useQuery(replaysOf(run.id));
  const again = useWrite(({ key }: { body: null; key: string }) => sendReplay(run.id, key), {
    refresh: [planKeys.run(run.id)],
    done: t('asked'),
  });
  const hashes = [
    ['snapshot', run.snapshot.hash],
    ['plan', run.planHash],
    ['signed', run.signedHash],
  ] as const;
  return (
    <div className="flex flex-col gap-2 px-3 py-2">
      <dl className="flex flex-col gap-1 text-[0.8125rem]">
        {hashes.map(
          ([name, hash]) =>
            hash && (
              <div key={name}>
                <dt className="text-text-quiet">{t(name)}</dt>
                <dd className="break-all font-mono">{hash}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="text-[0.8125rem] text-text-quiet">
        {[run.solver, run.solverVersion].filter(Boolean).join(' ')}
        {run.ms !== null && ` · ${t('took', { seconds: run.ms / 1000 })}`}
      </p>
      {again.faults.map(({ message }) => (
        <p key={message} role="alert" className="font-medium text-bad">
          {message}
        </p>
      ))}
      {run.may.replay && (
        <div className="print:hidden">
          <Button size="small" busy={again.isPending} onClick={() => again.mutate(null)}>
            {t('ask')}
          </Button>
        </div>
      )}
      <ul className="flex flex-col gap-1" aria-live="polite">
        {data?.replays.map((one) => (
          <Replayed key={one.id} question={one} />
        ))}
      </ul>
    </div>
  );
}

function Replayed({ question }: { question: Question }) {
  const t = useTranslations('planning.board.replay');
  const { moment } = useWords();
  const told = !isAnswered(question)
    ? ({ tone: 'accent', key: 'working' } as const)
    : question.replay === null
      ? ({ tone: 'warn', key: 'unknown' } as const)
      : question.replay.same
        ? ({ tone: 'good', key: 'same' } as const)
        : ({ tone: 'bad', key: 'differs' } as const);
  return (
    <li className="flex flex-wrap items-center gap-2">
      <StatusChip tone={told.tone}>{t(told.key)}</StatusChip>
      <span className="text-[0.8125rem] text-text-quiet">
        {[question.askedBy, moment(question.askedAt)].filter(Boolean).join(', ')}
      </span>
    </li>
  );
}
