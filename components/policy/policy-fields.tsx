'use client';

import { useTranslations } from 'next-intl';
import { useGradeOptions } from '@/components/evidence/use-grade-options';
import { Select, SelectField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { sourceKinds } from '@/lib/evidence/rules';
import { type Conclusion, conclusions, limits, type Policy } from '@/lib/evidence/rules/policy';
import { roleOf, rolesFor } from '@/lib/evidence/rules/policy-form';
import { reliabilities } from '@/lib/kernel/admiralty-scale';

type PolicyFieldsProps = { policy: Policy; faults: readonly Fault[] };

/** The numbers of both conclusions, and one answer for each kind of source. Only what a policy may say is offered. */
export function PolicyFields({ policy, faults }: PolicyFieldsProps) {
  const t = useTranslations('policy');
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        {conclusions.map((one) => (
          <fieldset key={one} className="flex min-w-0 flex-col gap-3">
            <legend className="mb-1 font-semibold">{t(`conclusion.${one}`)}</legend>
            <Numbers at={one} policy={policy} faults={faults} />
          </fieldset>
        ))}
      </div>
      <KindTable policy={policy} faults={faults} />
    </>
  );
}

const upTo = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ value: String(from + at), label: String(from + at) }));

function Numbers({ at, policy, faults }: PolicyFieldsProps & { at: Conclusion }) {
  const t = useTranslations('policy');
  const grades = useGradeOptions();
  const rule = policy[at];
  const weakest = reliabilities.indexOf(limits.reliability) + 1;
  return (
    <>
      <SelectField
        name={`${at}.reliability`}
        label={t('field.reliability')}
        defaultValue={rule.reliability}
        error={faultAt(faults, `${at}.reliability`)}
        options={grades.reliability.slice(0, weakest)}
      />
      <SelectField
        name={`${at}.credibility`}
        label={t('field.credibility')}
        defaultValue={String(rule.credibility)}
        error={faultAt(faults, `${at}.credibility`)}
        options={grades.credibility.slice(0, limits.credibility)}
      />
      <SelectField
        name={`${at}.sources`}
        label={t('field.sources')}
        defaultValue={String(rule.sources)}
        error={faultAt(faults, `${at}.sources`)}
        options={upTo(at === 'confirmed' ? 2 : 1, limits.sources)}
      />
      {at === 'confirmed' && (
        <SelectField
          name="confirmed.persons"
          label={t('field.persons')}
          defaultValue={String(policy.confirmed.persons)}
          error={faultAt(faults, 'confirmed.persons')}
          options={upTo(2, limits.persons)}
        />
      )}
    </>
  );
}

function KindTable({ policy, faults }: PolicyFieldsProps) {
  const t = useTranslations('policy');
  const evidence = useTranslations('evidence');
  const wrong = faults.filter(({ field }) => field === 'kinds').map(({ message }) => message);
  return (
    <div className="min-w-0">
      <p id="kinds" tabIndex={-1} className="mb-1 font-semibold">
        {t('draft.kinds')}
      </p>
      {[...new Set(wrong)].map((message) => (
        <p key={message} className="font-medium text-bad">
          {message}
        </p>
      ))}
      <ul aria-labelledby="kinds" className="divide-y divide-line border-line border-y">
        {sourceKinds.map((kind) => (
          <li key={kind} className="grid items-center gap-x-4 gap-y-1 py-1.5 lg:grid-cols-[1fr_17rem_17rem]">
            <span>{evidence(`source.${kind}`)}</span>
            {conclusions.map((at) => (
              <RoleSelect key={at} at={at} kind={kind} policy={policy} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

type RoleSelectProps = { at: Conclusion; kind: (typeof sourceKinds)[number]; policy: Policy };

function RoleSelect({ at, kind, policy }: RoleSelectProps) {
  const t = useTranslations('policy');
  const evidence = useTranslations('evidence');
  const roles = rolesFor(kind);
  if (roles.length === 1) return <span className="text-text-quiet">{t('draft.fixed')}</span>;
  return (
    <div className="flex items-center gap-2">
      <span aria-hidden className="w-24 shrink-0 text-[0.8125rem] text-text-quiet lg:w-20">
        {t(`conclusion.${at}`)}
      </span>
      <Select
        name={`${at}.kind.${kind}`}
        defaultValue={roleOf(kind, policy[at])}
        aria-label={`${t(`conclusion.${at}`)}: ${evidence(`source.${kind}`)}`}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
