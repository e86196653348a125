package nl.loodlijn.contract.consortium.domain;

import java.util.List;
import java.util.stream.IntStream;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** A share in a year is for who delivers in that year, as a member or a supplier. A rule of the register. */
public final class ShareOfMember {
    public static final ProblemType TYPE = new ProblemType("consortium-share-of-nobody", 422,
            Message.of("Een aandeel is voor wie in dat jaar lid of leverancier is.",
                    "A share is for who is a member or supplier in that year."));

    private ShareOfMember() {
    }

    /** @throws Refusal when a share is for who does not deliver in its year */
    public static void require(List<Share> shares, List<Participation> participations) {
        List<FieldError> errors = IntStream.range(0, shares.size())
                .filter(i -> participations.stream().noneMatch(one -> one.member().equals(shares.get(i).member()) && one.delivers()
                        && one.period().hasDayIn(shares.get(i).year())))
                .mapToObj(i -> new FieldError("/shares/" + i + "/kvk", "of-nobody",
                        Message.of("In " + shares.get(i).year() + " heeft een organisatie een aandeel die dan geen lid of leverancier is.",
                                "In " + shares.get(i).year() + " an organisation has a share that is no member or supplier then.")))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(TYPE, errors);
        }
    }
}
