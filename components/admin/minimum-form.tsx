'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox, CheckboxGroup } from '@/components/ui/choices';
import { TextField } from '@/components/ui/inputs';
import { notify } from '@/components/ui/toaster';
import { identityKeys } from '@/lib/identity/hooks';
import { identityMethods, primaryIdentifiers, type SubjectKind, subjectKinds } from '@/lib/identity/rules/methods';
import type { KindRule, MinimumRule } from '@/lib/identity/rules/minimum';
import { ruleReceipt } from '@/lib/identity/schema/configuration';
import { ProblemNotice } from './problem-notice';
import { useSaving } from './use-saving';

/** The least that establishes an identity, as a form. What no version may say is refused, whoever sends it. */
export function MinimumForm({ version, rule }: { version: number; rule: MinimumRule }) {
  const t = useTranslations('identity.settings');
  const saving = useSaving({
    path: '/api/identity/rules',
    answer: ruleReceipt,
    changes: identityKeys.rules(),
    onSaved: () => notify({ title: t('adoptDone') }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      living: kindIn(form, 'living'),
      remains: kindIn(form, 'remains'),
      leastLikelihoodLog10: Number(form.get('likelihood')),
    };
    saving.save({ kind: 'minimum', version, body, reason: form.get('reason') });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <ProblemNotice problem={saving.problem} lost={saving.lost} />
      <div className="grid gap-4 lg:grid-cols-2">
        {subjectKinds.map((kind) => (
          <KindFields key={kind} kind={kind} rule={rule[kind]} />
        ))}
      </div>
      <TextField
        name="likelihood"
        label={t('likelihood')}
        inputMode="decimal"
        defaultValue={rule.leastLikelihoodLog10}
        error={saving.errorAt('body')}
        className="max-w-24"
      />
      <TextField
        id="minimum-reason"
        name="reason"
        label={t('reason')}
        error={saving.errorAt('reason')}
        autoComplete="off"
      />
      <p className="max-w-prose text-text-quiet">{t('adoptWhat')}</p>
      <div>
        <Button type="submit" look="main" busy={saving.busy}>
          {t('adopt')}
        </Button>
      </div>
    </form>
  );
}

function KindFields({ kind, rule }: { kind: SubjectKind; rule: KindRule }) {
  const t = useTranslations('identity');
  // Only what a version may say is offered: the rest is refused in any case.
  const primary = identityMethods.filter((method) => (primaryIdentifiers as readonly string[]).includes(method));
  const offered = (methods: readonly (typeof identityMethods)[number][]) =>
    methods.map((value) => ({ value, label: t(`method.${value}`) }));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold first-letter:uppercase">{t(`kind.${kind}`)}</legend>
      <CheckboxGroup
        name={`${kind}.alone`}
        legend={t('settings.alone')}
        defaultValues={rule.alone}
        options={offered(primary)}
      />
      <CheckboxGroup
        name={`${kind}.of`}
        legend={t('settings.together')}
        defaultValues={rule.together?.of ?? []}
        options={offered(kind === 'remains' ? primary : identityMethods)}
      />
      <TextField
        name={`${kind}.least`}
        label={t('settings.least')}
        inputMode="numeric"
        defaultValue={rule.together?.least ?? 2}
        className="max-w-24"
      />
      <Checkbox
        name={`${kind}.examiners`}
        value="yes"
        label={t('settings.examiners')}
        defaultChecked={rule.together?.differentExaminers ?? true}
      />
      <CheckboxGroup
        name={`${kind}.contradicting`}
        legend={t('settings.contradicting')}
        defaultValues={rule.contradicting}
        options={offered(kind === 'remains' ? [...primary, 'medical-examination'] : identityMethods)}
      />
    </fieldset>
  );
}

/** Without a method that counts together there is no such way. */
function kindIn(form: FormData, kind: SubjectKind) {
  const of = form.getAll(`${kind}.of`);
  return {
    alone: form.getAll(`${kind}.alone`),
    together:
      of.length === 0
        ? null
        : { least: Number(form.get(`${kind}.least`)), of, differentExaminers: form.has(`${kind}.examiners`) },
    contradicting: form.getAll(`${kind}.contradicting`),
  };
}
