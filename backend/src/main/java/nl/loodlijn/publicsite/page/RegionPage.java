package nl.loodlijn.publicsite.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.Outline;
import nl.loodlijn.publicsite.domain.RegionHelp;
import nl.loodlijn.publicsite.domain.TileLayout;
import nl.loodlijn.publicsite.domain.Wish;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceKey;

/**
 * The page with the map of a region: in which municipality how many help, as a picture and as a table with the same figures.
 *
 * @param borders whether the borders are drawn, or a square for each municipality
 */
public record RegionPage(PageLanguage language, RegionHelp help, RegionHelp.Question question, boolean borders, LocalDate today) {
    /** Side of a square in units of the picture. */
    private static final int SIDE = 100;
    private static final int WIDTH = 600;
    /** Steps of shading beside none. */
    private static final int STEPS = 4;
    /** How many letters fit in a square beside each other; more are squeezed. */
    private static final int FIT = 9;

    /** A municipality in the table. */
    public record Row(String name, String href, long providers, int step) {
    }

    /**
     * A municipality in the picture.
     *
     * @param path of its shape
     * @param x middle of its label
     * @param lines its name
     */
    public record Part(String href, String title, int step, String path, double x, double y, List<Line> lines, long providers) {
    }

    /** A line of a label; squeezed when it does not fit. */
    public record Line(String text, double y, boolean squeezed) {
    }

    /** What a shade says. */
    public record Shade(int step, String says) {
    }

    /** A choice of a filter. */
    public record Choice(String value, String label, boolean chosen) {
    }

    public String heading() {
        return language.say("Wie helpt waar in ", "Who helps where in ") + help.name() + "?";
    }

    public String path() {
        return path(language, help.region());
    }

    /** The address of the page of a region. */
    public static String path(PageLanguage language, String region) {
        return language.say("/regio/", "/en/region/") + region;
    }

