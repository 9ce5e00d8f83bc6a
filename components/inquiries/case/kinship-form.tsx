'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { notify } from '@/components/ui/toaster';
import { kinshipMethods, kinshipOutcomes, mayFindKinship } from '@/lib/inquiries/rules';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import { ActFeedback } from './act-feedback';
import { useAct } from './use-act';

type Wrong = { method?: string; outcome?: string; note?: string };

/** Records one check: what was checked, what it shows, and why when the family is refused. */
export function KinshipForm({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries');
  const common = useTranslations('common.errors');
  const [wrong, setWrong] = useState<Wrong>({});
  const box = useRef<HTMLFormElement>(null);
  const act = useAct(inquiry, '/kinship-checks', {
    onDone: () => {
      box.current?.reset();
      notify({ title: t('check.saved') });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const method = String(form.get('method') ?? '');
    const outcome = kinshipOutcomes.find((one) => one === form.get('outcome'));
    const note = String(form.get('note') ?? '').trim() || null;
    const faults: Wrong = {
      ...(method ? {} : { method: common('chooseOne') }),
      ...(outcome ? {} : { outcome: common('chooseOne') }),
      ...(outcome && !mayFindKinship(outcome, note).ok ? { note: t('check.noteNeeded') } : {}),
    };
    setWrong(faults);
    if (Object.keys(faults).length === 0) act.run({ version: inquiry.version, method, outcome, note });
  };
  return (
    <Section title={t('check.add')}>
      <form ref={box} onSubmit={submit} noValidate className="flex flex-col gap-3">
        <SelectField
          name="method"
          label={t('check.method')}
          error={wrong.method}
          defaultValue=""
          options={[
            { value: '', label: common('chooseOne') },
            ...kinshipMethods.map((method) => ({ value: method, label: t(`method.${method}`) })),
          ]}
        />
        <RadioGroup
          name="outcome"
          legend={t('check.outcome')}
          error={wrong.outcome}
          options={kinshipOutcomes.map((outcome) => ({ value: outcome, label: t(`check.result.${outcome}`) }))}
        />
        <TextAreaField
          name="note"
          label={t('check.note')}
          hint={t('check.noteHint')}
          optional
          rows={3}
          error={wrong.note}
          maxLength={2000}
        />
        <ActFeedback act={act} inquiry={inquiry} />
        <Button type="submit" look="main" busy={act.busy} className="self-start">
          {t('check.save')}
        </Button>
      </form>
    </Section>
  );
}
