import { MultiSelectComboBox } from '@vaadin/react-components/MultiSelectComboBox.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Municipality, PlaceAlias, UnknownPlace } from '@/shared/api/types';
import { municipalitiesQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { addPlaceAliases } from '@/features/imports/api/imports';

/** A choice beside the municipalities: all of them at once. */
const EVERYWHERE = 'EVERYWHERE';

interface UnknownPlacesProps {
  id: string;
  places: UnknownPlace[];
  /** The names are kept and the preview was made again. */
  onKept: () => void;
}

/** Place names of the file that are no municipality here: say once where they lie, and every later import knows. */
export function UnknownPlaces({ id, places, onKept }: UnknownPlacesProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const municipalities = useQuery(municipalitiesQuery(acting));
  const all = municipalities.data ?? [];
  const everywhere: Municipality = { code: EVERYWHERE, name: t('places.everywhere', { tenant: acting.tenant.name }) };
  const [answers, setAnswers] = useState<Record<string, PlaceAlias['municipalityCodes']>>({});
  const given = Object.entries(answers).filter(([, codes]) => codes === 'OUTSIDE' || codes.length > 0);
  const keeping = useMutation({
    mutationFn: () => addPlaceAliases(acting, id, given.map(([alias, municipalityCodes]) => ({ alias, municipalityCodes }))),
    onSuccess: onKept,
  });
  return (
    <section>
      <h2>{t('places.title', { count: places.length })}</h2>
      <p className="prose quiet">{t('places.lead', { count: places.length })}</p>
      <table className="cards-on-phone places">
        <thead>
          <tr>
            <th scope="col">{t('places.name')}</th>
            <th scope="col">{t('places.lies')}</th>
            <th scope="col">{t('places.outside')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, lines }) => {
            const codes = answers[place] ?? [];
            return (
              <tr key={place}>
                <th scope="row">
                  {place} <span className="quiet">{t('places.lines', { count: lines })}</span>
                </th>
                <td>
                  <MultiSelectComboBox
                    accessibleName={t('places.liesOf', { place })}
                    placeholder={codes === 'OUTSIDE' ? '' : t('places.choose')}
                    items={codes.length === all.length ? all : [everywhere, ...all]}
                    itemLabelPath="name"
                    itemValuePath="code"
                    itemIdPath="code"
                    disabled={codes === 'OUTSIDE'}
                    selectedItems={codes === 'OUTSIDE' ? [] : all.filter((one) => codes.includes(one.code))}
                    onSelectedItemsChanged={(event) => {
                      if (codes !== 'OUTSIDE') {
                        const chosen = event.detail.value.map((one) => one.code);
                        const next = chosen.includes(EVERYWHERE) ? all.map((one) => one.code) : chosen;
                        if (next.join() !== codes.join()) {
                          setAnswers((before) => ({ ...before, [place]: next }));
                        }
                      }
                    }}
                  />
                </td>
                <td>
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={codes === 'OUTSIDE'}
                      onChange={(event) => {
                        setAnswers((before) => ({ ...before, [place]: event.target.checked ? 'OUTSIDE' : [] }));
                      }}
                    />
                    <span>{t('places.outsideShort')}</span>
                    <span className="visually-hidden">: {place}</span>
                  </label>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {keeping.error === null ? null : <Trouble problem={keeping.error} what={t('places.failed')} />}
      <button
        type="button"
        className="button"
        aria-disabled={given.length === 0 || keeping.isPending}
        onClick={() => {
          if (given.length > 0 && !keeping.isPending) {
            keeping.mutate();
          }
        }}
      >
        {keeping.isPending ? t('places.busy') : t('places.submit')}
      </button>
    </section>
  );
}
