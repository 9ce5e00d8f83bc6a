'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { StatusChip } from '@/components/ui/status-chip';
import { AnotherRecord } from './another-record';
import type { LineProps } from './their-line';
import { useCounterpartWords } from './use-counterpart-words';

/** What is said of one line, or what can be said. */
export function LineDecisionPart({ list, line, decision }: LineProps) {
  const t = useTranslations('counterpart');
  const say = (said: 'not-same' | 'unknown' | null) =>
    void decision.decide(line, { decision: said }).catch(() => undefined);
  if (line.decision)
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Said line={line} />
        {list.status === 'ready' && (
          <Button look="quiet" size="small" busy={decision.busy} onClick={() => say(null)}>
            {t('decide.takeBack')}
          </Button>
        )}
      </div>
    );
  if (list.status !== 'ready') return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button look="quiet" size="small" busy={decision.busy} onClick={() => say('not-same')}>
        {t('decide.not-same')}
      </Button>
      <Button look="quiet" size="small" busy={decision.busy} onClick={() => say('unknown')}>
        {t('decide.unknown')}
      </Button>
      <AnotherRecord line={line} decision={decision} />
    </div>
  );
}

function Said({ line }: Pick<LineProps, 'line'>) {
  const t = useTranslations('counterpart');
  const { moment } = useCounterpartWords();
  if (!line.decision) return null;
  const names = line.decision === 'same' || line.decision === 'other';
  const words = t(`decide.said.${line.decision}`, { number: line.record?.number ?? t('decide.hidden') });
  return (
    <>
      <StatusChip tone={names ? 'good' : 'neutral'}>
        {line.record ? (
          <Link href={`/prisoners/${line.record.id}`} className="underline underline-offset-2">
            {words}
          </Link>
        ) : (
          words
        )}
      </StatusChip>
      {line.record && <span>{line.record.name}</span>}
      {line.note && <span className="break-words">{line.note}</span>}
      <span className="text-[0.8125rem] text-text-quiet">
        {t('decide.by', { name: line.decidedBy ?? '—', time: line.decidedAt ? moment(line.decidedAt) : '—' })}
      </span>
    </>
  );
}
