package nl.loodlijn.publicsite.published;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.Answer;
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

    AnswerWish(UnitOfWork unitOfWork, PlaceDirectory places, PublishedListings listings, PublishedDesks desks) {
        this.unitOfWork = unitOfWork;
        this.places = places;
        this.listings = listings;
        this.desks = desks;
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
                        .<Answer>map(helpers -> new Answer.WhoHelps(municipality, helpers)))
                .defaultIfEmpty(new Answer.NothingKnown(municipality));
    }

    private Mono<Helpers> helpers(String municipality, Wish wish, LocalDate today, String list) {
        String[] targetGroups = wish.audience().targetGroups().toArray(String[]::new);
        String[] expressions = HelpKind.expressionsFor(wish.help()).toArray(String[]::new);
        return listings.countProviders(municipality, today, targetGroups, expressions).flatMap(total -> {
            int page = Math.min(wish.page(), Helpers.lastPage(total));
            Mono<List<Offer>> offers = listings
                    .page(municipality, today, targetGroups, expressions, !wish.byName(), (page - 1) * Helpers.PAGE_SIZE,
                            Helpers.PAGE_SIZE)
                    .map(OfferRow::offer).collectList();
            return offers.flatMap(found -> kinds(municipality, today, targetGroups).flatMap(kinds -> desk(municipality, today)
                    .flatMap(desk -> (total == 0
                            ? meant(municipality, wish, today, targetGroups)
                            : Mono.just(Optional.<Helpers.Meant>empty()))
                            .map(meant -> new Helpers(total, page, found, kinds, desk, meant, list)))));
        });
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
                                .countProviders(municipality, today, targetGroups, HelpKind.expressionsFor(help).toArray(String[]::new))
                                .map(providers -> Optional.of(new Helpers.Meant(help, providers)).filter(found -> found.providers() > 0)))
                        .orElseGet(() -> Mono.just(Optional.empty())));
    }

    private Mono<Desk> desk(String municipality, LocalDate today) {
        return desks.of(municipality, today).map(DeskRow::desk).defaultIfEmpty(Desk.UNKNOWN);
    }

    private Mono<Map<HelpKind, Long>> kinds(String municipality, LocalDate today, String[] targetGroups) {
        return listings.countKinds(municipality, today, targetGroups, KINDS, KIND_EXPRESSIONS)
                .collect(() -> new EnumMap<HelpKind, Long>(HelpKind.class),
                        (counts, row) -> counts.put(HelpKind.valueOf(row.kind()), row.providers()))
                .map(counts -> counts);
    }
}
