import { access } from '@/locales/en/access';
import { application } from '@/locales/en/application';
import { audit } from '@/locales/en/audit';
import { contact } from '@/locales/en/contact';
import { criteria } from '@/locales/en/criteria';
import { finder } from '@/locales/en/finder';
import { frame } from '@/locales/en/frame';
import { imports } from '@/locales/en/imports';
import { live } from '@/locales/en/live';
import { notifications } from '@/locales/en/notifications';
import { offers } from '@/locales/en/offers';
import { organisations } from '@/locales/en/organisations';
import { patterns } from '@/locales/en/patterns';
import { platform } from '@/locales/en/platform';
import { settings } from '@/locales/en/settings';
import { shortlist } from '@/locales/en/shortlist';
import { words } from '@/locales/en/words';

export default { ...frame, ...finder, ...patterns, ...shortlist, ...imports, ...access, ...live, ...notifications, ...platform, ...audit, ...settings, ...organisations, ...criteria, ...application, ...words, ...contact, ...offers };
