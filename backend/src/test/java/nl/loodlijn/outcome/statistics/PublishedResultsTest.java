package nl.loodlijn.outcome.statistics;

import static nl.loodlijn.outcome.statistics.PublishedResults.CLOSE;
import static nl.loodlijn.outcome.statistics.PublishedResults.number;
import static nl.loodlijn.outcome.statistics.PublishedResults.orNone;
import static nl.loodlijn.outcome.statistics.PublishedResults.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Results that were published with their method, to 1e-9 of the value. */
class PublishedResultsTest {
    /** The European standard population of 2013, by age group of five years. */
    private static final int[] STANDARD_2013 = {5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000,
            4000,
            2500, 1500, 1000};

    @Test
    void intervals_of_counts_and_shares() {
        for (NamedCsvRecord row : rows("testdata_Byars_Wilson__testdata_B_W.csv")) {
            double x = number(row, "x");
            Confidence confidence = row.getField("confidence").equals("95%") ? Confidence.PERCENT_95 : Confidence.PERCENT_99_8;
            Interval interval = row.getField("method").equals("Byars")
                    ? PoissonCount.byar(x, confidence)
                    : Proportion.wilson(x, number(row, "n"), confidence);
            if (row.getField("lowercl").isEmpty()) {
                assertThat(interval.upper()).isCloseTo(number(row, "uppercl"), CLOSE);
            } else {
                PublishedResults.assertSame(interval, row, "cl");
            }
        }
    }

    @Test
    void proportions() {
        for (NamedCsvRecord row : whole("testdata_Proportion__testdata_Prop.csv")) {
            PublishedResults.assertSame(Proportion.of(number(row, "Numerator"), number(row, "Denominator"), number(row, "multiplier")),
                    row);
        }
    }

    @Test
    void rates_exact_below_ten_and_by_byar_above() {
        for (NamedCsvRecord row : whole("testdata_Rate__testdata_Rate.csv")) {
            Estimate rate = Rate.of(number(row, "Numerator"), number(row, "Denominator"), number(row, "multiplier"));
            PublishedResults.assertSame(rate, row);
            assertThat(rate.method()).isEqualTo(row.getField("method").equals("Exact") ? Method.EXACT_POISSON : Method.BYAR);
        }
    }

    @Test
    void means() {
        List<NamedCsvRecord> values = rows("testdata_Mean__testdata_Mean.csv");
        for (NamedCsvRecord row : rows("testdata_Mean__testdata_Mean_results.csv")) {
            String area = row.getField("area");
            List<Double> measured = values.stream().filter(value -> area.equals("No grouping") || value.getField("area").equals(area))
                    .map(value -> number(value, "values")).toList();
            PublishedResults.assertSame(Mean.of(measured), row);
            PublishedResults.assertSame(
                    Mean.of((long) number(row, "value_count"), number(row, "value_sum") / number(row, "value_count"), number(row, "stdev")),
                    row);
        }
    }

    @Test
    void directly_standardised_rates() {
        int compared = 0;
        for (NamedCsvRecord row : rows("testdata_DSR_ISR__testresults_DSR.csv")) {
            List<Stratum> strata = european(strata(row.getField("area")), row.getField("area"));
            if (strata.isEmpty()) {
                continue;
            }
            compared++;
            double multiplier = Double.parseDouble(row.getField("statistic").replaceAll("\\D*(\\d+)$", "$1"));
            if (row.getField("value").isEmpty()) {
                assertThat(Standardised.rate(strata, 1)).as("fewer than ten events").isEmpty();
                continue;
            }
            Estimate rate = Standardised.rate(strata, multiplier).orElseThrow();
            if (row.getField("area").equals("testdata_1976")) {
                // Its limits of 99.8 % were published ten times too high.
                assertThat(rate.value()).isCloseTo(number(row, "value"), CLOSE);
                PublishedResults.assertSame(rate.at95(), row, "95_0cl");
                PublishedResults.assertSame(rate.at998().times(10), row, "99_8cl");
            } else {
                PublishedResults.assertSame(rate, row);
            }
        }
        assertThat(compared).isEqualTo(8);
    }

