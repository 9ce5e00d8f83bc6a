'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { faultAt } from '@/components/ui/use-write';
import type { LineTyped } from '@/lib/planning/rules/set-up-form';
import type { OfferedByThem, SetUpLine } from '@/lib/planning/schema/set-up';
import type { SetUpPart } from './set-up-part';
import { useSetUpWords } from './use-set-up-words';

const nothing: LineTyped = { offered: '', n: '', dropped: '' };
/** Modes in which what the other side offers bounds what is handed over. */
const counted: readonly SetUpLine['mode'][] = ['ratio', 'all-for-all'];

/** Of every line of the chosen reading: what the other side offers, and how many dropped out before. */
export function SetUpLines({ lines, ...part }: SetUpPart & { lines: readonly SetUpLine[] }) {
  const t = useTranslations('planning-policy.setUp.lines');
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-4">
        {part.page.agreement === 'none' && <p className="max-w-prose text-text-quiet">{t('none')}</p>}
        {part.page.agreement === 'replaced' && <Notice tone="bad">{t('replaced')}</Notice>}
        {part.page.agreement === 'in-force' && lines.length === 0 && <Notice tone="warn">{t('noReading')}</Notice>}
        {lines.map((line) => (
          <Line key={line.id} line={line} {...part} />
        ))}
        {lines.length > 0 && <p className="max-w-prose text-[0.8125rem] text-text-quiet">{t('dropOutHint')}</p>}
      </div>
    </Section>
  );
}

function Line({ line, page, typed, faults, onType }: SetUpPart & { line: SetUpLine }) {
  const t = useTranslations('planning-policy.setUp.lines');
  const words = useSetUpWords();
  const now = typed.lines[line.id] ?? nothing;
  const set = (part: keyof LineTyped, value: string) =>
    onType({ ...typed, lines: { ...typed.lines, [line.id]: { ...now, [part]: value } } });
  const bounds = counted.includes(line.mode);
  const theirs = page.offeredByThem[line.id];
  const take = (count: number) => () => set('offered', String(count));
  const field = (part: keyof LineTyped, at: string) => ({
    name: at,
    value: now[part],
    error: faultAt(faults, at),
    onChange: ({ target }: { target: { value: string } }) => set(part, target.value),
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    optional: true,
    fieldClassName: 'justify-end',
  });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1">
        <span className="font-semibold">{words.lineTitle(line)}</span>{' '}
        <span className="text-text-quiet">({words.mode(line)})</span>
      </legend>
      <div className="grid gap-4 sm:grid-cols-3">
        {bounds && (
          <TextField {...field('offered', `content.offered.${line.id}`)} label={t('offered')} hint={t('offeredHint')} />
        )}
        <TextField {...field('n', `content.dropOut.${line.id}.n`)} label={`${t('dropOut')}: ${t('n')}`} />
        <TextField
          {...field('dropped', `content.dropOut.${line.id}.dropped`)}
          label={`${t('dropOut')}: ${t('dropped')}`}
        />
      </div>
      {theirs && (
        <Theirs
          {...theirs}
          onTake={bounds && page.may.change && now.offered !== String(theirs.count) ? take(theirs.count) : null}
        />
      )}
    </fieldset>
  );
}

/** What their lists say, beside what is typed: a number becomes the set-up's only when somebody takes it over. */
function Theirs({ count, lists, lastOn, onTake }: OfferedByThem & { onTake: (() => void) | null }) {
  const t = useTranslations('planning-policy.setUp.lines');
  const { shortDay } = useSetUpWords();
  return (
    <p className="flex flex-wrap items-center gap-3" data-figures>
      {t('theyOffered', { count, lists, day: lastOn ? shortDay(lastOn) : '—' })}
      {onTake && (
        <Button size="small" onClick={onTake}>
          {t('takeOver', { count })}
        </Button>
      )}
    </p>
  );
}
