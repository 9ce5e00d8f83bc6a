'use client';

import {
  BadgeCheck,
  CircleDot,
  HeartHandshake,
  Link2,
  type LucideIcon,
  MessageSquare,
  ShieldCheck,
  UserRound,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Timeline, type TimelineItem } from '@/components/ui/timeline';
import { consentPurposes, kinshipOutcomes } from '@/lib/inquiries/rules';
import { type TimelineKind, type TimelineLine, timelineKinds } from '@/lib/inquiries/schema/case';
import type { InquiryId } from '@/lib/kernel/ids';
import { useCase, useWhen } from './use-case';

const icons: Record<TimelineKind, LucideIcon> = {
  status: CircleDot,
  assignment: UserRound,
  message: MessageSquare,
  kinship: BadgeCheck,
  link: Link2,
  consent: ShieldCheck,
  telling: HeartHandshake,
};

/** An hour: what is written down later than that after it happened is said to be late. */
const lateAfter = 3_600_000;

/** Everything that happened in this case, the newest first; the kind is in the address. */
export function CaseTimeline({ id, kind }: { id: InquiryId; kind: TimelineKind | undefined }) {
  const t = useTranslations('inquiries');
  const common = useTranslations('common.timeline');
  const { timeline } = useCase(id);
  const item = useItem();
  const base = `/inquiries/${id}/timeline`;
  const shown = kind ? timeline.filter((line) => line.kind === kind) : timeline;
  const kinds = [
    { key: 'all', label: common('all'), href: base, current: !kind, count: timeline.length },
    ...timelineKinds.map((key) => ({
      key,
      label: t(`timeline.kind.${key}`),
      href: `${base}?kind=${key}`,
      current: kind === key,
      count: timeline.filter((line) => line.kind === key).length,
    })),
  ].filter(({ count, current }) => count > 0 || current);
  return (
    <div className="max-w-4xl">
      <Timeline items={shown.map(item)} kinds={kinds} />
    </div>
  );
}

function useItem() {
  const t = useTranslations('inquiries');
  const when = useWhen();
  const about = useAbout();
  const byWhom = ({ by, what, kind }: TimelineLine) =>
    by ??
    t(what === 'message-in' || kind === 'consent' || what === 'received' ? 'timeline.byFamily' : 'timeline.bySystem');
  return (line: TimelineLine): TimelineItem => ({
    id: line.id,
    icon: icons[line.kind],
    title: t(`timeline.what.${line.what}`, {
      about: about(line),
      status: line.toStatus ? t(`status.${line.toStatus}`) : '',
    }),
    happened: when.moment(line.occurredAt),
    recorded: when.moment(line.recordedAt),
    recordedBy: byWhom(line),
    late: Date.parse(line.recordedAt) - Date.parse(line.occurredAt) > lateAfter,
    children: (line.reason || line.note) && (
      <p className="whitespace-pre-line break-words">
        {[line.reason && t(`reason.${line.reason}`), line.note].filter(Boolean).join('. ')}
      </p>
    ),
  });
}

/** What a line's sentence is about, in words: a code of its kind, or a name as it stands. */
function useAbout() {
  const t = useTranslations('inquiries');
  return ({ kind, about }: TimelineLine): string => {
    if (!about) return '—';
    const outcome = kind === 'kinship' && kinshipOutcomes.find((one) => one === about);
    if (outcome) return t(`check.result.${outcome}`);
    const purpose = kind === 'consent' && consentPurposes.find((one) => one === about);
    if (purpose) return t(`purpose.${purpose}`);
    return kind === 'telling' ? t(`told.${about}` as 'told.returned') : about;
  };
}
