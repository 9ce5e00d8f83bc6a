'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PersonCell } from '@/components/exchanges/person-cell';
import { useWords } from '@/components/exchanges/use-words';
import { Button, LinkButton } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SkeletonLine } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { PrisonerId } from '@/lib/kernel/ids';
import { planPersonOf } from '@/lib/planning/hooks/runs';
import type { PlanPersonDetail } from '@/lib/planning/schema/people';
import type { RunHead } from '@/lib/planning/schema/runs';
import { sentencesOf } from '@/lib/planning/schema/sentences';
import type { AskedOverride } from './ask-override';
import { overridesHref } from './board-links';
import { GateList } from './gate-list';
import { PlaceInPlan } from './place-in-plan';
import { usePlanNames } from './plan-names';
import { Sentences } from './sentences';
import { WhyNot } from './why-not';

type OnAsk = ((asked: AskedOverride) => void) | undefined;
type PersonPanelProps = { run: RunHead; id: PrisonerId | null; onAsk?: OnAsk };

/** Why this person is in the plan or not: the rule, the figures, the conditions with their evidence. */
export function PersonPanel({ run, id, onAsk }: PersonPanelProps) {
  const t = useTranslations('planning.board.person');
  if (!id) return <EmptyState title={t('none')}>{t('noneWhat')}</EmptyState>;
  return <Loaded key={id} run={run} id={id} onAsk={onAsk} />;
}

function Loaded({ run, id, onAsk }: { run: RunHead; id: PrisonerId; onAsk?: OnAsk }) {
  const t = useTranslations('planning.board.person');
  const { data, isError, refetch } = useQuery(planPersonOf(run.id, id));
  if (isError)
    return <ErrorState title={t('failed')} action={<Button onClick={() => void refetch()}>{t('retry')}</Button>} />;
  if (!data)
    return (
      <div className="p-4">
        <SkeletonLine />
        <SkeletonLine className="w-1/2" />
      </div>
    );
  return <Explained run={run} person={data} onAsk={onAsk} />;
}

function Explained({ run, person, onAsk }: { run: RunHead; person: PlanPersonDetail; onAsk?: OnAsk }) {
  const t = useTranslations('planning.board.person');
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="min-w-0 font-semibold text-base">
            <Link href={`/prisoners/${person.prisonerId}`} className="underline-offset-2 hover:underline">
              <PersonCell person={person} />
            </Link>
          </h3>
          <PlaceInPlan person={person} />
        </div>
        {person.number && <p className="text-text-quiet">{person.number}</p>}
      </div>
      {person.reason ? (
        <Sentences sentences={sentencesOf(person.reason)} people={person.with} />
      ) : (
        <Notice tone="sealed">{t('sealed')}</Notice>
      )}
      {run.may.whyNot && !person.chosen && person.reason && <WhyNot runId={run.id} person={person} />}
      {person.reason && (
        <>
          <section className="flex flex-col gap-2">
            <h4 className="font-medium">{t('gates')}</h4>
            <GateList evidence={person.evidence} />
          </section>
          <Facts person={person} />
        </>
      )}
      {onAsk && <Overrides run={run} person={person} onAsk={onAsk} />}
    </div>
  );
}

/** Days of capture that are not known exactly, and which day stands for them. */
const bases = ['last-possible', 'record-opened'] as const;

function Facts({ person }: { person: PlanPersonDetail }) {
  const t = useTranslations('planning');
  const kinds = useTranslations('governance.kinds');
  const names = usePlanNames();
  const { shortDay, name } = useWords();
  const basis = bases.find((one) => one === person.grounds?.captured.basis);
  const facts = [
    { label: t('board.person.tier'), value: t('tier', { tier: person.tier }) },
    {
      label: t('board.person.captured'),
      value: shortDay(person.capturedOn),
      note: [
        person.quarters !== null && t('board.quarters', { quarters: person.quarters }),
        basis && t(`board.person.basis.${basis}`),
      ]
        .filter(Boolean)
        .join(' · '),
    },
    { label: t('board.person.place'), value: t(`placeKinds.${person.place}`) },
    { label: t('board.person.site'), value: names.site(person.site) },
    ...(person.line ? [{ label: t('board.person.line'), value: names.line(person.line) }] : []),
    {
      label: t('board.person.lines'),
      value: person.lines.length > 0 ? person.lines.map(names.line).join(', ') : t('board.person.noLines'),
    },
    ...(person.with.length > 0
      ? [{ label: t('board.person.with'), value: person.with.map((one) => name(one)).join(', ') }]
      : []),
    ...(person.pin ? [{ label: t('board.person.decision'), value: kinds(`pin-${person.pin}`) }] : []),
    {
      label: t('board.person.ticket'),
      value: <code className="font-mono">{person.ticket}</code>,
      note: t('board.person.ticketWhat'),
    },
  ];
  return <KeyValue facts={facts} />;
}

/** The same that carrying to a line asks for, by a button: two people decide, and the next run follows it. */
function Overrides({ run, person, onAsk }: { run: RunHead; person: PlanPersonDetail; onAsk: NonNullable<OnAsk> }) {
  const t = useTranslations('governance.kinds');
  const words = useTranslations('planning.board.person');
  const { prisonerId } = person;
  return (
    <section className="flex flex-col gap-2 border-line border-t pt-3 print:hidden">
      <h4 className="font-medium">{words('ask')}</h4>
      <p className="text-[0.8125rem] text-text-quiet">{words('askWhat')}</p>
      <div className="flex flex-wrap gap-2">
        {!person.chosen && (
          <Button size="small" onClick={() => onAsk({ kind: 'pin-in', prisonerId })}>
            {t('pin-in')}
          </Button>
        )}
        <Button size="small" onClick={() => onAsk({ kind: 'pin-out', prisonerId })}>
          {t('pin-out')}
        </Button>
        <LinkButton size="small" href={overridesHref(run.batchId)}>
          {t('together')}
        </LinkButton>
      </div>
    </section>
  );
}
