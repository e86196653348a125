package nl.loodlijn.publicsite.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.Look;

import reactor.core.publisher.Mono;

/** Reads how pages look and where they may be shown. */
@Singleton
public final class ReadLook {
    private final UnitOfWork unitOfWork;
    private final PublishedLooks looks;
    private final JsonMapper json;

    ReadLook(UnitOfWork unitOfWork, PublishedLooks looks, JsonMapper json) {
        this.unitOfWork = unitOfWork;
        this.looks = looks;
        this.json = json;
    }

    /** Empty when there is no such tenant. */
    public Mono<Look> ofRegion(Actor.Anyone actor, String region) {
        return unitOfWork.read(actor, () -> now(region));
    }

    /** To be called inside a unit of work. */
    Mono<Look> now(String region) {
        return looks.ofRegion(region).map(this::look);
    }

    /** Ours where nobody buys for it, or more than one; to be called inside a unit of work. */
    Mono<Look> ofMunicipality(String municipality, LocalDate day) {
        return looks.ofMunicipality(municipality, day).map(this::look).defaultIfEmpty(Look.OURS);
    }

    private Look look(PublishedLooks.Row row) {
        return new Look(row.accentLight(), row.accentDark(), style(row.houseStyle()), row.embedSites());
    }

    private Look.@Nullable HouseStyle style(@Nullable String published) {
        try {
            return published == null ? null : json.readValue(published, Look.HouseStyle.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
