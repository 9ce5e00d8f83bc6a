'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { Verdict } from '@/lib/matching/rules';
import type { PairLine } from '@/lib/matching/schema/pairs';
import type { Decide } from './use-decide';
import { usePairWords } from './use-pair-words';

type DecideDialogProps = { pair: PairLine; verdict: Verdict; decide: Decide; onClose: () => void };

/** Asks before a pair is decided: what will happen, to whom, who is told; and for a link why. What was typed stays until it is written. */
export function DecideDialog({ pair, verdict, decide, onClose }: DecideDialogProps) {
  const t = useTranslations('matching');
  const common = useTranslations('common');
  const words = useDecisionWords(pair, verdict);
  const form = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const links = pair.kind === 'inquiry' && verdict === 'same';
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = String(new FormData(event.currentTarget).get('note') ?? '').trim() || null;
    setMissing(links && !typed);
    if (links && !typed) return;
    decide.run({ pair, verdict, note: typed }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      initialFocus={note}
      title={words.title}
      description={words.what}
      actions={
        <>
          <Button onClick={onClose}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look="main" busy={decide.busy}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        {words.warning && <Notice tone="warn">{words.warning}</Notice>}
        {pair.brothers && verdict === 'same' && <Notice tone="warn" title={t('brothers')} />}
        {decide.problem && (
          <Notice tone="bad" role="alert" title={t('problem.title')}>
            {decide.problem}
          </Notice>
        )}
        <TextAreaField
          ref={note}
          name="note"
          label={links ? t('decide.linkNote') : t('decide.note')}
          hint={links && t('decide.linkNoteHint')}
          error={(missing && t('decide.noteNeeded')) || decide.faultAt('note')}
          optional={!links}
          maxLength={2000}
          rows={3}
        />
      </form>
    </Dialog>
  );
}

/** What this decision is called and what follows from it. */
function useDecisionWords(pair: PairLine, verdict: Verdict) {
  const t = useTranslations('matching.decide');
  const { nameOf } = usePairWords();
  const { sought, first, other } = pair;
  const linkedHere = sought?.linkedTo === first.id;
  if (verdict === 'not-same')
    return { title: t('notTitle'), what: t('notWhat'), warning: linkedHere && t('notUnlinks'), confirm: t('notDo') };
  if (!sought)
    return {
      title: t('mergeTitle', { first: first.number, second: other?.number ?? '' }),
      what: t('mergeWhat'),
      warning: null,
      confirm: t('mergeDo'),
    };
  return {
    title: t('linkTitle', { name: sought.name || nameOf(first), number: first.number }),
    what: linkedHere ? t('linkAlready') : t('linkWhat'),
    warning: null,
    confirm: linkedHere ? t('mergeDo') : t('linkDo'),
  };
}
