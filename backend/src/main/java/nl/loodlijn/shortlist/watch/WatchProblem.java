package nl.loodlijn.shortlist.watch;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why a saved search is not watched. */
final class WatchProblem {
    static final ProblemType TOO_WIDE = new ProblemType("watch-too-wide", 409,
            Message.of("Deze zoekopdracht vindt meer dan 2.000 resultaten. Kies meer filters en bewaar hem opnieuw.",
                    "This search gives more than 2,000 results. Choose more filters and save it again."));
    static final ProblemType FULL = new ProblemType("watches-full", 409,
            Message.of("U krijgt al mail over " + Watches.MOST + " zoekopdrachten. Zet er eerst een uit.",
                    "You get mail about " + Watches.MOST + " searches already. Turn one off first."));
    static final ProblemType OF_COLLEAGUE = new ProblemType("watch-of-colleague", 403,
            Message.of("Deze zoekopdracht is van een collega. Bewaar hem ook zelf, dan kunt u er mail over krijgen.",
                    "This search is a colleague's. Save it yourself as well, and you can get mail about it."));
    static final ProblemType UNREADABLE = new ProblemType("watch-unreadable", 409,
            Message.of(
                    "In deze zoekopdracht zit een filter dat niet meer bestaat. Open hem, kies opnieuw en bewaar hem onder dezelfde naam.",
                    "This search holds a filter that no longer exists. Open it, choose again and save it under the same name."));

    private WatchProblem() {
    }
}
