package nl.loodlijn.publicsite.domain;

import java.util.List;
import java.util.Optional;

import nl.loodlijn.reference.FoundMunicipality;

/** What the public page answers to a {@link Wish}. */
public sealed interface Answer {
    /** Nothing was asked yet. */
    record AskWhere() implements Answer {
    }

    /** @param suggestions names that are spelled almost like what was typed */
    record UnknownPlace(Where where, List<String> suggestions) implements Answer {
    }

    /** @param choices the municipalities that were possibly meant, at least two */
    record SeveralMunicipalities(Where where, List<FoundMunicipality> choices) implements Answer {
    }

    /** A municipality of which nobody keeps a list here yet. */
    record NothingKnown(FoundMunicipality municipality) implements Answer {
    }

    /** The providers that help in a municipality. */
    record WhoHelps(FoundMunicipality municipality, Helpers helpers) implements Answer {
    }

    /** The one municipality that the answer is about. */
    default Optional<FoundMunicipality> about() {
        return switch (this) {
            case NothingKnown nothing -> Optional.of(nothing.municipality());
            case WhoHelps found -> Optional.of(found.municipality());
            case AskWhere ask -> Optional.empty();
            case UnknownPlace unknown -> Optional.empty();
            case SeveralMunicipalities several -> Optional.empty();
        };
    }
}
