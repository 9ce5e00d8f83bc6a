import {
  ArrowLeftRight,
  BadgeCheck,
  Bus,
  ChartColumn,
  FileSignature,
  Fingerprint,
  Flower2,
  HeartHandshake,
  House,
  Inbox,
  type LucideIcon,
  Mails,
  MessagesSquare,
  Phone,
  ScrollText,
  Settings,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { Messages } from '@/lib/i18n/messages';

export type Section = keyof Messages['shell']['nav'];

/** One line of the side bar. Which ones a person sees is decided by the access rules of the caller, not here. */
export type NavItem = {
  section: Section;
  /** How much waits there for this person; left out when nothing does. */
  waiting?: number | undefined;
};

/** Where each section lives and the sign it is known by, in the order of the side bar. */
export const sections: Record<Section, { href: string; icon: LucideIcon }> = {
  today: { href: '/today', icon: House },
  inquiries: { href: '/inquiries', icon: Inbox },
  prisoners: { href: '/prisoners', icon: UserRound },
  matching: { href: '/matching', icon: UsersRound },
  contacts: { href: '/contacts', icon: Phone },
  evidence: { href: '/evidence', icon: BadgeCheck },
  correspondence: { href: '/correspondence', icon: Mails },
  debriefs: { href: '/debriefs', icon: MessagesSquare },
  identity: { href: '/identity', icon: Fingerprint },
  agreements: { href: '/agreements', icon: FileSignature },
  exchanges: { href: '/exchanges', icon: ArrowLeftRight },
  handover: { href: '/handover', icon: Bus },
  families: { href: '/families', icon: HeartHandshake },
  deaths: { href: '/deaths', icon: Flower2 },
  reports: { href: '/reports', icon: ChartColumn },
  audit: { href: '/audit', icon: ScrollText },
  settings: { href: '/settings', icon: Settings },
};

/** Whether the page at `path` belongs to the section. */
export const isWithin = (path: string, section: Section): boolean =>
  path === sections[section].href || path.startsWith(`${sections[section].href}/`);
