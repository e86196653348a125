package nl.loodlijn.publicsite.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import nl.loodlijn.publicsite.domain.Outline.Point;
import nl.loodlijn.publicsite.domain.TileLayout.Cell;

class TileLayoutTest {
    /** Roughly where they lie. */
    private static final Map<String, Point> AROUND_ALKMAAR = places(List.of("Bergen 4.66 52.67", "Alkmaar 4.80 52.63", "Heiloo 4.71 52.60",
            "Castricum 4.66 52.55", "Uitgeest 4.71 52.53", "Dijk en Waard 4.82 52.67"));

    @Test
    void each_gets_a_square_of_its_own_where_its_neighbours_expect_it() {
        Map<String, Cell> cells = TileLayout.of(AROUND_ALKMAAR);

        assertThat(cells.values()).doesNotHaveDuplicates().hasSize(6);
        assertThat(at(cells, "Bergen").column()).as("at the sea").isLessThan(at(cells, "Alkmaar").column());
        assertThat(at(cells, "Bergen").row()).isLessThan(at(cells, "Castricum").row());
        assertThat(at(cells, "Alkmaar").row()).isLessThan(at(cells, "Uitgeest").row());
        assertThat(at(cells, "Dijk en Waard").row()).isLessThan(at(cells, "Heiloo").row());
    }

    @Test
    void the_same_places_always_give_the_same_squares() {
        Map<String, Point> turned = new LinkedHashMap<>();
        AROUND_ALKMAAR.keySet().stream().toList().reversed().forEach(code -> turned.put(code, AROUND_ALKMAAR.get(code)));

        assertThat(TileLayout.of(turned)).containsExactlyInAnyOrderEntriesOf(TileLayout.of(AROUND_ALKMAAR));
    }

    @Test
    void a_line_of_places_is_a_line_and_one_place_is_one_square() {
        assertThat(TileLayout.of(places(List.of("a 5.0 52.0", "b 5.1 52.0", "c 5.2 52.0"))))
                .containsOnly(Map.entry("a", new Cell(0, 0)), Map.entry("b", new Cell(1, 0)), Map.entry("c", new Cell(2, 0)));
        assertThat(TileLayout.of(places(List.of("a 5.0 52.0")))).containsOnly(Map.entry("a", new Cell(0, 0)));
        assertThat(TileLayout.of(Map.of())).isEmpty();
        assertThat(TileLayout.of(places(List.of("a 5.0 52.0", "b 5.0 52.0"))).values()).doesNotHaveDuplicates();
    }

    @Test
    void no_line_of_squares_is_empty_and_two_that_lie_far_apart_keep_their_order() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Map<String, Point> places = new LinkedHashMap<>();
            for (int number = 0; number < 3 + random.nextInt(28); number++) {
                places.put("GM" + number, new Point(4 + random.nextDouble(), 52 + random.nextDouble() / 2));
            }
            Map<String, Cell> cells = TileLayout.of(places);
            assertThat(cells.values()).as("seed %d", seed).doesNotHaveDuplicates().hasSize(places.size());
            int columns = cells.values().stream().mapToInt(Cell::column).max().orElse(0) + 1;
            assertThat(cells.values().stream().map(Cell::column).distinct().count()).isEqualTo(columns);
            places.forEach((one, here) -> places.forEach((other, there) -> {
                if (there.longitude() - here.longitude() > 0.6) {
                    assertThat(at(cells, one).column()).as("%s and %s of %s", one, other, places.size())
                            .isLessThanOrEqualTo(at(cells, other).column());
                }
            }));
        }
    }

    @Test
    void the_middle_of_an_outline_is_that_of_its_largest_part() {
        List<Point> large = List.of(new Point(4, 52), new Point(6, 52), new Point(6, 54), new Point(4, 54), new Point(4, 52));
        List<Point> island = List.of(new Point(1, 50), new Point(1.1, 50), new Point(1.1, 50.1), new Point(1, 50));

        Point middle = new Outline(List.of(island, large)).middle();

        assertThat(middle.longitude()).isEqualTo(5, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(middle.latitude()).isEqualTo(53, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(new Outline(List.of(List.of(new Point(1, 2), new Point(1, 2), new Point(1, 2)))).middle()).isEqualTo(new Point(1, 2));
    }

    private static Cell at(Map<String, Cell> cells, String code) {
        return java.util.Objects.requireNonNull(cells.get(code));
    }

    private static Map<String, Point> places(List<String> lines) {
        Map<String, Point> places = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" (?=[0-9])");
            places.put(words[0], new Point(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return places;
    }
}
