import { access } from '@/locales/nl/access';
import { frame } from '@/locales/nl/frame';
import { imports } from '@/locales/nl/imports';
import { shortlist } from '@/locales/nl/shortlist';

export default { ...frame, ...shortlist, ...imports, ...access };
