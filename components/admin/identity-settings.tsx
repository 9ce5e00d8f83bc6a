'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useIdentityWords } from '@/components/identity/use-identity-words';
import { Section } from '@/components/ui/section';
import { ruleVersionsQuery } from '@/lib/identity/hooks';
import type { RuleVersions } from '@/lib/identity/schema/configuration';
import { KinshipForm } from './kinship-form';
import { MinimumForm } from './minimum-form';

/** Both rules of identity, each with the versions it has had and a form for the next. */
export function IdentitySettings({ versions }: { versions: RuleVersions }) {
  const t = useTranslations('identity.settings');
  const { data } = useQuery({ ...ruleVersionsQuery(), initialData: versions });
  const [minimum, kinship] = [data.minimum[0], data.kinship[0]];
  return (
    <>
      {minimum && (
        <Section title={t('minimum')}>
          <Versions versions={data.minimum} />
          <MinimumForm key={minimum.version} version={minimum.version} rule={minimum.body} />
        </Section>
      )}
      {kinship && (
        <Section title={t('kinship')}>
          <Versions versions={data.kinship} />
          <KinshipForm key={kinship.version} version={kinship.version} table={kinship.body} />
        </Section>
      )}
    </>
  );
}

type Adopted = { version: number; reason: string; adoptedBy: string | null; adoptedAt: string };

function Versions({ versions }: { versions: readonly Adopted[] }) {
  const t = useTranslations('identity.settings');
  const words = useIdentityWords();
  return (
    <ul className="pb-3 text-[0.8125rem] text-text-quiet">
      {versions.map(({ version, reason, adoptedBy, adoptedAt }) => (
        <li key={version}>
          {adoptedBy
            ? t('adopted', { number: version, when: words.moment(adoptedAt), name: adoptedBy, reason })
            : t('first', { number: version })}
        </li>
      ))}
    </ul>
  );
}
