import { frame } from '@/locales/nl/frame';
import { shortlist } from '@/locales/nl/shortlist';

export default { ...frame, ...shortlist };
