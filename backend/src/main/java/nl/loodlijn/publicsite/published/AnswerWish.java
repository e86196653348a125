package nl.loodlijn.publicsite.published;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.Answer;
import nl.loodlijn.publicsite.domain.Colleague;
import nl.loodlijn.publicsite.domain.Desk;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.Helpers;
import nl.loodlijn.publicsite.domain.Offer;
import nl.loodlijn.publicsite.domain.Spelling;
import nl.loodlijn.publicsite.domain.Where;
import nl.loodlijn.publicsite.domain.Wish;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceDirectory;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers what a citizen asks: where that is, and who helps there. */
@Singleton
public final class AnswerWish {
    private static final String[] KINDS = Arrays.stream(HelpKind.values()).map(HelpKind::name).toArray(String[]::new);
    private static final String[] KIND_EXPRESSIONS = Arrays.stream(HelpKind.values()).map(HelpKind::expression).toArray(String[]::new);

    private final UnitOfWork unitOfWork;
    private final PlaceDirectory places;
    private final PublishedListings listings;
    private final PublishedDesks desks;
    private final ReadLook looks;

    AnswerWish(UnitOfWork unitOfWork, PlaceDirectory places, PublishedListings listings, PublishedDesks desks, ReadLook looks) {
        this.unitOfWork = unitOfWork;
        this.places = places;
        this.listings = listings;
        this.desks = desks;
        this.looks = looks;
    }

    /** @param today the day on which municipalities and lists must be valid */
    public Mono<Answer> answer(Actor.Anyone actor, Wish wish, LocalDate today) {
        Where where = Where.of(wish.where());
        if (where instanceof Where.Nowhere) {
            return Mono.just(new Answer.AskWhere());
        }
        return unitOfWork.read(actor, () -> municipalities(where, today).collectList().flatMap(found -> switch (found.size()) {
            case 0 -> suggestions(where);
            case 1 -> inMunicipality(found.getFirst(), wish, today);
            default -> Mono.just(new Answer.SeveralMunicipalities(where, found));
        }));
    }

    private Flux<FoundMunicipality> municipalities(Where where, LocalDate today) {
        return switch (where) {
            case Where.Postcode postcode -> places.byPostcode(postcode.pc4(), today);
            case Where.MunicipalityCode municipality -> places.byCode(municipality.code(), today);
            case Where.Name name -> places.byName(name.key(), today);
            case Where.Nowhere nowhere -> Flux.empty();
            case Where.Unreadable unreadable -> Flux.empty();
        };
    }

    private Mono<Answer> suggestions(Where where) {
        Flux<String> alike = where instanceof Where.Name name ? places.alike(name.key()) : Flux.empty();
        return alike.collectList().map(suggestions -> new Answer.UnknownPlace(where, suggestions));
    }

    private Mono<Answer> inMunicipality(FoundMunicipality municipality, Wish wish, LocalDate today) {
        return listings.tenantFor(municipality.code(), today)
                .flatMap(list -> helpers(municipality.code(), wish, today, list)
                        .flatMap(helpers -> looks.ofMunicipality(municipality.code(), today).map(helpers::in))
                        .<Answer>map(helpers -> new Answer.WhoHelps(municipality, helpers)))
                .defaultIfEmpty(new Answer.NothingKnown(municipality));
    }

    private Mono<Helpers> helpers(String municipality, Wish wish, LocalDate today, String list) {
        String[] targetGroups = wish.audience().targetGroups().toArray(String[]::new);
        String[] expressions = HelpKind.expressionsFor(wish.help()).toArray(String[]::new);
        return listings.countProviders(municipality, today, targetGroups, wish.spoken(), wish.wheelchair(), expressions).flatMap(total -> {
            int page = Math.min(wish.page(), Helpers.lastPage(total));
            Mono<List<Offer>> offers = listings
                    .page(municipality, today, targetGroups, wish.spoken(), wish.wheelchair(), expressions, !wish.byName(),
                            (page - 1) * Helpers.PAGE_SIZE, Helpers.PAGE_SIZE)
                    .map(OfferRow::offer).collectList();
            Mono<Optional<Helpers.Meant>> meant = total == 0 ? meant(municipality, wish, today, targetGroups) : Mono.just(Optional.empty());
            // One after the other: they share one connection.
            return offers.flatMap(found -> colleagues(municipality, today, found)
                    .flatMap(colleagues -> languages(municipality, today, targetGroups)
                            .flatMap(languages -> kinds(municipality, wish, today, targetGroups)
                                    .flatMap(
                                            kinds -> desk(municipality, today).flatMap(desk -> meant.map(instead -> new Helpers(total, page,
                                                    found, colleagues, languages, kinds, desk, instead, list)))))));
        });
    }

    private Mono<Map<UUID, List<Colleague>>> colleagues(String municipality, LocalDate today, List<Offer> offers) {
        record Known(UUID tenant, UUID organisation) {
        }
        List<Known> known = offers.stream().filter(offer -> offer.organisation() != null)
                .map(offer -> new Known(offer.tenant(), Objects.requireNonNull(offer.organisation()))).distinct().toList();
        return listings
                .partners(municipality, today, known.stream().map(one -> one.tenant().toString()).toArray(String[]::new),
                        known.stream().map(one -> one.organisation().toString()).toArray(String[]::new))
                .collect(Collectors.groupingBy(PublishedListings.PartnerRow::organisationId,
                        Collectors.mapping(PublishedListings.PartnerRow::colleague, Collectors.toList())));
    }

    private Mono<Set<String>> languages(String municipality, LocalDate today, String[] targetGroups) {
        return listings.languages(municipality, today, targetGroups).collect(Collectors.toSet());
    }

    /** What somebody may have meant whose words find nobody; only words that do find someone. */
    private Mono<Optional<Helpers.Meant>> meant(String municipality, Wish wish, LocalDate today, String[] targetGroups) {
        List<String> typed = HelpKind.wordsIn(wish.help());
        if (typed.isEmpty() || HelpKind.meantBy(wish.help()).isPresent()) {
            return Mono.just(Optional.empty());
        }
        return listings.wordsLike(municipality, today, typed.toArray(String[]::new), HelpKind.words().toArray(String[]::new))
                .collect(Collectors.groupingBy(PublishedListings.LikeWord::typed,
                        Collectors.mapping(PublishedListings.LikeWord::word, Collectors.toList())))
                .flatMap(known -> Spelling.corrected(typed, known)
                        .map(help -> listings
                                .countProviders(municipality, today, targetGroups, wish.spoken(), wish.wheelchair(),
                                        HelpKind.expressionsFor(help).toArray(String[]::new))
                                .map(providers -> Optional.of(new Helpers.Meant(help, providers)).filter(found -> found.providers() > 0)))
                        .orElseGet(() -> Mono.just(Optional.empty())));
    }

    private Mono<Desk> desk(String municipality, LocalDate today) {
        return desks.of(municipality, today).map(DeskRow::desk).defaultIfEmpty(Desk.UNKNOWN);
    }

    private Mono<Map<HelpKind, Long>> kinds(String municipality, Wish wish, LocalDate today, String[] targetGroups) {
        return listings.countKinds(municipality, today, targetGroups, wish.spoken(), wish.wheelchair(), KINDS, KIND_EXPRESSIONS)
                .collect(() -> new EnumMap<HelpKind, Long>(HelpKind.class),
                        (counts, row) -> counts.put(HelpKind.valueOf(row.kind()), row.providers()))
                .map(counts -> counts);
    }
}
