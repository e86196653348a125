import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import { csvOf } from '@/shared/patterns/chart/csvOf';
import { keep } from '@/shared/patterns/list/download';
import '@/shared/patterns/chart/chart.css';

export interface ChartSeries {
  name: string;
  /** One per point; null is unknown or suppressed and stays a gap. */
  values: readonly (number | null)[];
}

export interface ChartData {
  /** The headline as a sentence, with the figure it is about. */
  title: string;
  /** What the points are: "Kwartaal". */
  pointName: string;
  points: readonly string[];
  /** With the sign or word of the values: "%", "weken". */
  unit: string;
  series: readonly ChartSeries[];
  target?: { name: string; value: number } | undefined;
  /** Of the downloaded file, without its ending. */
  fileName: string;
}

const EChart = lazy(async () => ({ default: (await import('@/shared/patterns/chart/EChart')).EChart }));

/** A sentence, the picture of it and the same figures as a table, which can be taken along. Nothing is in the picture only. */
export function ChartWithTable({ data }: { data: ChartData }) {
  const { t, i18n } = useTranslation();
  return (
    <figure className="chart">
      <figcaption>{data.title}</figcaption>
      <div className="chart-both">
        <Suspense fallback={<span className="skeleton chart-picture" />}>
          <EChart data={data} />
        </Suspense>
        <div className="chart-table" tabIndex={0} role="region" aria-label={t('chart.table')}>
          <table>
            <caption className="visually-hidden">{data.title}</caption>
            <thead>
              <tr>
                <th scope="col">{data.pointName}</th>
                {data.series.map((one) => (
                  <th key={one.name} scope="col">
                    {one.name} ({data.unit})
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.points.map((point, index) => (
                <tr key={point}>
                  <th scope="row">{point}</th>
                  {data.series.map((one) => {
                    const value = one.values[index] ?? null;
                    return <td key={one.name}>{value === null ? <span className="quiet">{t('chart.unknown')}</span> : number(value, i18n.language, 1)}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          {data.target === undefined ? null : (
            <p className="small">
              {data.target.name}: {number(data.target.value, i18n.language, 1)} {data.unit}
            </p>
          )}
        </div>
      </div>
      <button type="button" className="link-button small no-print" onClick={() => { keep(new Blob([csvOf(data)], { type: 'text/csv;charset=utf-8' }), `${data.fileName}.csv`); }}>
        {t('chart.download')}
      </button>
    </figure>
  );
}
