'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { Key } from '@/components/shell/key';
import { notify } from '@/components/ui/toaster';
import { isTyping } from '@/components/ui/typing';
import { theOne } from '@/lib/counterpart/rules/outcome';
import type { ListLine } from '@/lib/counterpart/schema/lists';
import type { UseLineDecision } from './use-line-decision';

type Props = { lines: readonly ListLine[]; decision: UseLineDecision };

/** Decides line after line by keys; physical places, the same in every layout. */
export function LineKeys({ lines, decision }: Props) {
  const t = useTranslations('counterpart');
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || decision.busy) return;
    const at = lines.findIndex(({ position }) => lineAt(position)?.contains(document.activeElement));
    const line = lines[at];
    if (event.code === 'KeyJ') go(lines, at + 1);
    else if (event.code === 'KeyK') go(lines, Math.max(0, at - 1));
    else if (event.code === 'KeyU') decision.takeBackLast();
    else if (line && line.decision === null && line.status !== 'faulty') byKey(event.code, line);
    else return;
    event.preventDefault();
  });
  const say = (line: ListLine, said: Parameters<UseLineDecision['decide']>[1]) =>
    void decision.decide(line, said).catch(() => undefined);
  const byKey = (code: string, line: ListLine) => {
    if (code === 'KeyN') say(line, { decision: 'not-same' });
    if (code === 'KeyD') say(line, { decision: 'unknown' });
    if (code !== 'KeyS') return;
    const one = theOne(line.candidates.map(({ id, score: { band } }) => ({ id, band })));
    if (one) say(line, { decision: 'same', prisonerId: one.id });
    else notify({ tone: 'bad', title: t('lines.chooseOne') });
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <p className="pt-2 text-[0.8125rem] text-text-quiet max-md:hidden print:hidden">
      {t.rich('lines.keys', { key: (printed) => <Key>{String(printed)}</Key> })}
    </p>
  );
}

const lineAt = (position: number) => document.getElementById(`row-${position}`);

function go(lines: readonly ListLine[], to: number) {
  const line = lines[Math.min(to, lines.length - 1)];
  const row = line && lineAt(line.position);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
