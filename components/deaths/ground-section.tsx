'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { contentAddress } from '@/lib/attachments/hooks';
import type { DeathView } from '@/lib/deaths/schema/view';
import type { AttachmentId } from '@/lib/kernel/ids';
import { FactList } from './fact-list';
import { useDeathWords } from './use-death-words';

/** What the decision rests on, as it counts today. */
export function GroundSection({ view }: { view: DeathView }) {
  const t = useTranslations('deaths');
  return (
    <Section title={`${t('page.ground')}: ${t(`ground.${view.ground}`).toLocaleLowerCase()}`}>
      {view.ground === 'identifiers' && view.facts.length === 0 && <p>{t('page.noFacts')}</p>}
      {view.ground === 'identifiers' && <FactList facts={view.facts} />}
      {view.board && <Board board={view.board} />}
      {view.note && (
        <div className="pt-4">
          <h3 className="text-text-quiet">{t('propose.note')}</h3>
          <p className="max-w-prose whitespace-pre-line">{view.note}</p>
        </div>
      )}
    </Section>
  );
}

function Board({ board }: { board: NonNullable<DeathView['board']> }) {
  const t = useTranslations('deaths.page');
  const words = useDeathWords();
  const { minutes } = board;
  return (
    <KeyValue
      facts={[
        { label: t('boardBody'), value: board.body },
        { label: t('boardNumber'), value: board.number },
        { label: t('boardOn'), value: words.day(board.on) },
        {
          label: t('minutes'),
          value: minutes ? (
            <a href={contentAddress(minutes.id as AttachmentId)} download className="underline underline-offset-2">
              {minutes.about}, {minutes.name}
            </a>
          ) : (
            <span className="font-medium text-bad">{t('minutesGone')}</span>
          ),
        },
      ]}
    />
  );
}
