'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import type { VersionLine } from '@/lib/agreements/schema/agreement';
import { LawAnswers } from './law-answers';
import { Readings, type Sides } from './readings';
import { useAgreementWords } from './use-agreement-words';

/** A version whole: the readings, what the law says to them, mediators, stages, and the hash that is signed. */
export function VersionText({ version, sides }: { version: VersionLine; sides: Sides }) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { content, answers, hash } = version;
  const stages = content.stages.map(({ title, on }) => (
    <li key={`${title}-${on}`} className="break-words">
      {title}, <span className="text-text-quiet">{on ? words.day(on) : t('stageNoDay')}</span>
    </li>
  ));
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <LawAnswers content={content} answers={answers} sides={sides} />
      <Readings content={content} sides={sides} />
      <KeyValue
        facts={[
          { label: t('mediators'), value: content.mediators.join(', ') || t('noMediators') },
          { label: t('stages'), value: stages.length > 0 ? <ol>{stages}</ol> : t('noStages') },
          { label: t('hash'), value: <span className="break-all font-mono text-xs">{hash}</span> },
        ]}
      />
    </div>
  );
}
