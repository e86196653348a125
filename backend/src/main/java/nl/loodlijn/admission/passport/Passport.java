package nl.loodlijn.admission.passport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.domain.PassportEvidence;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The passport of the acting organisation; inside a unit of work on its behalf. */
@Singleton
public final class Passport {
    private final PassportRepository items;
    private final PassportFileRepository files;
    private final PassportFactsRepository facts;
    private final ConsentRepository consents;

    Passport(PassportRepository items, PassportFileRepository files, PassportFactsRepository facts, ConsentRepository consents) {
        this.items = items;
        this.files = files;
        this.facts = facts;
        this.consents = consents;
    }

    /**
     * Everything that was accepted, valid or not.
     *
     * @param files the documents of all of it
     */
    public record Accepted(List<PassportItemRow> items, List<PassportFileRow> files) {
        public List<PassportEvidence> evidence() {
            return items.stream().map(item -> item.evidence(files)).toList();
        }
    }

    /** Of the acting organisation, by whichever region. */
    public Mono<Accepted> accepted() {
        return Mono.zip(items.items().collectList(), files.files().collectList(), Accepted::new);
    }

    /** Empty when no application was approved yet. */
    public Mono<PassportFactsRow> facts() {
        return facts.facts();
    }

    /** Whether the current tenant may see which region accepted its evidence. */
    public Mono<Boolean> isOffered() {
        return UnitOfWork.actor().flatMap(actor -> consents.given().collectList()
                .map(all -> actor instanceof Actor.Member member && all.stream().anyMatch(one -> one.tenantId().equals(member.tenant()))));
    }

    /** Those of these that hold, kept as they are until the transaction ends; none without consent for the current tenant. */
    public Mono<Set<UUID>> hold(Collection<UUID> ids, LocalDate today) {
        return items.hold(ids.stream().map(UUID::toString).toArray(String[]::new), today).collectList().map(HashSet::new);
    }
}
