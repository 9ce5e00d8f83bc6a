'use client';

import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { ClaimLinks } from './claim-link';
import { useEvidenceWords } from './use-evidence-words';

/** In one glance: the status, since when, by which rule, on which claims, by whom, under which version of the policy. */
export function PresentStatusPart({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const { present } = evidence;
  const sentence = useSentence(evidence);
  return (
    <Section title={t('present.title')} id="why">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <PrisonerStatusChip status={present.status} since={present.since} />
          {present.carried !== null && (
            <StatusChip tone={present.carried ? 'good' : 'warn'}>
              {t(present.carried ? 'present.carried' : 'present.fallen')}
            </StatusChip>
          )}
        </div>
        <p className="max-w-prose font-medium">{sentence}</p>
        {present.by !== 'other' && <Grounds evidence={evidence} />}
      </div>
    </Section>
  );
}

function Grounds({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const { present, policy } = evidence;
  const number = present.policyNumber;
  const version =
    number === null
      ? t('present.noPolicy')
      : number === policy.number
        ? t('present.policyNumber', { number })
        : t('present.policyNow', { number, now: policy.number });
  return (
    <KeyValue
      facts={[
        { label: t('present.claims'), value: <ClaimLinks evidence={evidence} ids={present.claimIds} /> },
        {
          label: t('present.persons'),
          value: present.persons.length > 0 && (
            <ol>
              {present.persons.map(({ name, at }) => (
                <li key={`${at} ${name}`}>
                  {words.name(name)}, {words.moment(at)}
                </li>
              ))}
            </ol>
          ),
        },
        { label: t('present.policy'), value: version },
      ]}
    />
  );
}

function useSentence({ present, claims }: RecordEvidence): string {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const standsOn = claims.filter(({ id }) => present.claimIds.includes(id));
  const kinds = [...new Set(standsOn.map(({ sourceKind }) => sourceKind))];
  const sources = kinds.length > 0 ? words.kinds(kinds) : t('present.noClaims');
  if (present.status === 'deceased-confirmed') return t('present.deathEstablished');
  if (present.status === 'deceased-unconfirmed') return t('present.deathReported');
  if (present.by === 'other') return t('present.other');
  if (present.by === 'confirmation') return t('present.confirmedBy', { sources, count: present.persons.length });
  if (present.policyNumber !== null) return t('present.probable', { sources });
  return t(present.carried ? 'present.probableUnknown' : 'present.probableNothing');
}
