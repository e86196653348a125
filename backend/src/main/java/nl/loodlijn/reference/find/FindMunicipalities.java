package nl.loodlijn.reference.find;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.reference.PlaceKey;

import reactor.core.publisher.Flux;

/** Municipalities of the tenant, also by the name of a place in them; leads to who helps there. */
@Singleton
final class FindMunicipalities implements FindSource {
    private static final FindKind KIND = FindKind.of("municipality", "Gemeenten", "Municipalities", 30);

    private final FindMunicipalityRepository repository;

    FindMunicipalities(FindMunicipalityRepository repository) {
        this.repository = repository;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.SHORTLIST_SEARCH;
    }

    @Override
    public Flux<Hit> find(Question question) {
        String key = PlaceKey.of(question.typed());
        if (key.isEmpty()) {
            return Flux.empty();
        }
        return repository.named(key, question.today(), question.most()).map(found -> Hit.of(found.code(), found.name(),
                question.say(found.known().equals(found.name())
                        ? Message.of("Aanbod in deze gemeente", "Offers in this municipality")
                        : Message.of("Aanbod in deze gemeente; daar hoort " + found.known() + " bij",
                                "Offers in this municipality, which " + found.known() + " belongs to")),
                question.path("vinden", "municipality", found.code())));
    }
}
