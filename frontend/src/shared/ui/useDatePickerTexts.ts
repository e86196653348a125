import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { datePickerTexts } from '@/shared/ui/datePickerTexts';

/** What a date picker says, in the language of the reader. */
export function useDatePickerTexts() {
  const { t, i18n } = useTranslation();
  return useMemo(() => datePickerTexts(i18n.language, { today: t('invite.today'), cancel: t('invite.cancel') }), [i18n.language, t]);
}
