'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Gate } from '@/lib/planning/rules/gates';
import { useGateWords } from './use-gate-words';

/** Everything that must hold before a person can be in a plan: a sentence each, with the day and source behind it. */
export function GateList({ gates }: { gates: readonly Gate[] }) {
  const t = useTranslations('planning-policy.gates');
  return (
    <Section title={t('title')} bare>
      <p className="px-4 py-2 text-text-quiet">{t('what')}</p>
      <ul className="divide-y divide-line border-line border-t">
        {gates.map((one) => (
          <li key={one.gate} className="grid gap-x-4 gap-y-1 px-4 py-2 md:grid-cols-[11rem_13rem_1fr]">
            <OneGate gate={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneGate({ gate }: { gate: Gate }) {
  const t = useTranslations('planning-policy.gates');
  const words = useGateWords();
  const evidence = words.evidence(gate);
  return (
    <>
      <span>
        <StatusChip tone={gate.holds ? 'good' : 'warn'}>{t(gate.holds ? 'holds' : 'fails')}</StatusChip>
      </span>
      <span className="font-medium">{words.name(gate)}</span>
      <span className="min-w-0">
        {words.sentence(gate)}
        {evidence && <span className="block text-[0.8125rem] text-text-quiet">{evidence}</span>}
      </span>
    </>
  );
}
