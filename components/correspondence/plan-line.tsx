'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { correspondenceKeys, sendPlan } from '@/lib/correspondence/hooks';
import { type NextStep, nextSteps } from '@/lib/correspondence/rules/correspondents';
import type { ThreadDetail, ThreadLine } from '@/lib/correspondence/schema/threads';
import type { UserId } from '@/lib/kernel/ids';
import { useLetterWords } from './use-letter-words';

type PlanLineProps = { line: ThreadLine; replyDays: number; colleagues: ThreadDetail['colleagues'] };

/** What comes next with one person of a matter, by whom and by when, and by when the answer is due. */
export function PlanLine({ line, replyDays, colleagues }: PlanLineProps) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const { next } = line;
  const write = useWrite((attempt: Parameters<typeof sendPlan>[1]) => sendPlan(line.id, attempt), {
    refresh: [correspondenceKeys.all],
    done: t('plan.done'),
  });
  const { faults } = write;
  const text = (form: FormData, name: string) => String(form.get(name) ?? '') || null;
  return (
    <FormDialog
      trigger={
        <Button size="small" aria-label={`${t('line.plan')}, ${words.person(line.prisoner)}`}>
          {t('line.plan')}
        </Button>
      }
      title={t('plan.title')}
      what={t('plan.what', { name: words.person(line.prisoner) })}
      busy={write.isPending}
      faults={faults}
      onSend={(form) =>
        write.mutateAsync({
          version: line.version,
          deadline: text(form, 'deadline'),
          nextStep: text(form, 'nextStep') as NextStep | null,
          nextNote: text(form, 'nextNote'),
          nextOwnerId: text(form, 'nextOwnerId') as UserId | null,
          nextDue: text(form, 'nextDue'),
        })
      }
    >
      <SelectField
        name="nextStep"
        label={t('plan.step')}
        defaultValue={next?.step ?? ''}
        error={faultAt(faults, 'nextStep')}
        options={[
          { value: '', label: t('plan.none') },
          ...nextSteps.map((value) => ({ value: value as string, label: t(`steps.${value}`) })),
        ]}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="nextOwnerId"
          label={t('plan.owner')}
          defaultValue={next?.ownerId ?? ''}
          error={faultAt(faults, 'nextOwnerId')}
          options={[
            { value: '', label: t('plan.nobody') },
            ...colleagues.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
        <TextField
          type="date"
          name="nextDue"
          label={t('plan.due')}
          optional
          defaultValue={next?.due ?? ''}
          error={faultAt(faults, 'nextDue')}
        />
      </div>
      <TextAreaField
        name="nextNote"
        label={t('plan.note')}
        optional
        defaultValue={next?.note ?? ''}
        error={faultAt(faults, 'nextNote')}
        maxLength={500}
        rows={2}
      />
      <TextField
        type="date"
        name="deadline"
        label={t('plan.deadline')}
        hint={t('plan.deadlineHint', { days: words.days(replyDays) })}
        optional
        defaultValue={line.deadline ?? ''}
        error={faultAt(faults, 'deadline')}
      />
    </FormDialog>
  );
}