    @Test
    void indirectly_standardised_ratios_and_rates() {
        int compared = 0;
        for (NamedCsvRecord row : rows("testdata_DSR_ISR__testresults_ISR.csv")) {
            List<Stratum> strata = strata(row.getField("area"));
            if (strata.isEmpty()) {
                continue;
            }
            compared++;
            double multiplier = Double.parseDouble(row.getField("statistic").replaceAll(".* (\\d+)$", "$1"));
            assertThat(Standardised.expected(strata)).isCloseTo(number(row, "expected"), CLOSE);
            PublishedResults.assertSame(row.getField("statistic").contains("ratio")
                    ? Standardised.ratio(strata, multiplier)
                    : Standardised.rateByRatio(strata, multiplier), row);
        }
        assertThat(compared).isEqualTo(12);
    }

    @Test
    void funnel_of_proportions() {
        List<NamedCsvRecord> areas = rows("testdata_funnel_prop_inputs.csv");
        double events = areas.stream().mapToDouble(area -> number(area, "numerator")).sum();
        double size = areas.stream().mapToDouble(area -> number(area, "denominator")).sum();
        Funnel funnel = new Funnel.OfProportion(events / size, 100);
        List<Double> axis = Funnel.axis(areas.stream().mapToDouble(area -> number(area, "denominator")).min().orElseThrow(),
                areas.stream().mapToDouble(area -> number(area, "denominator")).max().orElseThrow());

        List<NamedCsvRecord> published = rows("testdata_funnel_prop_outputs.csv");
        assertThat(axis).isEqualTo(published.stream().map(row -> number(row, "Population")).toList());
        for (int i = 0; i < axis.size(); i++) {
            NamedCsvRecord row = published.get(i);
            // Published with six decimals.
            assertThat(funnel.average()).isCloseTo(number(row, "Baseline"), within(5e-7));
            for (Map.Entry<Confidence, String> limit : Map.of(Confidence.PERCENT_95, "2s0025limit", Confidence.PERCENT_99_8, "3s0001limit")
                    .entrySet()) {
                Interval limits = funnel.limits(axis.get(i), limit.getKey());
                assertThat(limits.lower()).isCloseTo(number(row, "Lower" + limit.getValue()), within(5.1e-7));
                assertThat(limits.upper()).isCloseTo(number(row, "Upper" + limit.getValue()), within(5.1e-7));
            }
        }
        Map<Funnel.Position, String> words = Map.of(Funnel.Position.FAR_BELOW, "Low (0.001)", Funnel.Position.BELOW, "Low (0.025)",
                Funnel.Position.WITHIN, "Not significant", Funnel.Position.ABOVE, "High (0.025)", Funnel.Position.FAR_ABOVE,
                "High (0.001)");
        for (NamedCsvRecord area : areas) {
            double share = number(area, "numerator") / number(area, "denominator") * 100;
            assertThat(words.get(funnel.place(share, number(area, "denominator")))).as(area.getField("Area"))
                    .isEqualTo(area.getField("significance"));
        }
    }

    private static List<NamedCsvRecord> whole(String name) {
        return rows(name).stream().filter(row -> !row.getField("value").isEmpty()).toList();
    }

    private static List<Stratum> european(List<Stratum> strata, String area) {
        return area.equals("testdata_1976")
                ? strata
                : IntStream.range(0, strata.size())
                        .mapToObj(i -> new Stratum(strata.get(i).events(), strata.get(i).population(), 0, STANDARD_2013[i])).toList();
    }

    /** The groups of an area, or none where its events were not published. */
    private static List<Stratum> strata(String area) {
        if (area.equals("testdata_1976")) {
            return rows("testdata_DSR_ISR__testdata_1976.csv").stream()
                    .map(row -> new Stratum(number(row, "count"), number(row, "pop"), 0, number(row, "esp1976"))).toList();
        }
        List<NamedCsvRecord> own = rows("testdata_DSR_ISR__testdata_multiarea.csv").stream()
                .filter(row -> row.getField("area").equals(area)).toList();
        List<NamedCsvRecord> reference = rows("testdata_DSR_ISR__refdata.csv");
        return IntStream.range(0, own.size()).mapToObj(i -> new Stratum(orNone(own.get(i), "count"), number(own.get(i), "pop"),
                number(reference.get(i), "refcount"), number(reference.get(i), "refpop"))).toList();
    }
}
