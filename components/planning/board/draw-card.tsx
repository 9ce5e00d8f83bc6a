'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/exchanges/use-words';
import { Button } from '@/components/ui/button';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import { useWrite } from '@/components/ui/use-write';
import type { RunId } from '@/lib/kernel/ids';
import { sendClosing } from '@/lib/planning/hooks/draws';
import { planKeys, sendRun } from '@/lib/planning/hooks/runs';
import { commitmentsNeeded } from '@/lib/planning/rules/draws';
import type { DrawView } from '@/lib/planning/schema/draws';
import { CommitSecret, RevealSecret, VoidDraw } from './draw-secrets';

const toneOf: Record<DrawView['status'], Tone> = {
  committing: 'accent',
  closed: 'accent',
  revealed: 'good',
  void: 'neutral',
};

type DrawCardProps = { draw: DrawView; onRun: (id: RunId) => void };

/** One draw: how it stands, whose secret is in and whose is shown, what this reader may do with it. */
export function DrawCard({ draw, onRun }: DrawCardProps) {
  const t = useTranslations('planning');
  const { moment } = useWords();
  return (
    <article className="flex flex-col gap-2 rounded-md border border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('board.draw.number', { number: draw.number })}</h3>
        <StatusChip tone={toneOf[draw.status]}>{t(`draws.statuses.${draw.status}`)}</StatusChip>
      </div>
      <p className="text-[0.8125rem] text-text-quiet">
        {t('board.draw.openedBy', { name: draw.openedBy ?? '—', when: moment(draw.openedAt) })}
      </p>
      {draw.voidReason && (
        <p>{t('board.draw.voided', { reason: t(`draws.voids.${draw.voidReason}`), name: draw.voidedBy ?? '—' })}</p>
      )}
      <Secrets draw={draw} />
      {draw.seed && (
        <p className="text-[0.8125rem]">
          <span className="text-text-quiet">{t('board.draw.seed')}</span>{' '}
          <code className="break-all font-mono">{draw.seed}</code>
        </p>
      )}
      <Steps draw={draw} onRun={onRun} />
    </article>
  );
}

function Secrets({ draw }: { draw: DrawView }) {
  const t = useTranslations('planning.board.draw');
  const missing = Array.from({ length: Math.max(0, commitmentsNeeded - draw.secrets.length) }, (_, at) => at);
  if (draw.status === 'void' && draw.secrets.length === 0) return null;
  return (
    <ol className="flex list-decimal flex-col gap-1 pl-5">
      {draw.secrets.map((secret) => (
        <li key={secret.commitment}>
          <span className="font-medium">{secret.by ?? '—'}</span>
          {secret.mine && <span className="text-text-quiet"> ({t('you')})</span>}
          {': '}
          {t(secret.refusedAt ? 'refused' : secret.revealedAt ? 'shown' : 'putIn')}
          <code className="block break-all font-mono text-[0.8125rem] text-text-quiet">{secret.commitment}</code>
        </li>
      ))}
      {draw.status !== 'void' &&
        missing.map((at) => (
          <li key={at} className="text-text-quiet">
            {t('missing')}
          </li>
        ))}
    </ol>
  );
}

function Steps({ draw, onRun }: DrawCardProps) {
  const t = useTranslations('planning.board.draw');
  const refresh = [planKeys.batch(draw.batchId)];
  const close = useWrite(({ key }: { body: null; key: string }) => sendClosing(draw.id, key), {
    refresh,
    done: t('closed'),
  });
  const plan = useWrite(
    ({ key }: { body: null; key: string }) => sendRun(draw.batchId, { body: { kind: 'plan', drawId: draw.id }, key }),
    { refresh, done: t('planned'), onDone: ({ id }) => onRun(id) },
  );
  return (
    <>
      {[...close.faults, ...plan.faults].map(({ message }) => (
        <p key={message} role="alert" className="font-medium text-bad">
          {message}
        </p>
      ))}
      <div className="flex flex-wrap gap-2">
        {draw.may.commit && <CommitSecret draw={draw} />}
        {draw.may.close && (
          <Button look="main" busy={close.isPending} onClick={() => close.mutate(null)}>
            {t('close')}
          </Button>
        )}
        {draw.may.reveal && <RevealSecret draw={draw} />}
        {draw.may.plan && (
          <Button look="main" busy={plan.isPending} onClick={() => plan.mutate(null)}>
            {t('plan')}
          </Button>
        )}
        {draw.may.void && <VoidDraw draw={draw} />}
      </div>
    </>
  );
}
