import type { Reliability } from '../../kernel/admiralty-scale';
import { type SourceKind, sourceKinds } from '../rules';
import type { Conclusion, ConclusionRule, Policy } from './policy';
import { mayEverCarryAlone, neverAnything } from './source-kinds';

/** What a policy lets one kind of source do for one conclusion. */
export const kindRoles = ['alone', 'together', 'never'] as const;
export type KindRole = (typeof kindRoles)[number];

export const roleOf = (kind: SourceKind, rule: ConclusionRule): KindRole => {
  if (rule.never.includes(kind)) return 'never';
  return rule.alone.includes(kind) ? 'alone' : 'together';
};

/** The roles a kind can be given at all, in the order of the form. */
export const rolesFor = (kind: SourceKind): readonly KindRole[] => {
  if (neverAnything.includes(kind)) return ['never'];
  return mayEverCarryAlone.includes(kind) ? kindRoles : ['together', 'never'];
};

/** A rule as a form asks for it: one answer for each kind. */
export type RuleAnswers = {
  readonly reliability: Reliability;
  readonly credibility: number;
  readonly sources: number;
  readonly roles: Readonly<Record<SourceKind, KindRole>>;
};

export const ruleOf = ({ roles, ...rest }: RuleAnswers): ConclusionRule => ({
  ...rest,
  alone: sourceKinds.filter((kind) => roles[kind] === 'alone'),
  never: sourceKinds.filter((kind) => roles[kind] === 'never'),
});

export type Difference = { readonly at: Conclusion; readonly field: keyof RuleAnswers | 'persons' | SourceKind } & {
  readonly from: string;
  readonly to: string;
};

/** What a version says otherwise than another, rule by rule and kind by kind. */
export function differencesOf(before: Policy, after: Policy): Difference[] {
  const found: Difference[] = [];
  for (const at of ['confirmed', 'probable'] as const) {
    const [was, is] = [before[at], after[at]];
    for (const field of ['reliability', 'credibility', 'sources'] as const)
      if (was[field] !== is[field]) found.push({ at, field, from: String(was[field]), to: String(is[field]) });
    for (const kind of sourceKinds)
      if (roleOf(kind, was) !== roleOf(kind, is))
        found.push({ at, field: kind, from: roleOf(kind, was), to: roleOf(kind, is) });
  }
  const [was, is] = [before.confirmed.persons, after.confirmed.persons];
  if (was !== is) found.push({ at: 'confirmed', field: 'persons', from: String(was), to: String(is) });
  return found;
}
