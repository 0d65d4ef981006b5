/** Icons of one family (Lucide, ISC): the few that are used, drawn as decoration. Words or labels always stand beside them. */
import {
  ArrowLeft,
  Building2,
  CalendarDays,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  CircleOff,
  CircleQuestionMark,
  Copy,
  Crosshair,
  ExternalLink,
  Handshake,
  type IconNode,
  Landmark,
  LibraryBig,
  Lightbulb,
  MapPin,
  Package,
  Pin,
  PinOff,
  Printer,
  Rocket,
  Scale,
  ScrollText,
  Search,
  ShieldCheck,
  Tag,
  User,
  Users,
  X,
} from 'lucide';
import { h, type JSX } from 'preact';

/** Icons by what they mean here. */
export const ICONS = {
  back: ArrowLeft,
  check: Check,
  close: X,
  copy: Copy,
  down: ChevronDown,
  external: ExternalLink,
  hide: CircleOff,
  list: LibraryBig,
  next: ChevronRight,
  pin: Pin,
  previous: ChevronLeft,
  print: Printer,
  search: Search,
  shield: ShieldCheck,
  target: Crosshair,
  unpin: PinOff,
  agreement: Handshake,
  concept: Lightbulb,
  event: CalendarDays,
  group: Users,
  law: Scale,
  office: Landmark,
  organization: Building2,
  person: User,
  place: MapPin,
  product: Package,
  programme: Rocket,
  term: Tag,
  unknown: CircleQuestionMark,
  weapon: Rocket,
  work: ScrollText,
} satisfies Record<string, IconNode>;
/** Name of an icon. */
export type IconName = keyof typeof ICONS;

/** An icon at the size of the text (or `size` in px), in the text's colour, hidden from assistive technology. */
export function Icon({ name, size }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      width={size ?? '1.1em'}
      height={size ?? '1.1em'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICONS[name].map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