    /** The same question in a language and a drawing. */
    public String address(PageLanguage spoken, boolean withBorders) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(spoken.say("hulp", "help"), question.kind().map(HelpKind::id).orElse(""));
        asked.put(spoken.say("wet", "law"), question.law().map(RegionPage::value).orElse(""));
        asked.put(spoken.say("kaart", "map"), withBorders ? spoken.say("grenzen", "borders") : "");
        String query = asked.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path(spoken, help.region()) + (query.isEmpty() ? "" : "?" + query);
    }

    public List<Choice> kinds() {
        return Arrays.stream(HelpKind.values())
                .map(kind -> new Choice(kind.id(), language.say(kind.label().dutch(), kind.label().english()),
                        question.kind().filter(kind::equals).isPresent()))
                .toList();
    }

    public List<Choice> laws() {
        return Arrays.stream(RegionHelp.Law.values())
                .map(law -> new Choice(value(law), label(law), question.law().filter(law::equals).isPresent())).toList();
    }

    /** The value in an address. */
    public static String value(RegionHelp.Law law) {
        return law.name().toLowerCase(Locale.ROOT);
    }

    private String label(RegionHelp.Law law) {
        return switch (law) {
            case JEUGDWET -> language.say("Hulp voor kinderen en jongeren (Jeugdwet)", "Help for children and young people (Jeugdwet)");
            case WMO -> language.say("Hulp en ondersteuning van de gemeente (Wmo)", "Help and support of the municipality (Wmo)");
        };
    }

    /** What the picture shows, in a sentence or two. */
    public String summary() {
        List<RegionHelp.There> all = help.municipalities();
        long some = all.stream().filter(one -> one.providers() > 0).count();
        String what = question.kind().map(kind -> language.say(" voor ", " for ") + "\u201c"
                + language.say(kind.label().dutch(), kind.label().english()) + "\u201d").orElse("");
        String begin = some == all.size()
                ? language.say("In elke gemeente van " + help.name() + " kennen wij aanbieders" + what + ".",
                        "In each municipality of " + help.name() + " we know of providers" + what + ".")
                : language.say(
                        "In " + some + " van de " + all.size() + " gemeenten van " + help.name() + " kennen wij aanbieders" + what + ".",
                        "In " + some + " of the " + all.size() + " municipalities of " + help.name() + " we know of providers" + what
                                + ".");
        long most = most();
        if (most == 0) {
            return begin;
        }
        String where = all.stream().filter(one -> one.providers() == most).map(one -> PlaceKey.plainName(one.name()))
                .collect(Collectors.joining(", "));
        return begin + language.say(" De meeste: " + most + " (" + where + ").", " The most: " + most + " (" + where + ").");
    }

    public List<Row> rows() {
        return help.municipalities().stream().map(one -> new Row(PlaceKey.plainName(one.name()), href(one), one.providers(), step(one)))
                .toList();
    }

    private String href(RegionHelp.There there) {
        return question.kind().map(kind -> Addresses.of(language, Wish.anyHelp(there.code()).helpWith(kind.id())))
                .orElseGet(() -> Addresses.ofMunicipality(language, new FoundMunicipality(there.code(), there.name(), "")));
    }

    private long most() {
        return help.municipalities().stream().mapToLong(RegionHelp.There::providers).max().orElse(0);
    }

    /** The darker the more; nobody is 0. */
    private int step(RegionHelp.There there) {
        return there.providers() == 0 ? 0 : (int) ((there.providers() * STEPS + most() - 1) / most());
    }

    /** The shades that are in the picture, from none to the most. */
    public List<Shade> legend() {
        long most = most();
        List<Shade> shades = new ArrayList<>(List.of(new Shade(0, language.say("niemand bekend", "nobody known"))));
        IntStream.rangeClosed(1, STEPS).forEach(step -> {
            long from = most * (step - 1) / STEPS + 1;
            long until = most * step / STEPS;
            if (from <= until) {
                shades.add(new Shade(step, from == until ? Long.toString(until) : from + language.say(" tot en met ", " to ") + until));
            }
        });
        return shades;
    }

    /** Whether there is a border of every municipality. */
    public boolean canShowBorders() {
        return help.municipalities().stream().allMatch(one -> one.outline().isPresent());
    }

    public boolean showsBorders() {
        return borders && canShowBorders();
    }

    /** What part of the picture is seen. */
    public String viewBox() {
        return "-2 -2 " + wide() + " " + high();
    }

    /** Width of the picture in CSS pixels where there is room for it: a square is as large in a small region as in a large one. */
    public int width() {
        return wide() * 11 / 10;
    }

    private int wide() {
        return 4 + (showsBorders() ? WIDTH : (int) (parts().stream().mapToDouble(Part::x).max().orElse(0) + SIDE / 2.0));
    }

    private int high() {
        return 4 + (int) Math.ceil(
                showsBorders() ? drawing().height() : parts().stream().mapToDouble(Part::y).max().orElse(0) + SIDE / 2.0);
    }

    public List<Part> parts() {
        return showsBorders() ? drawn() : tiles();
    }

    private List<Part> tiles() {
        Map<String, Outline.Point> places = help.municipalities().stream().collect(
                Collectors.toMap(RegionHelp.There::code, one -> one.outline().map(Outline::middle).orElseGet(this::somewhere), (a, b) -> a,
                        LinkedHashMap::new));
        Map<String, TileLayout.Cell> cells = TileLayout.of(places);
        return help.municipalities().stream().map(one -> {
            TileLayout.Cell cell = Objects.requireNonNull(cells.get(one.code()));
            int left = cell.column() * SIDE;
            int top = cell.row() * SIDE;
            return part(one, "M" + (left + 2) + " " + (top + 2) + "h96v96h-96z", left + SIDE / 2.0, top + SIDE / 2.0, lines(one, top));
        }).toList();
    }

    /** Of a municipality without a border we do not know where it lies: in the middle of the others. */
    private Outline.Point somewhere() {
        List<Outline.Point> known = help.municipalities().stream().flatMap(one -> one.outline().stream()).map(Outline::middle).toList();
        return new Outline.Point(known.stream().mapToDouble(Outline.Point::longitude).average().orElse(5.4),
                known.stream().mapToDouble(Outline.Point::latitude).average().orElse(52.2));
    }

    private Part part(RegionHelp.There one, String path, double x, double y, List<Line> lines) {
        String name = PlaceKey.plainName(one.name());
        return new Part(href(one), name + ": " + one.providers(), step(one), path, x, y, lines, one.providers());
    }

    /** The name in as many lines as it needs: cut behind its words and hyphens. */
    private static List<Line> lines(RegionHelp.There one, int top) {
        List<String> lines = new ArrayList<>();
        for (String word : PlaceKey.plainName(one.name()).split("(?<=[ -])", -1)) {
            boolean fits = !lines.isEmpty() && (lines.getLast() + word).strip().length() <= FIT;
            if (fits) {
                lines.set(lines.size() - 1, lines.getLast() + word);
            } else {
                lines.add(word);
            }
        }
        double first = top + (lines.size() == 1 ? 42 : 48 - 9.5 * lines.size());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> new Line(lines.get(at).strip(), first + at * 18, lines.get(at).strip().length() > FIT)).toList();
    }

    /** Where the rectangle of the region begins and how large a degree is drawn. */
    private record Drawing(double west, double north, double narrowing, double scale, double height) {
        double x(Outline.Point point) {
            return (point.longitude() - west) * narrowing * scale;
        }

        double y(Outline.Point point) {
            return (north - point.latitude()) * scale;
        }
    }

    /** Lengths are kept at the middle latitude (plate carrée); at the size of a region no place is more than a few hundred metres off. */
    private Drawing drawing() {
        List<Outline.Point> points = help.municipalities().stream().flatMap(one -> one.outline().stream())
                .flatMap(outline -> outline.rings().stream()).flatMap(List::stream).toList();
        double west = points.stream().mapToDouble(Outline.Point::longitude).min().orElse(0);
        double east = points.stream().mapToDouble(Outline.Point::longitude).max().orElse(1);
        double south = points.stream().mapToDouble(Outline.Point::latitude).min().orElse(0);
        double north = points.stream().mapToDouble(Outline.Point::latitude).max().orElse(1);
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        double scale = WIDTH / Math.max((east - west) * narrowing, 1e-6);
        return new Drawing(west, north, narrowing, scale, (north - south) * scale);
    }

    private List<Part> drawn() {
        Drawing drawing = drawing();
        return help.municipalities().stream().map(one -> {
            Outline outline = one.outline().orElseThrow();
            String path = outline.rings().stream()
                    .map(ring -> ring.stream().map(point -> decimal(drawing.x(point)) + " " + decimal(drawing.y(point)))
                            .collect(Collectors.joining("L", "M", "Z")))
                    .collect(Collectors.joining());
            double x = drawing.x(outline.middle());
            double y = drawing.y(outline.middle());
            return part(one, path, x, y, List.of(new Line(PlaceKey.plainName(one.name()), y - 4, false)));
        }).toList();
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** A number as SVG writes it. */
    public static String svg(double number) {
        return decimal(number);
    }
}
