import {
  Building2,
  CalendarDays,
  ClipboardCheck,
  Gavel,
  House,
  Megaphone,
  Send,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react';

export interface NavPage {
  id: 'today' | 'reviews' | 'events' | 'calls' | 'approvals' | 'mailings' | 'people' | 'cities' | 'settings';
  to: '/' | '/reviews' | '/events' | '/calls' | '/approvals' | '/mailings' | '/people' | '/cities' | '/settings';
  icon: LucideIcon;
  /** Who sees it; everybody when missing. */
  roles?: readonly string[];
}

/** Everybody but those who only review. */
const OFFICE = ['organizer', 'approver', 'admin', 'viewer'] as const;

const PAGES: readonly NavPage[] = [
  { id: 'today', to: '/', icon: House, roles: OFFICE },
  { id: 'reviews', to: '/reviews', icon: Gavel, roles: ['reviewer'] },
  { id: 'events', to: '/events', icon: CalendarDays, roles: OFFICE },
  { id: 'calls', to: '/calls', icon: Megaphone, roles: OFFICE },
  { id: 'approvals', to: '/approvals', icon: ClipboardCheck, roles: ['organizer', 'approver', 'admin'] },
  { id: 'mailings', to: '/mailings', icon: Send, roles: OFFICE },
  { id: 'people', to: '/people', icon: Users, roles: ['organizer', 'approver', 'admin'] },
  { id: 'cities', to: '/cities', icon: Building2, roles: OFFICE },
  { id: 'settings', to: '/settings', icon: Settings },
];

/** The pages of the first level that these roles open. */
export function pagesFor(roles: readonly string[]): NavPage[] {
  return PAGES.filter((page) => !page.roles || page.roles.some((role) => roles.includes(role)));
}
