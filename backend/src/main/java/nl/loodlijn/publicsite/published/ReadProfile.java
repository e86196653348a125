package nl.loodlijn.publicsite.published;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.Division;
import nl.loodlijn.publicsite.domain.KnownAddress;
import nl.loodlijn.publicsite.domain.Profile;
import nl.loodlijn.reference.FoundMunicipality;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what the page of one provider tells, and of what there are pages. */
@Singleton
public final class ReadProfile {
    private final UnitOfWork unitOfWork;
    private final PublishedProviders providers;
    private final ReadLook looks;

    ReadProfile(UnitOfWork unitOfWork, PublishedProviders providers, ReadLook looks) {
        this.unitOfWork = unitOfWork;
        this.providers = providers;
        this.looks = looks;
    }

    /**
     * Empty when it has no public offer in that region.
     *
     * @param day the day on which municipalities and relations must be valid
     */
    public Mono<Profile> profile(Actor.Anyone actor, String region, UUID provider, LocalDate day) {
        return unitOfWork.read(actor, () -> providers.offers(region, provider, day).collectList()
                .flatMap(rows -> rows.isEmpty() ? Mono.empty() : profile(rows, day))
                .flatMap(profile -> looks.now(region).map(profile::in).defaultIfEmpty(profile)));
    }

    /** The municipalities for which somebody buys on a day, by name. */
    public Mono<List<FoundMunicipality>> municipalities(Actor.Anyone actor, LocalDate day) {
        return unitOfWork.read(actor, () -> providers.servedMunicipalities(day).collectList());
    }

    /** Everything that has a page of its own on a day. */
    public Mono<List<KnownAddress>> addresses(Actor.Anyone actor, LocalDate day) {
        return unitOfWork.read(actor, () -> providers.servedMunicipalities(day)
                .<KnownAddress>map(one -> new KnownAddress.OfMunicipality(one.code(), one.name())).collectList()
                .flatMap(municipalities -> providers.addresses(day).<KnownAddress>map(PublishedProviders.AddressRow::address).collectList()
                        .flatMap(all -> providers.regions(day).<KnownAddress>map(KnownAddress.OfRegion::new).collectList().map(regions -> {
                            all.addAll(0, municipalities);
                            all.addAll(0, regions);
                            return List.copyOf(all);
                        }))));
    }

    private Mono<Profile> profile(List<PublishedProviders.Row> rows, LocalDate day) {
        PublishedProviders.Row first = rows.getFirst();
        String[] codes = rows.stream().flatMap(row -> row.municipalityCodes().stream()).distinct().toArray(String[]::new);
        Flux<PublishedProviders.ColleagueRow> colleagues = first.organisationId() == null
                ? Flux.empty()
                : providers.colleagues(first.tenantId(), first.organisationId(), day);
        return providers.municipalities(codes, day).collectList()
                .flatMap(municipalities -> colleagues.map(PublishedProviders.ColleagueRow::colleague).collectList()
                        .flatMap(their -> divisions(first, day).map(divisions -> new Profile(first.region(), first.regionName(),
                                first.providerId(), first.providerName(), rows.stream().map(PublishedProviders.Row::offer).toList(),
                                municipalities, their, divisions))));
    }

    private Mono<List<Division>> divisions(PublishedProviders.Row row, LocalDate day) {
        return row.organisationId() == null
                ? Mono.just(List.of())
                : providers.tasks(row.tenantId(), row.organisationId(), day).collectList().map(ReadProfile::divisions);
    }

    /** One for each other party, however many agreements there are with it. */
    private static List<Division> divisions(List<PublishedProviders.TaskRow> rows) {
        record Between(String head, String sub, boolean ofHead) {
        }
        Map<Between, List<PublishedProviders.TaskRow>> byPair = rows.stream().collect(Collectors.groupingBy(
                row -> new Between(row.headName(), row.subName(), row.head()), LinkedHashMap::new, Collectors.toList()));
        return byPair.entrySet().stream().map(pair -> new Division(pair.getKey().head(), pair.getKey().sub(), pair.getKey().ofHead(),
                agreed(pair.getValue()))).filter(division -> !division.tasks().isEmpty()).toList();
    }

    private static Map<String, Division.Party> agreed(List<PublishedProviders.TaskRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(PublishedProviders.TaskRow::task,
                        Collectors.mapping(PublishedProviders.TaskRow::party, Collectors.toSet())))
                .entrySet().stream().filter(task -> task.getValue().size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, task -> Division.Party.valueOf(task.getValue().iterator().next())));
    }
}
