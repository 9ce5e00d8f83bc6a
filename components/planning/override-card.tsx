'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/exchanges/use-words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { faultAt, useWrite } from '@/components/ui/use-write';
import type { BatchId } from '@/lib/kernel/ids';
import { overrideKeys, sendOverrideStep } from '@/lib/planning/hooks/overrides';
import { type OverrideAction, overrideAsksReason } from '@/lib/planning/rules/overrides';
import type { OverrideLine } from '@/lib/planning/schema/overrides';

type OverrideCardProps = { batchId: BatchId; line: OverrideLine };

/** One override: what, for whom, by which code, with whose names; and what this reader may do. */
export function OverrideCard({ batchId, line }: OverrideCardProps) {
  const t = useTranslations('governance');
  const { name } = useWords();
  const own = line.status === 'proposed' && !line.may.includes('agree');
  return (
    <article className="flex flex-col gap-2">
      <h3 className="flex flex-wrap items-center gap-2 font-medium">
        {t(`kinds.${line.kind}`)} <Badge>{t(`codes.${line.code}`)}</Badge>
      </h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {line.people.map((person) => (
          <li key={person.prisonerId}>
            {person.hidden ? (
              name(person)
            ) : (
              <Link href={`/prisoners/${person.prisonerId}`} className="underline underline-offset-2">
                {name(person)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {line.note && <p className="max-w-prose whitespace-pre-line">{line.note}</p>}
      <Names line={line} />
      {own && <p className="text-text-quiet">{t('overrides.anothers')}</p>}
      <div className="flex flex-wrap gap-2 print:hidden">
        {line.may.map((action) => (
          <StepDialog key={action} batchId={batchId} line={line} action={action} />
        ))}
      </div>
    </article>
  );
}

function Names({ line }: { line: OverrideLine }) {
  const t = useTranslations('governance.overrides');
  const { moment } = useWords();
  const said = (by: string | null, at: string) => ({ name: by ?? '—', when: moment(at) });
  return (
    <div className="flex flex-col text-[0.8125rem] text-text-quiet" data-figures>
      <span>{t('proposedBy', said(line.proposedBy, line.proposedAt))}</span>
      {line.agreedAt && <span>{t('agreedBy', said(line.agreedBy, line.agreedAt))}</span>}
      {line.closedAt && (
        <span>
          {t(line.status === 'returned' ? 'returnedBy' : 'withdrawnBy', said(line.closedBy, line.closedAt))}
          {line.closeNote && `: ${line.closeNote}`}
        </span>
      )}
    </div>
  );
}

function StepDialog({ batchId, line, action }: OverrideCardProps & { action: OverrideAction }) {
  const t = useTranslations('governance');
  const write = useWrite(
    (attempt: Parameters<typeof sendOverrideStep>[2]) => sendOverrideStep(batchId, line.id, attempt),
    { refresh: [overrideKeys.all], done: t(`overrides.done.${action}`) },
  );
  const send = (form: FormData) =>
    write.mutateAsync(
      action === 'agree'
        ? { action, version: line.version }
        : { action, version: line.version, note: String(form.get('note') ?? '') },
    );
  return (
    <FormDialog
      trigger={<Button look={action === 'agree' ? 'main' : 'plain'}>{t(`overrides.steps.${action}`)}</Button>}
      title={t(`overrides.steps.${action}`)}
      what={t(`overrides.stepWhat.${action}`)}
      confirmLabel={t(`overrides.steps.${action}`)}
      busy={write.isPending}
      faults={write.faults}
      onSend={send}
    >
      {overrideAsksReason(action) && (
        <TextAreaField
          name="note"
          label={t('fields.reason')}
          error={faultAt(write.faults, 'note')}
          maxLength={1000}
          required
        />
      )}
    </FormDialog>
  );
}
