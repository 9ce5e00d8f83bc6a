'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { policyKeys, sendPolicy, sendPolicyDraft } from '@/lib/evidence/hooks';
import { type SourceKind, sourceKinds } from '@/lib/evidence/rules';
import type { Conclusion, Policy } from '@/lib/evidence/rules/policy';
import { type KindRole, type RuleAnswers, ruleOf } from '@/lib/evidence/rules/policy-form';
import type { PolicyConsequences, PolicyLine } from '@/lib/evidence/schema/policy';
import { ConsequencesTable } from './consequences';
import { PolicyFields } from './policy-fields';

/** A form for another version, beginning with what is in force; its consequences can be seen before it is proposed. */
export function DraftPolicy({ present }: { present: PolicyLine }) {
  const t = useTranslations('policy');
  const [counted, setCounted] = useState<PolicyConsequences | null>(null);
  const propose = useWrite(sendPolicy, { refresh: [policyKeys.all], done: t('draft.proposed') });
  const preview = useWrite(sendPolicyDraft, { refresh: [], done: t('consequences.title'), onDone: setCounted });
  const [last, setLast] = useState<'propose' | 'preview'>('preview');
  const { faults } = last === 'propose' ? propose : preview;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const content = policyIn(form);
    const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value');
    setLast(pressed === 'propose' ? 'propose' : 'preview');
    setCounted(null);
    if (pressed === 'propose') propose.mutate({ content, note: String(form.get('note') ?? '') });
    else preview.mutate({ content });
  };
  return (
    <Section title={t('draft.title')}>
      <form onSubmit={send} noValidate className="flex flex-col gap-4">
        <p className="max-w-prose text-text-quiet">{t('draft.what')}</p>
        <ErrorSummary errors={faults.map(atField)} />
        <PolicyFields policy={present.content} faults={faults.map(atField)} />
        <TextAreaField
          name="note"
          label={t('draft.note')}
          hint={t('draft.noteHint')}
          error={faultAt(faults, 'note')}
          rows={3}
          maxLength={2000}
          fieldClassName="max-w-prose"
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="do" value="preview" busy={preview.isPending}>
            {t('draft.preview')}
          </Button>
          <Button type="submit" name="do" value="propose" look="main" busy={propose.isPending}>
            {t('draft.propose')}
          </Button>
        </div>
        {counted && <ConsequencesTable counted={counted} />}
      </form>
    </Section>
  );
}

/** The server names `content.confirmed.persons`; the form's field is `confirmed.persons`, and the kinds are one table. */
const atField = ({ field = '', message }: { field?: string; message: string }) => {
  const named = field.replace(/^content\./, '');
  if (/\.(alone|never)$/.test(named)) return { field: 'kinds', message };
  return { field: named === 'probable' ? 'probable.sources' : named, message };
};

/** The policy as answered. What it may never say is the server's to refuse. */
function policyIn(form: FormData): Policy {
  const text = (name: string) => String(form.get(name) ?? '');
  const rule = (at: Conclusion) =>
    ruleOf({
      reliability: text(`${at}.reliability`) as RuleAnswers['reliability'],
      credibility: Number(text(`${at}.credibility`)),
      sources: Number(text(`${at}.sources`)),
      roles: Object.fromEntries(sourceKinds.map((kind) => [kind, text(`${at}.kind.${kind}`) || 'never'])) as Record<
        SourceKind,
        KindRole
      >,
    });
  return {
    confirmed: { ...rule('confirmed'), persons: Number(text('confirmed.persons')) },
    probable: rule('probable'),
  };
}
