package nl.loodlijn.contract.consent;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.pdf.LetterPdf;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reports of subcontractors as the acting party may see them. */
@Singleton
public final class ReadSubcontractings {
    /** How the address calls the consent of the region for all municipalities. */
    public static final String FOR_ALL = "regio";

    private final UnitOfWork unitOfWork;
    private final Subcontractings subcontractings;
    private final SubcontractingRepository reports;
    private final ConsentRepository consents;
    private final ConsentRulesRepository rules;

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param words a part of a name, or the beginning of the KvK number; signs of patterns stand for themselves
     * @param mine only what waits for a decision of the acting party
     */
    public record Filter(String words, List<String> states, boolean mine) {
    }

    /** Who decides on a report, and within how many days. */
    public record Rules(boolean byMunicipalities, int days) {
    }

    ReadSubcontractings(UnitOfWork unitOfWork, Subcontractings subcontractings, SubcontractingRepository reports,
            ConsentRepository consents, ConsentRulesRepository rules) {
        this.unitOfWork = unitOfWork;
        this.subcontractings = subcontractings;
        this.reports = reports;
        this.consents = consents;
        this.rules = rules;
    }

    public Mono<WholeSubcontracting> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> subcontractings.find(id));
    }

    /** @param after the last of the page before; null: the first page */
    public Mono<List<SubcontractingRow>> list(Actor.Member actor, Filter filter, @Nullable UUID after, int most) {
        return unitOfWork.read(actor,
                () -> reports.list(filter.words(), filter.states().toArray(String[]::new), filter.mine(), after, most).collectList());
    }

    public Mono<Rules> rules(Actor.Member actor) {
        return unitOfWork.read(actor, rules::rules).map(row -> new Rules(row.byMunicipalities(), row.days()));
    }

    /**
     * The letter with a decision, as PDF; made anew each time of the text that was kept.
     *
     * @param place code of a municipality, or {@link #FOR_ALL}
     */
    public Mono<byte[]> letter(Actor.Member actor, UUID id, String place) {
        String code = place.toLowerCase(Locale.ROOT).equals(FOR_ALL) ? "" : place;
        return unitOfWork.read(actor, () -> consents.letter(id, code).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))))
                .flatMap(html -> Mono.fromCallable(() -> LetterPdf.of(html)).subscribeOn(Schedulers.boundedElastic()));
    }
}
