package nl.loodlijn.outcome.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final Dimension PLACES = Dimension.withTotal("region",
            List.of("Alkmaar", "Bergen", "Castricum", "Dijk en Waard", "Heiloo"));
    private static final Dimension AGES = Dimension.withTotal("all ages", List.of("0-3", "4-11", "12-17"));
    private static final List<Layer> COUNT = List.of(Layer.counts("count", 10));

    @Test
    void one_small_cell_is_hidden_with_three_others() {
        Suppression published = Suppression.of(table(new int[][]{{80, 200, 150}, {20, 7, 30}, {25, 60, 40}, {70, 180, 120}, {15, 45, 30}}));

        assertThat(hidden(published)).hasSize(4).contains("Bergen 4-11").allSatisfy(cell -> assertThat(cell).doesNotContain("region")
                .doesNotContain("all ages"));
        assertThat(published.status(cell("Bergen", "4-11"))).isEqualTo(Suppression.Status.SMALL);
        assertThat(new Attacker(List.of(published), 0).narrowest()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        assertThat(hidden(Suppression.of(table(new int[][]{{80, 200, 150}, {20, 10, 30}, {25, 60, 40}, {70, 180, 120}, {15, 45, 30}}))))
                .isEmpty();
    }

    @Test
    void zero_is_small_too() {
        assertThat(hidden(Suppression.of(table(new int[][]{{80, 200, 150}, {20, 0, 30}, {25, 60, 40}, {70, 180, 120}, {15, 45, 30}}))))
                .hasSize(4).contains("Bergen 4-11");
    }

    /** The textbook failure: in each line two cells are hidden, and still the sums of rows and columns give one away. */
    @Test
    void two_hidden_cells_in_each_line_are_not_enough() {
        Suppression published = Suppression.of(table(new int[][]{{1, 90, 0}, {90, 2, 80}, {0, 70, 60}, {70, 180, 120}, {15, 45, 30}}));

        assertThat(new Attacker(List.of(published), 0).narrowest()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_region_that_is_small_as_a_whole_shows_nothing() {
        Suppression published = Suppression.of(table(new int[][]{{1, 0, 0}, {0, 2, 0}, {0, 0, 1}, {1, 0, 0}, {0, 0, 0}}));

        assertThat(IntStream.range(0, published.table().size()).noneMatch(published::isShown)).isTrue();
        assertThat(published.isSafe()).isTrue();
    }

    @Test
    void what_nobody_delivered_is_empty_and_no_cover() {
        Table.Builder builder = Table.of(List.of(PLACES, AGES), COUNT);
        for (int place = 0; place < 5; place++) {
            for (int age = 0; age < 3; age++) {
                if (place != 2) {
                    builder.set(new int[]{place, age}, place == 1 && age == 1 ? 4 : 50);
                }
            }
        }
        Suppression published = Suppression.of(builder.build());

        assertThat(published.status(cell("Castricum", "4-11"))).isEqualTo(Suppression.Status.EMPTY);
        assertThat(published.status(cell("Castricum", "all ages"))).isEqualTo(Suppression.Status.EMPTY);
        assertThat(hidden(published)).hasSize(4);
    }

    @Test
    void a_correction_keeps_hidden_what_was_hidden() {
        Suppression first = Suppression.of(table(new int[][]{{80, 200, 150}, {20, 7, 30}, {25, 60, 40}, {70, 180, 120}, {15, 45, 30}}));
        Suppression second = Suppression
                .of(table(new int[][]{{80, 200, 150}, {20, 14, 30}, {25, 60, 40}, {70, 180, 120}, {15, 45, 30}}), List.of(first));

        assertThat(second.isSafe()).isTrue();
        assertThat(hidden(second)).containsAll(hidden(first));
        assertThat(new Attacker(List.of(first, second), 0).narrowest()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_cell_that_becomes_small_takes_its_totals_along_when_all_others_were_known() {
        Suppression first = Suppression.of(table(new int[][]{{80, 200, 150}, {20, 17, 30}, {25, 60, 40}, {70, 180, 120}, {15, 45, 30}}));
        Suppression second = Suppression
                .of(table(new int[][]{{80, 200, 150}, {20, 7, 30}, {25, 60, 40}, {70, 180, 120}, {15, 45, 30}}), List.of(first));

        assertThat(hidden(first)).isEmpty();
        assertThat(second.isSafe()).isTrue();
        assertThat(hidden(second)).containsExactlyInAnyOrder("Bergen 4-11", "Bergen all ages", "region 4-11", "region all ages");
    }

    /** Bergen is hidden behind Heiloo. When Heiloo turns out to have nobody, both versions together leave less than 10 for Bergen. */
    @Test
    void a_correction_that_would_give_an_earlier_number_away_is_not_safe() {
        Suppression first = Suppression.of(row(80, 7, 90, 70, 12));
        Suppression second = Suppression.of(row(80, 7, 90, 70, 0), List.of(first));

        assertThat(first.isSafe()).isTrue();
        assertThat(second.isSafe()).isFalse();
    }

    /** A proportion gives its numerator and what is left of its denominator away, so both are counted. */
    @Test
    void a_share_near_all_is_as_telling_as_one_near_nothing() {
        List<Layer> layers = List.of(Layer.counts("numerator", 10), Layer.counts("rest", 10));
        Table.Builder builder = Table.of(List.of(PLACES), layers);
        int[][] numbers = {{40, 60}, {57, 3}, {30, 30}, {80, 40}, {20, 25}};
        IntStream.range(0, 5).forEach(place -> builder.set(new int[]{place}, numbers[place][0], numbers[place][1]));
        Suppression published = Suppression.of(builder.build());

        assertThat(published.status(1)).isEqualTo(Suppression.Status.SMALL);
        assertThat(IntStream.range(0, 6).filter(cell -> !published.isShown(cell)).count()).isEqualTo(2);
        assertThat(new Attacker(List.of(published), 0).narrowest()).isGreaterThanOrEqualTo(10);
        assertThat(new Attacker(List.of(published), 1).narrowest()).isGreaterThanOrEqualTo(10);
    }

    /** Months count in years, municipalities in a region; as large as the largest table that is asked for. */
    @Test
    void five_years_of_months_of_a_region_stay_readable() {
        List<Dimension.Node> months = new ArrayList<>();
        for (int year = 2021; year <= 2025; year++) {
            for (int month = 1; month <= 12; month++) {
                months.add(new Dimension.Node(year + "-" + month, String.valueOf(year)));
            }
            months.add(new Dimension.Node(String.valueOf(year), null));
        }
        List<Dimension> dimensions = List.of(Dimension.withTotal("region", IntStream.range(0, 21).mapToObj(i -> "m" + i).toList()),
                Dimension.of(months), Dimension.withTotal("all", IntStream.range(0, 6).mapToObj(i -> "b" + i).toList()));
        Random random = new Random(7);
        Table.Builder builder = Table.of(dimensions, COUNT);
        for (int place = 0; place < 21; place++) {
            double size = 10 + 60 * random.nextDouble();
            for (int month = 0; month < dimensions.get(1).size(); month++) {
                for (int kind = 0; kind < 6 && dimensions.get(1).isLeaf(month); kind++) {
                    builder.set(new int[]{place, month, kind}, Math.floor(size * (0.4 + random.nextDouble())));
                }
            }
        }
        Table table = builder.build();

        Suppression published = Suppression.of(table);

        long small = count(published, Suppression.Status.SMALL);
        long cover = count(published, Suppression.Status.COVER);
        assertThat(published.isSafe()).isTrue();
        assertThat(small).isPositive();
        assertThat(cover).as("beside %d small cells of %d", small, table.size()).isLessThan(3 * small);
        assertThat(IntStream.range(0, table.size()).filter(cell -> table.place(cell, 0) == 21).allMatch(published::isShown))
                .as("totals of the region").isTrue();
    }

    @Test
    void totals_follow_from_their_parts() {
        assertThatThrownBy(() -> Table.of(List.of(PLACES, AGES), COUNT).set(new int[]{5, 0}, 12)).hasMessageContaining("region");
        assertThatThrownBy(() -> Table.of(List.of(PLACES, AGES), COUNT).set(new int[]{0, 0}, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Dimension.of(List.of(new Dimension.Node("a", "b"), new Dimension.Node("b", "a"))))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> Dimension.apart(List.of("a", "a"))).hasMessageContaining("twice");
    }

    @Test
    void rounded_to_fives() {
        assertThat(Map.of(0L, 0L, 2L, 0L, 3L, 5L, 7L, 5L, 8L, 10L, 12L, 10L, 13L, 15L)).allSatisfy((count, rounded) -> assertThat(
                Rounding.of(count)).isEqualTo(rounded));
    }

    private static long count(Suppression published, Suppression.Status status) {
        return IntStream.range(0, published.table().size()).filter(cell -> published.status(cell) == status).count();
    }

    private static Table row(int... counts) {
        Table.Builder builder = Table.of(List.of(PLACES), COUNT);
        IntStream.range(0, counts.length).forEach(place -> builder.set(new int[]{place}, counts[place]));
        return builder.build();
    }

    private static Table table(int[][] counts) {
        Table.Builder builder = Table.of(List.of(PLACES, AGES), COUNT);
        for (int place = 0; place < counts.length; place++) {
            for (int age = 0; age < counts[place].length; age++) {
                builder.set(new int[]{place, age}, counts[place][age]);
            }
        }
        return builder.build();
    }

    private static int cell(String place, String age) {
        return PLACES.place(place) * 4 + AGES.place(age);
    }

    private static List<String> hidden(Suppression published) {
        return IntStream.range(0, published.table().size()).filter(cell -> !published.isShown(cell))
                .filter(cell -> published.status(cell) != Suppression.Status.EMPTY)
                .mapToObj(cell -> PLACES.codes().get(cell / 4) + " " + AGES.codes().get(cell % 4)).collect(Collectors.toList());
    }
}
