import { access } from '@/locales/en/access';
import { frame } from '@/locales/en/frame';
import { imports } from '@/locales/en/imports';
import { shortlist } from '@/locales/en/shortlist';

export default { ...frame, ...shortlist, ...imports, ...access };
