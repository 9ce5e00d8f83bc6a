'use client';

import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { Tone } from '@/components/ui/tone';
import { daysBetween } from '@/lib/correspondence/rules/days';
import { reportsDeath } from '@/lib/correspondence/rules/entries';
import type { EntryLine } from '@/lib/correspondence/schema/threads';
import { ClaimEntry, LookAtDeath, WithdrawEntry } from './entry-actions';
import { useLetterWords } from './use-letter-words';

type EntriesListProps = { entries: readonly EntryLine[]; prisonerId: string };

/** The papers about one person, the latest first, with both times of each; what was withdrawn stays, struck through. */
export function EntriesList({ entries, prisonerId }: EntriesListProps) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  if (entries.length === 0) return <p className="text-text-quiet">{t('thread.noEntries')}</p>;
  return (
    <Timeline
      items={entries.map((entry) => ({
        id: entry.id,
        anchor: `entry-${entry.id}`,
        icon: entry.direction === 'in' ? ArrowDownLeft : ArrowUpRight,
        tone: toneOf(entry),
        title: <EntryTitle entry={entry} />,
        happened: words.day(entry.occurredOn),
        recorded: words.moment(entry.recordedAt),
        recordedBy: words.staff(entry.recordedBy),
        late: daysBetween(entry.occurredOn, entry.recordedAt.slice(0, 10)) > 7,
        children: <EntryBody entry={entry} prisonerId={prisonerId} />,
      }))}
    />
  );
}

function toneOf(entry: EntryLine): Tone {
  if (entry.withdrawn) return 'neutral';
  if (reportsDeath(entry)) return 'bad';
  return entry.direction === 'in' ? 'accent' : 'neutral';
}

const struck = (entry: EntryLine) => (entry.withdrawn ? 'line-through decoration-text-quiet' : undefined);

function EntryTitle({ entry }: { entry: EntryLine }) {
  const t = useTranslations('correspondence');
  const { kind, direction, reply, subject, health, serious } = entry;
  const what =
    (reply && t(`replies.${reply}`)) ||
    (subject && t(`subjects.${subject}`)) ||
    (health && t(`health.${health.state}`)) ||
    (serious !== null && t(`serious.${serious ? 'yes' : 'no'}`));
  const name = t(`entries.${kind}`);
  return (
    <span className={struck(entry)}>
      {what ? t('entry.title', { kind: name, what }) : name}
      <span className="font-normal text-text-quiet">, {t(`directions.${direction}`).toLowerCase()}</span>
    </span>
  );
}

function EntryBody({ entry, prisonerId }: { entry: EntryLine; prisonerId: string }) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const { paperNumber, paperDate, way, authenticated, ground, groundNote, about, health, source, note, scanHash } =
    entry;
  const facts = [
    paperNumber && t('entry.paper', { number: paperNumber }),
    paperDate && t('entry.dated', { day: words.day(paperDate) }),
    t(`ways.${way}`).toLowerCase(),
    t(`authenticated.${authenticated}`).toLowerCase(),
  ].filter(Boolean);
  return (
    <div className="flex flex-col gap-0.5">
      <p className={struck(entry)}>{facts.join(', ')}</p>
      {about.precision !== 'unknown' && <p>{t('entry.about', { day: words.date(about) })}</p>}
      {ground && (
        <p>{t('entry.ground', { ground: [t(`grounds.${ground}`), groundNote].filter(Boolean).join('. ') })}</p>
      )}
      {health?.note && <p className="whitespace-pre-line">{health.note}</p>}
      {entry.kind === 'health-news' && !health && <p className="text-text-quiet">{t('entry.healthHidden')}</p>}
      {source && <p>{t('entry.source', { source })}</p>}
      {note && <p className="whitespace-pre-line">{note}</p>}
      {scanHash && <p className="break-all text-[0.8125rem] text-text-quiet">{t('entry.hash', { hash: scanHash })}</p>}
      {reportsDeath(entry) && !entry.withdrawn && <p className="text-text-quiet">{t('entry.death')}</p>}
      <EntryFoot entry={entry} prisonerId={prisonerId} />
    </div>
  );
}

function EntryFoot({ entry, prisonerId }: { entry: EntryLine; prisonerId: string }) {
  const t = useTranslations('correspondence');
  const evidence = useTranslations('evidence');
  const words = useLetterWords();
  const { withdrawn, looked, claimId, claimRetracted, offers, may } = entry;
  const link = (text: string) => (
    <Link href={`/prisoners/${prisonerId}/evidence#claim-${claimId}`} className="underline underline-offset-2">
      {text}
    </Link>
  );
  return (
    <>
      {claimId && (
        <p className={withdrawn && !claimRetracted ? 'font-medium text-warn' : undefined}>
          {link(t(claimRetracted ? 'entry.claimRetracted' : withdrawn ? 'entry.claimStands' : 'entry.claim'))}
        </p>
      )}
      {offers && may.claim && (
        <p className="text-text-quiet">
          {t('entry.offers', {
            says: evidence(`says.${offers.says}`),
            source: evidence(`source.${offers.sourceKind}`),
          })}
        </p>
      )}
      {looked && (
        <p>
          {t('entry.looked', {
            when: words.moment(looked.at),
            name: words.staff(looked.by),
            outcome: t(`lookOutcomes.${looked.outcome}`),
          })}
          {looked.note && <span className="block">{looked.note}</span>}
        </p>
      )}
      {withdrawn && (
        <p className="font-medium text-bad">
          {t('entry.withdrawn', {
            when: words.moment(withdrawn.at),
            name: words.staff(withdrawn.by),
            reason: t(`withdrawReasons.${withdrawn.reason}`),
          })}
          {withdrawn.note && <span className="block font-normal">{withdrawn.note}</span>}
        </p>
      )}
      {(may.claim || may.look || may.withdraw) && (
        <div className="-ml-2 flex flex-wrap gap-1 print:hidden">
          {may.look && <LookAtDeath entry={entry} />}
          {may.claim && offers && <ClaimEntry entry={entry} offers={offers} />}
          {may.withdraw && <WithdrawEntry entry={entry} />}
        </div>
      )}
    </>
  );
}
