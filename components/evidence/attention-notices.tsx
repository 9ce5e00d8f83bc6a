'use client';

import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { AttentionKind } from '@/lib/evidence/rules/attention';
import { keeps, openingCauses } from '@/lib/evidence/rules/attention';
import type { AttentionLine } from '@/lib/evidence/schema/attention';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { ClaimLinks } from './claim-link';
import { KeepForNow, LowerStatus } from './decide-attention';
import { Revoke } from './decisions';
import { ProposeConfirmation } from './propose-confirmation';
import { useEvidenceWords } from './use-evidence-words';

/** The kinds whose words and decisions are shown here; what other parts of the house put on the list they show themselves. */
const ownKinds: readonly string[] = [
  'weakened',
  'proposal-weakened',
  'probable-weakened',
  'unproposed',
] satisfies AttentionKind[];

type Props = { evidence: RecordEvidence; attention: AttentionLine };

/** What of this record needs a person, in place, with what an analyst can do about it. Nothing of it changed anything. */
export function AttentionNotices({ evidence }: { evidence: RecordEvidence }) {
  return evidence.attention
    .filter(({ kind }) => ownKinds.includes(kind))
    .map((one) => <AttentionNotice key={one.id} evidence={evidence} attention={one} />);
}

function AttentionNotice({ evidence, attention }: Props) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  const { because, openedAt, claimIds, othersCarry } = attention;
  const known = (openingCauses as readonly string[]).includes(because) ? because : 'other';
  return (
    <Notice
      tone="warn"
      title={t(`attention.kind.${attention.kind as 'weakened'}`)}
      action={<Decisions evidence={evidence} attention={attention} />}
    >
      <div className="flex flex-col gap-1">
        <p>
          {t('attention.since', {
            when: words.moment(openedAt),
            because: t(`attention.because.${known as 'claim-retracted'}`),
          })}
        </p>
        {othersCarry && <p>{t('attention.othersCarry')}</p>}
        {claimIds.length > 0 && (
          <div className="text-[0.8125rem]">
            <p className="text-text-quiet">{t('attention.about')}</p>
            <ClaimLinks evidence={evidence} ids={claimIds} />
          </div>
        )}
        <p className="text-[0.8125rem] text-text-quiet">{t('attention.nothing')}</p>
      </div>
    </Notice>
  );
}

function Decisions({ evidence, attention }: Props) {
  const t = useTranslations('evidence');
  const { may, confirmations } = evidence;
  const named = confirmations.find(({ id }) => attention.key === `weakened:${id}`);
  const mayPropose = may.propose && (attention.kind === 'weakened' || attention.kind === 'unproposed');
  return (
    <>
      {mayPropose && <ProposeConfirmation evidence={evidence} />}
      {attention.kind === 'proposal-weakened' && (
        <LinkButton size="small" href="#proposal">
          {t('open.title')}
        </LinkButton>
      )}
      {may.decide && attention.offered.some(keeps) && <KeepForNow evidence={evidence} attention={attention} />}
      {may.decide && attention.offered.includes('status-lowered') && (
        <LowerStatus evidence={evidence} attention={attention} />
      )}
      {named && may.revoke && <Revoke evidence={evidence} confirmation={named} />}
      {named && may.decide && !may.revoke && <p className="text-[0.8125rem]">{t('revoke.inPlan')}</p>}
    </>
  );
}
