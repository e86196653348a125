package nl.loodlijn.publicsite.open;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.page.Addresses;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.published.ReadDesk;
import nl.loodlijn.shortlist.WaitFigure;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads open data, page by page behind a place. A region that buys for no municipality today is in none of it. */
@Singleton
public final class ReadOpenData {
    /** Before all ids. */
    public static final UUID START = new UUID(0, 0);
    private static final int FILE_PAGE = 500;

    private final UnitOfWork unitOfWork;
    private final PublishedPlaces places;
    private final PublishedServices services;
    private final ReadDesk desks;
    private final PlatformAddress address;
    private final Clock clock;

    ReadOpenData(UnitOfWork unitOfWork, PublishedPlaces places, PublishedServices services, ReadDesk desks, PlatformAddress address,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.places = places;
        this.services = services;
        this.desks = desks;
        this.address = address;
        this.clock = clock;
    }

    /** In order of code. */
    public Mono<List<OpenMunicipality>> municipalities(Actor.Anyone actor, String behind, int most) {
        return unitOfWork.read(actor,
                () -> places.municipalities(today(), behind, most, null).map(ReadOpenData::municipality).collectList());
    }

    /** Empty when nobody buys for it. */
    public Mono<OpenMunicipality> municipality(Actor.Anyone actor, String code) {
        return unitOfWork.read(actor, () -> places.municipalities(today(), "", 1, code).next().map(ReadOpenData::municipality))
                .flatMap(found -> desks.of(actor, code, today()).map(found::with));
    }

    /** In order of id. */
    public Mono<List<OpenRegion>> regions(Actor.Anyone actor, String behind, int most) {
        return unitOfWork.read(actor, () -> places.regions(today(), behind, most)
                .map(row -> new OpenRegion(row.slug(), row.name(), row.kind(), row.staleDays(), row.municipalities())).collectList());
    }

    /** In order of id. Of the question, region and municipality count. */
    public Mono<List<OpenProvider>> providers(Actor.Anyone actor, Question question, UUID behind, int most) {
        return unitOfWork.read(actor,
                () -> services.providers(today(), behind, most, question.region(), question.municipality())
                        .map(this::provider).collectList());
    }

