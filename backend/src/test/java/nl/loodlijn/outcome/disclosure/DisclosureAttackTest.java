package nl.loodlijn.outcome.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Thorough;

/** Attacks random tables, the same ones each time. A range is allowed to be a hair narrower than asked: the solver works with rounded numbers. */
class DisclosureAttackTest {
    private static final double HAIR = 1e-4;
    private static final int MINIMUM = 10;

    @Test
    void nobody_can_work_out_a_hidden_cell() {
        for (int seed = 0; seed < Thorough.count(15, 2000); seed++) {
            Suppression published = Suppression.of(new RandomTable(new Random(seed)).next());

            assertThat(published.isSafe()).as("table %d", seed).isTrue();
            assertUnknown(List.of(published), seed);
        }
    }

    @Test
    void nobody_can_work_out_a_hidden_cell_from_corrections() {
        int corrections = 0;
        for (int seed = 0; seed < Thorough.count(15, 2000); seed++) {
            Random random = new Random(seed);
            RandomTable table = new RandomTable(random);
            List<Suppression> versions = new ArrayList<>(List.of(Suppression.of(table.next())));
            for (int version = 0; version <= random.nextInt(2); version++) {
                table.correct();
                Suppression next = Suppression.of(table.next(), versions);
                if (next.isSafe()) {
                    versions.add(next);
                }
            }

            corrections += versions.size() - 1;
            assertUnknown(versions, seed);
        }
        assertThat(corrections).as("corrections that could be published").isGreaterThan(Thorough.count(7, 1000));
    }

    private static void assertUnknown(List<Suppression> versions, int seed) {
        versions.forEach(DisclosureAttackTest::assertNothingSmallIsShown);
        for (int layer = 0; layer < versions.getFirst().table().layers().size(); layer++) {
            assertThat(new Attacker(versions, layer).narrowest()).as("layer %d of table %d", layer, seed).isGreaterThan(MINIMUM - HAIR);
        }
    }

    private static void assertNothingSmallIsShown(Suppression published) {
        Table table = published.table();
        IntStream.range(0, table.size()).filter(published::isShown)
                .forEach(cell -> IntStream.range(0, table.layers().size())
                        .forEach(layer -> assertThat(table.value(layer, cell)).isGreaterThanOrEqualTo(MINIMUM)));
    }

    /** A table of two or three dimensions, some with two levels or without totals, with many small and some missing cells; and corrections of it. */
    private static final class RandomTable {
        private final Random random;
        private final List<Dimension> dimensions;
        private final List<Layer> layers;
        private final List<int[]> places;
        private final List<double[]> numbers = new ArrayList<>();
        private final double usual;

        RandomTable(Random random) {
            this.random = random;
            int count = 2 + random.nextInt(2);
            dimensions = IntStream.range(0, count).mapToObj(d -> dimension(count)).toList();
            layers = random.nextBoolean()
                    ? List.of(Layer.counts("count", MINIMUM))
                    : List.of(Layer.counts("numerator", MINIMUM), Layer.counts("rest", MINIMUM));
            usual = 3 + random.nextInt(80);
            places = product();
            places.forEach(place -> numbers.add(random.nextInt(12) == 0 ? new double[0] : anew()));
        }

        Table next() {
            Table.Builder builder = Table.of(dimensions, layers);
            for (int i = 0; i < places.size(); i++) {
                if (numbers.get(i).length > 0) {
                    builder.set(places.get(i), numbers.get(i));
                }
            }
            return builder.build();
        }

        void correct() {
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> numbers.set(random.nextInt(numbers.size()), anew()));
        }

        private double[] anew() {
            return layers.stream().mapToDouble(layer -> Math.floor(-Math.log(1 - random.nextDouble()) * usual)).toArray();
        }

        private Dimension dimension(int count) {
            int most = count == 2 ? 5 : 3;
            List<String> categories = IntStream.rangeClosed(0, 1 + random.nextInt(most)).mapToObj(i -> "c" + i).toList();
            return switch (random.nextInt(6)) {
                case 0 -> Dimension.apart(categories);
                case 1 -> years();
                default -> Dimension.withTotal("all", categories);
            };
        }

        private Dimension years() {
            List<Dimension.Node> nodes = new ArrayList<>();
            for (int year = 0; year < 2; year++) {
                for (int half = 0; half <= random.nextInt(3); half++) {
                    nodes.add(new Dimension.Node(year + "/" + half, "y" + year));
                }
                nodes.add(new Dimension.Node("y" + year, random.nextBoolean() ? "all" : null));
            }
            nodes.add(new Dimension.Node("all", null));
            return Dimension.of(nodes);
        }

        private List<int[]> product() {
            List<int[]> so = List.of(new int[0]);
            for (Dimension dimension : dimensions) {
                so = so.stream().flatMap(places -> IntStream.range(0, dimension.size()).filter(dimension::isLeaf).mapToObj(place -> {
                    int[] longer = java.util.Arrays.copyOf(places, places.length + 1);
                    longer[places.length] = place;
                    return longer;
                })).toList();
            }
            return so;
        }
    }
}
