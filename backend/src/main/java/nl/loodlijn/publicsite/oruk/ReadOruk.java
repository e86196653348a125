package nl.loodlijn.publicsite.oruk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.open.OpenService;
import nl.loodlijn.publicsite.open.Question;
import nl.loodlijn.publicsite.open.ReadOpenData;

import reactor.core.publisher.Mono;

/** Reads open data as the profile of Open Referral UK writes it. Empty when there is no such thing. */
@Singleton
public final class ReadOruk {
    private final UnitOfWork unitOfWork;
    private final PublishedOruk rows;
    private final ReadOpenData open;
    private final OrukThings things;
    private final Clock clock;

    /** The filters that both lists of services have, as SQL takes them. */
    private record Asked(List<String> expressions, boolean byTerm, List<String> termCodes, boolean byTaxonomy, List<String> taxonomyCodes) {
    }

    ReadOruk(UnitOfWork unitOfWork, PublishedOruk rows, ReadOpenData open, OrukThings things, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.open = open;
        this.things = things;
        this.clock = clock;
    }

    public Mono<Map<String, Object>> services(Actor.Anyone actor, OrukQuestion question, OrukPage page) {
        LocalDate today = today();
        return unitOfWork.read(actor, () -> taxonomies().flatMap(taxonomies -> {
            Asked asked = asked(question, taxonomies);
            return rows
                    .howManyServices(today, question.scheduled(), asked.expressions(), asked.byTerm(), asked.termCodes(),
                            asked.byTaxonomy(),
                            asked.taxonomyCodes(), question.minimumAge(), question.maximumAge())
                    .zipWith(rows
                            .services(today, question.scheduled(), asked.expressions(), asked.byTerm(), asked.termCodes(),
                                    asked.byTaxonomy(),
                                    asked.taxonomyCodes(), question.minimumAge(), question.maximumAge(), page.skipped(), page.size())
                            .collectList());
        })).flatMap(found -> byId(actor, found.getT2())
                .map(known -> page.of(found.getT1(),
                        found.getT2().stream().filter(known::containsKey).map(id -> things.service(known.get(id), today)).toList())));
    }

    public Mono<Map<String, Object>> service(Actor.Anyone actor, UUID id) {
        LocalDate today = today();
        return open.service(actor, id).flatMap(service -> unitOfWork.read(actor, () -> taxonomies()
                .flatMap(taxonomies -> rows.placed(today, id).collectList()
                        .map(placed -> things.whole(service, taxonomies, placed, today)))));
    }

    /**
     * Services in municipalities.
     *
     * @param postcode four figures
     * @param within metres between the centres of the postcode and of the municipality; null: the postcode lies in it
     */
    public Mono<Map<String, Object>> placed(Actor.Anyone actor, OrukQuestion question, @Nullable String postcode,
            @Nullable BigDecimal within,
            OrukPage page) {
        LocalDate today = today();
        return unitOfWork.read(actor, () -> taxonomies().flatMap(taxonomies -> {
            Asked asked = asked(question, taxonomies);
            return rows
                    .howManyPlaced(today, question.scheduled(), asked.expressions(), asked.byTerm(), asked.termCodes(), asked.byTaxonomy(),
                            asked.taxonomyCodes(), question.minimumAge(), question.maximumAge(), postcode, within)
                    .zipWith(rows
                            .placed(today, question.scheduled(), asked.expressions(), asked.byTerm(), asked.termCodes(), asked.byTaxonomy(),
                                    asked.taxonomyCodes(), question.minimumAge(), question.maximumAge(), postcode, within, page.skipped(),
                                    page.size())
                            .collectList());
        })).flatMap(found -> byId(actor, found.getT2().stream().map(PublishedOruk.PlacedRow::listingId).distinct().toList())
                .map(known -> page.of(found.getT1(), found.getT2().stream().filter(row -> known.containsKey(row.listingId()))
                        .map(row -> things.placed(row, things.service(known.get(row.listingId()), today))).toList())));
    }

    public Mono<Map<String, Object>> placed(Actor.Anyone actor, UUID id) {
        LocalDate today = today();
        return unitOfWork.read(actor, () -> rows.placed(today, id).filter(row -> row.id().equals(id)).next())
                .flatMap(row -> service(actor, row.listingId()).map(service -> things.wholePlaced(row, service)));
    }

    public Mono<Map<String, Object>> organisations(Actor.Anyone actor, OrukPage page) {
        LocalDate today = today();
        return unitOfWork.read(actor, () -> rows.howManyOrganisations(today)
                .zipWith(rows.organisations(today, page.skipped(), page.size()).collectList()))
                .flatMap(found -> open.providers(actor, found.getT2())
                        .map(known -> page.of(found.getT1(), known.stream().map(things::organisation).toList())));
    }

    /** With its services. */
    public Mono<Map<String, Object>> organisation(Actor.Anyone actor, UUID id) {
        LocalDate today = today();
        Question ofProvider = new Question(null, id, null, null, null, null, null);
        return open.provider(actor, id).flatMap(provider -> open.services(actor, ofProvider, ReadOpenData.START, Integer.MAX_VALUE)
                .map(services -> {
                    Map<String, Object> whole = new LinkedHashMap<>(things.organisation(provider));
                    whole.put("services", services.stream().map(service -> things.bare(service, today)).toList());
                    return whole;
                }));
    }

    public Mono<Map<String, Object>> taxonomies(Actor.Anyone actor, OrukPage page) {
        return unitOfWork.read(actor, this::taxonomies).map(all -> cut(page, all.all()));
    }

    /** With its terms. */
    public Mono<Map<String, Object>> taxonomy(Actor.Anyone actor, UUID id) {
        return unitOfWork.read(actor, this::taxonomies).flatMap(all -> Mono.justOrEmpty(all.taxonomy(id)));
    }

    public Mono<Map<String, Object>> terms(Actor.Anyone actor, OrukPage page) {
        return unitOfWork.read(actor, this::taxonomies).map(all -> cut(page, all.terms()));
    }

    public Mono<Map<String, Object>> term(Actor.Anyone actor, UUID id) {
        return unitOfWork.read(actor, this::taxonomies).flatMap(all -> Mono.justOrEmpty(all.term(id)));
    }

    private Mono<Taxonomies> taxonomies() {
        return rows.terms(today()).collectList().map(Taxonomies::new);
    }

    private Mono<Map<UUID, OpenService>> byId(Actor.Anyone actor, List<UUID> ids) {
        return open.services(actor, ids).map(found -> found.stream().collect(Collectors.toMap(OpenService::id, service -> service)));
    }

    private static Asked asked(OrukQuestion question, Taxonomies taxonomies) {
        String term = question.term();
        String taxonomy = question.taxonomy();
        String search = question.search();
        return new Asked(search == null ? List.of() : HelpKind.expressionsFor(search), term != null,
                term == null ? List.of() : taxonomies.codes(term), taxonomy != null,
                taxonomy == null ? List.of() : taxonomies.codes(taxonomy));
    }

    private static Map<String, Object> cut(OrukPage page, List<Map<String, Object>> all) {
        return page.of(all.size(), all.stream().skip(page.skipped()).limit(page.size()).toList());
    }

    private LocalDate today() {
        return Netherlands.today(clock);
    }
}
