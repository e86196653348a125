import { access } from '@/locales/nl/access';
import { application } from '@/locales/nl/application';
import { audit } from '@/locales/nl/audit';
import { contact } from '@/locales/nl/contact';
import { criteria } from '@/locales/nl/criteria';
import { finder } from '@/locales/nl/finder';
import { frame } from '@/locales/nl/frame';
import { imports } from '@/locales/nl/imports';
import { live } from '@/locales/nl/live';
import { notifications } from '@/locales/nl/notifications';
import { offers } from '@/locales/nl/offers';
import { organisations } from '@/locales/nl/organisations';
import { patterns } from '@/locales/nl/patterns';
import { platform } from '@/locales/nl/platform';
import { settings } from '@/locales/nl/settings';
import { shortlist } from '@/locales/nl/shortlist';
import { words } from '@/locales/nl/words';

export default { ...frame, ...finder, ...patterns, ...shortlist, ...imports, ...access, ...live, ...notifications, ...platform, ...audit, ...settings, ...organisations, ...criteria, ...application, ...words, ...contact, ...offers };
