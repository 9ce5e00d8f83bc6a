'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import type { DonorLine } from '@/lib/identity/schema/dna-view';
import type { RecordIdentity } from '@/lib/identity/schema/lists';
import { AddDonor } from './add-donor';
import { AddKit } from './add-kit';
import { AddConsent, ConsentsOfDonor } from './consents-of-donor';
import { DonorActs } from './donor-acts';
import { KitSummary } from './kits-section';
import { useIdentityWords } from './use-identity-words';

type May = RecordIdentity['may'];

/**
 * The family, closest kin first: a list that can be read aloud, each relative with their kinship in words, their consent
 * and where their samples are. The lines at the side show the degree and say nothing that the words do not.
 */
export function DonorsSection({ identity }: { identity: RecordIdentity }) {
  const t = useTranslations('identity.donor');
  const { donors, may } = identity;
  return (
    <Section title={t('title')} action={may.keepDonors && <AddDonor identity={identity} />} bare>
      {donors.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>
      ) : (
        <ol>
          {donors.map((donor) => (
            <li key={donor.id} className="border-line border-b px-4 py-3 last:border-b-0">
              <Donor donor={donor} may={may} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const depth = [
  'border-l-4 border-l-accent',
  'border-l-4 border-l-line-strong',
  'border-l-2 border-l-line-strong',
  'border-l border-l-line',
];

function Donor({ donor, may }: { donor: DonorLine; may: May }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const { degree, lineages } = donor;
  return (
    <article className={`flex flex-col gap-2 pl-3 ${depth[degree ?? 3] ?? ''}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          {words.relation(donor.relation, donor.line)}{' '}
          <span className="font-normal text-text-quiet" data-figures>
            {words.donor(donor.number)}
          </span>
        </h3>
        <StatusChip
          tone={donor.given ? 'good' : donor.availability === 'willing' ? 'accent' : 'neutral'}
          sure={donor.given ? undefined : t(`availability.${donor.availability}`)}
        >
          {donor.given ? t('donor.given') : t('donor.notGiven')}
        </StatusChip>
      </div>
      <p className="text-[0.8125rem] text-text-quiet">
        {[
          degree === null ? t('donor.noKin') : degree === 0 ? t('donor.degreeZero') : t('donor.degree', { degree }),
          lineages.mother && t('donor.lineages.mother'),
          lineages.father && t('donor.lineages.father'),
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
      <Contact donor={donor} />
      <ConsentsOfDonor donor={donor} may={may.keepDonors} />
      {donor.kits.length > 0 && (
        <ul aria-label={t('donor.kits')} className="flex flex-col gap-2">
          {donor.kits.map((kit) => (
            <li key={kit.id}>
              <KitSummary kit={kit} />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2 print:hidden">
        {may.keepSamples && <AddKit of={{ donorId: donor.id, relation: donor.relation }} />}
        {may.keepDonors && <AddConsent donor={donor} />}
        {may.keepDonors && <DonorActs donor={donor} />}
      </div>
    </article>
  );
}

function Contact({ donor }: { donor: DonorLine }) {
  const t = useTranslations('identity.donor');
  if (donor.name === null) return <p className="text-text-quiet">{t('hidden')}</p>;
  return (
    <div>
      <p>
        <span className="font-medium">{donor.name}</span>
        {donor.contact && `, ${donor.contact}`}
        {donor.inquiry && (
          <>
            {', '}
            <Link href={`/inquiries/${donor.inquiry.id}`} className="underline underline-offset-2" data-figures>
              {donor.inquiry.reference}
            </Link>
          </>
        )}
      </p>
      {donor.note && <p className="max-w-prose whitespace-pre-line text-text-quiet">{donor.note}</p>}
    </div>
  );
}
