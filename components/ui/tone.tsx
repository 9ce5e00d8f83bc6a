import { Circle, CircleCheck, CircleDot, Lock, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';

/** What a mark says besides its word. Colour never says it alone: every tone has a shape of its own. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'sealed';

export const toneClass: Record<Tone, string> = {
  neutral: 'border-line bg-surface-sunk text-text',
  accent: 'border-accent/30 bg-accent-wash text-accent',
  good: 'border-good/30 bg-good-wash text-good',
  warn: 'border-warn/30 bg-warn-wash text-warn',
  bad: 'border-bad/30 bg-bad-wash text-bad',
  sealed: 'border-sealed/30 bg-sealed-wash text-sealed',
};

export const toneIcon: Record<Tone, LucideIcon> = {
  neutral: Circle,
  accent: CircleDot,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: OctagonAlert,
  sealed: Lock,
};
