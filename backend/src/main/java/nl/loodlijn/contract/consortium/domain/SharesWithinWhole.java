package nl.loodlijn.contract.consortium.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** What a consortium divides in a year is divided once: the shares of its members are together 100 % at most, counted exactly. */
public final class SharesWithinWhole {
    public static final ProblemType TYPE = new ProblemType("consortium-shares-over-whole", 422,
            Message.of("De aandelen van een jaar zijn samen hooguit 100 %.", "The shares of a year are together 100 % at most."));
    /** 100 % in basis points. */
    public static final int WHOLE = 10_000;

    private SharesWithinWhole() {
    }

    /** @throws Refusal when the shares of a year are more than the whole, at the share with which they are */
    public static void require(List<Share> shares) {
        Map<Integer, Integer> perYear = shares.stream()
                .collect(Collectors.groupingBy(Share::year, TreeMap::new, Collectors.summingInt(Share::basisPoints)));
        List<FieldError> errors = perYear.entrySet().stream().filter(year -> year.getValue() > WHOLE)
                .map(year -> new FieldError("/shares/" + first(shares, year.getKey()) + "/basisPoints", "over-whole",
                        Message.of(
                                "De aandelen van %d zijn samen %s %%: %s te veel.".formatted(year.getKey(), percent(year.getValue(), ','),
                                        percent(year.getValue() - WHOLE, ',')),
                                "The shares of %d are together %s %%: %s too much.".formatted(year.getKey(), percent(year.getValue(), '.'),
                                        percent(year.getValue() - WHOLE, '.')))))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(TYPE, errors);
        }
    }

    /** In the order in which they were given, the share with which a year is more than the whole. */
    private static int first(List<Share> shares, int year) {
        int sum = 0;
        int index = -1;
        while (sum <= WHOLE) {
            index++;
            sum += shares.get(index).year() == year ? shares.get(index).basisPoints() : 0;
        }
        return index;
    }

    private static String percent(int basisPoints, char point) {
        return basisPoints / 100 + (basisPoints % 100 == 0 ? "" : "%c%02d".formatted(point, basisPoints % 100));
    }
}