    /** Empty when it has no public offer. */
    public Mono<OpenProvider> provider(Actor.Anyone actor, UUID id) {
        return providers(actor, List.of(id)).flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    /** Those of these that have a public offer, in order of id. */
    public Mono<List<OpenProvider>> providers(Actor.Anyone actor, List<UUID> ids) {
        return ids.isEmpty()
                ? Mono.just(List.of())
                : unitOfWork.read(actor, () -> services.providersOf(today(), texts(ids)).map(this::provider)
                        .collectList());
    }

    /** In order of id. */
    public Mono<List<OpenService>> services(Actor.Anyone actor, Question question, UUID behind, int most) {
        return services(actor, question, false, behind, most);
    }

    /** Empty when it is not public. */
    public Mono<OpenService> service(Actor.Anyone actor, UUID id) {
        return services(actor, List.of(id)).flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    /** Those of these that are public, in order of id. */
    public Mono<List<OpenService>> services(Actor.Anyone actor, List<UUID> ids) {
        LocalDate today = today();
        return ids.isEmpty()
                ? Mono.just(List.of())
                : unitOfWork.read(actor, () -> services.servicesOf(today, texts(ids)).map(row -> service(row, today)).collectList());
    }

    /** Of services of which something is known of the wait, in order of their id. */
    public Mono<List<OpenWaitingTime>> waitingTimes(Actor.Anyone actor, Question question, UUID behind, int most) {
        return services(actor, question, true, behind, most).map(found -> found.stream().map(OpenWaitingTime::of).toList());
    }

    /**
     * In order of id. Of the question, region and municipality count.
     *
     * @param validOn the day on which one works for the other; null: today
     */
    public Mono<List<OpenRelation>> relations(Actor.Anyone actor, Question question, @Nullable LocalDate validOn, UUID behind, int most) {
        return unitOfWork.read(actor, () -> places.relations(today(), validOn == null ? today() : validOn, behind, most, question.region(),
                question.municipality()).map(ReadOpenData::relation).collectList());
    }

    /** Every service, in pages of which one at a time is in memory; the first has been read when they are given. */
    public Mono<Flux<List<OpenService>>> allServices(Actor.Anyone actor) {
        return services(actor, Question.ALL, START, FILE_PAGE).map(first -> Mono.just(first).expand(page -> page.size() < FILE_PAGE
                ? Mono.empty()
                : services(actor, Question.ALL, page.getLast().id(), FILE_PAGE)));
    }

    /** Every relation of today, likewise. */
    public Mono<Flux<List<OpenRelation>>> allRelations(Actor.Anyone actor) {
        return relations(actor, Question.ALL, null, START, FILE_PAGE).map(first -> Mono.just(first).expand(page -> page.size() < FILE_PAGE
                ? Mono.empty()
                : relations(actor, Question.ALL, null, page.getLast().id(), FILE_PAGE)));
    }

    /** Another text whenever anything of services or relations may read otherwise. */
    public Mono<String> state(Actor.Anyone actor) {
        return unitOfWork.read(actor, () -> services.state().map(state -> state + today()));
    }

    private Mono<List<OpenService>> services(Actor.Anyone actor, Question question, boolean waited, UUID behind,
            int most) {
        LocalDate today = today();
        return unitOfWork.read(actor, () -> services.services(today, behind, most, question.region(), question.provider(),
                question.municipality(), question.postcode(), question.law(), question.category(), question.age(), waited)
                .map(row -> service(row, today)).collectList());
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private LocalDate today() {
        return Netherlands.today(clock);
    }

    private static OpenMunicipality municipality(PublishedPlaces.MunicipalityRow row) {
        return new OpenMunicipality(row.code(), row.name(), row.province(), row.regions(), null);
    }

    private OpenProvider provider(PublishedServices.ProviderRow row) {
        return new OpenProvider(row.providerId(), row.providerName(), new Reference(row.regionId(), row.regionName()), row.servedCodes(),
                row.services(), row.phone(), row.email(), row.website(),
                address.of(Addresses.ofProvider(PageLanguage.DUTCH, row.regionId(), row.providerId(), row.providerName())).toString());
    }

    private static OpenRelation relation(PublishedPlaces.RelationRow row) {
        return new OpenRelation(row.publicId(), new Reference(row.regionId(), row.regionName()),
                new OpenRelation.Party(row.headName(), row.headProvider()), new OpenRelation.Party(row.subName(), row.subProvider()),
                row.municipalityCodes(), row.worksFrom(), row.endsOn());
    }

    private static OpenService service(PublishedServices.Row row, LocalDate today) {
        LocalDate stop = row.stopFrom();
        boolean over = row.stopUntil() != null && row.stopUntil().isBefore(today);
        return new OpenService(row.listingId(), row.title(), new Reference(row.providerId().toString(), row.providerName()),
                new Reference(row.regionId(), row.regionName()), row.laws(), row.categories(), row.kinds(), row.targetGroups(),
                row.expertise(), row.ageFrom(), row.ageUntil(), row.servedCodes(), row.languages(), row.accessible(), wait(row, today),
                stop == null || over ? null : new OpenService.Days(stop, row.stopUntil()), row.phone(), row.email(), row.website(),
                row.confirmedOn(), ChronoUnit.DAYS.between(row.confirmedOn(), today) > OpenService.FRESH_DAYS);
    }

    private static @Nullable OpenWait wait(PublishedServices.Row row, LocalDate today) {
        return row.waitIntakeWeeks() == null && row.waitTreatmentWeeks() == null && row.waitIntakeText() == null
                ? null
                : new OpenWait(row.waitIntakeWeeks(), row.waitTreatmentWeeks(), row.waitIntakeText(), row.waitMeasuredOn(),
                        WaitFigure.isStale(row.waitMeasuredOn(), today, row.staleDays()));
    }
}
