import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as withParts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import type { ChartData } from '@/shared/patterns/chart/ChartWithTable';

withParts([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** The picture. A screen reader gets the table beside it instead. Drawn anew when the theme or the width changes. */
export function EChart({ data }: { data: ChartData }) {
  const { i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const chart = init(element, null, { renderer: 'svg' });
    const draw = () => {
      chart.setOption(optionOf(data, i18n.language, getComputedStyle(element)), true);
    };
    draw();
    const themes = new MutationObserver(draw);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const widths = new ResizeObserver(() => {
      chart.resize();
    });
    widths.observe(element);
    return () => {
      themes.disconnect();
      widths.disconnect();
      chart.dispose();
    };
  }, [data, i18n.language]);
  return <div ref={place} className="chart-picture" aria-hidden="true" />;
}

/** Series differ by dash as well as by colour, and each carries its name at its end; the target is the copper line. */
function optionOf({ points, series, target, unit }: ChartData, language: string, style: CSSStyleDeclaration): EChartsCoreOption {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const text = { color: colour('--ink-soft'), fontFamily: style.fontFamily, fontSize: 13 };
  const colours = [colour('--ink'), colour('--bar'), colour('--approved'), colour('--waiting')];
  const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const;
  return {
    animation: false,
    grid: { left: 8, right: 96, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: [...points], boundaryGap: false, axisLabel: text, axisLine: { lineStyle: { color: colour('--line-strong') } }, axisTick: { show: false } },
    yAxis: { type: 'value', axisLabel: { ...text, formatter: (value: number) => `${number(value, language, 1)} ${unit}` }, splitLine: { lineStyle: { color: colour('--line') } } },
    series: series.map((one, index) => ({
      type: 'line',
      name: one.name,
      data: [...one.values],
      symbolSize: 6,
      color: colours[index % colours.length],
      lineStyle: { width: 2, type: dashes[index % dashes.length] },
      endLabel: { show: true, formatter: '{a}', ...text, color: colours[index % colours.length], width: 88, overflow: 'break' },
      ...(index > 0 || target === undefined
        ? {}
        : { markLine: { silent: true, symbol: 'none', data: [{ yAxis: target.value }], lineStyle: { color: colour('--accent'), width: 2, type: 'solid' }, label: { ...text, color: colour('--accent'), formatter: target.name, position: 'insideStartTop' } } }),
    })),
  };
}
