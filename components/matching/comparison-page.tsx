'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Reasons } from '@/components/comparison/reasons';
import { useShortcut } from '@/components/shell/use-shortcut';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { PairId } from '@/lib/kernel/ids';
import { comparisonOf } from '@/lib/matching/hooks';
import type { Verdict } from '@/lib/matching/rules';
import type { Comparison } from '@/lib/matching/schema/comparison';
import { ChainSection } from './chain-section';
import { ComparedTable } from './compared-table';
import { DecisionHistory } from './decision-history';
import { PairActions } from './pair-actions';
import { contestedBy, hindrance, isWaiting } from './pair-asking';
import { PairMarks } from './pair-marks';
import { sidesOf } from './pair-row';
import { RecordHead, SoughtHead } from './side-heads';
import { usePairWords } from './use-pair-words';
import { useSaying } from './use-saying';
import { WithdrawDialog } from './withdraw-dialog';

/** Two descriptions beside each other: what differs, what agrees, who said what, what was decided; decided here. */
export function ComparisonPage({ id }: { id: PairId }) {
  const t = useTranslations('matching');
  const { data } = useSuspenseQuery(comparisonOf(id));
  const { pair, rows, source, decisions, cluster } = data;
  const words = usePairWords();
  return (
    <>
      <PageHeader
        sticky
        breadcrumbs={[{ label: t('title'), href: '/matching' }, { label: t('compare.of') }]}
        title={<span className="wrap-anywhere">{words.both(pair)}</span>}
        marks={<PairMarks pair={pair} />}
        action={<Deciding comparison={data} />}
      />
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <Standing comparison={data} />
          <Section title={t('compare.facts')} bare>
            <ComparedTable
              rows={rows}
              ofFamily={source !== null}
              closed={{ first: !source && !pair.first.mayOpen, second: !(pair.other ?? pair.first).mayOpen }}
              heads={{
                first:
                  pair.sought && source ? (
                    <SoughtHead sought={pair.sought} source={source} />
                  ) : (
                    <RecordHead record={pair.first} />
                  ),
                second: <RecordHead record={pair.other ?? pair.first} />,
              }}
            />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Section title={t('compare.reasons')}>
            <Reasons parts={pair.parts} brothers={pair.brothers} sides={sidesOf(pair)} />
          </Section>
          {cluster && <ChainSection cluster={cluster} />}
          <DecisionHistory decisions={decisions} />
          <p className="text-[0.8125rem] text-text-quiet">{t('compare.logged')}</p>
        </div>
      </div>
    </>
  );
}

/** What one must know before reading on: a contradiction, a record that was joined, a refusal of the reader's reach. */
function Standing({ comparison: { pair, standsIn } }: { comparison: Comparison }) {
  const t = useTranslations('matching');
  const why = pair.status === 'contested' && !pair.joined ? contestedBy(pair) : null;
  const reach = pair.first.mayOpen && (pair.other?.mayOpen ?? true);
  return (
    <>
      {why && (
        <Notice
          tone="warn"
          title={t(why === 'opposed' || why === 'linked' ? 'contested.opposedTitle' : 'contested.title')}
        >
          {t(`contested.${why}`)}{' '}
          {t(why === 'opposed' || why === 'linked' ? 'contested.opposedWhat' : 'contested.what')}
        </Notice>
      )}
      {pair.joined && <JoinedPair standsIn={standsIn} />}
      {!reach && <Notice>{t('side.noAccess')}</Notice>}
    </>
  );
}

/** A pair one record of which was joined: the way to the pair its decisions count for. */
function JoinedPair({ standsIn }: Pick<Comparison, 'standsIn'>) {
  const t = useTranslations('matching.compare');
  return (
    <Notice
      tone="accent"
      title={t('joinedTitle')}
      action={standsIn && <LinkButton href={`/matching/${standsIn}`}>{t('joinedOpen')}</LinkButton>}
    >
      {t(standsIn ? 'joinedWhat' : 'joinedOne')}
    </Notice>
  );
}

function Deciding({ comparison: { pair, mergeHref } }: { comparison: Comparison }) {
  const t = useTranslations('matching');
  const { say, dialog, decide } = useSaying();
  const [withdrawing, setWithdrawing] = useState(false);
  const byKey = (verdict: Verdict) => {
    if (decide.busy || !isWaiting(pair) || (verdict === 'same' && hindrance(pair))) return;
    say(pair, verdict);
  };
  useShortcut({ code: 'KeyS' }, () => byKey('same'));
  useShortcut({ code: 'KeyN' }, () => byKey('not-same'));
  useShortcut({ code: 'KeyU' }, decide.undo);
  return (
    <>
      <PairActions pair={pair} busy={decide.busy} onSay={say} size="medium" />
      {mergeHref && (
        <LinkButton look="main" href={mergeHref}>
          {t('act.merge')}
        </LinkButton>
      )}
      {pair.may.decide && pair.verdict && <Button onClick={() => setWithdrawing(true)}>{t('act.withdraw')}</Button>}
      {decide.problem && !dialog && !withdrawing && (
        <div className="w-full">
          <Notice tone="bad" role="alert" title={t('problem.title')}>
            {decide.problem}
          </Notice>
        </div>
      )}
      {dialog}
      {withdrawing && <WithdrawDialog pair={pair} decide={decide} onClose={() => setWithdrawing(false)} />}
    </>
  );
}
