package nl.loodlijn.settings.find;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;

/** The parts of the page with settings, by their title and what can be set there. */
@Singleton
final class FindSettings implements FindSource {
    private static final FindKind KIND = FindKind.of("setting", "Instellingen", "Settings", 70);
    private static final List<Part> PARTS = List.of(
            new Part("look", Message.of("Naam en uiterlijk", "Name and look"),
                    Message.of("naam, kleur en logo", "name, colour and logo")),
            new Part("municipalities", Message.of("Gemeenten", "Municipalities"),
                    Message.of("welke gemeenten meedoen, en vanaf wanneer", "which municipalities take part, and from when")),
            new Part("terms", Message.of("Termijnen en vrije dagen", "Terms and closing days"),
                    Message.of("beslistermijn, verouderde wachttijden, sluitingsdagen en feestdagen",
                            "deadlines, waiting times that are out of date, closing days and holidays")),
            new Part("desk", Message.of("Loket per gemeente", "Desk per municipality"),
                    Message.of("lokaal team, klachten en vertrouwenspersoon",
                            "local team, complaints and confidential adviser")),
            new Part("site", Message.of("Op uw eigen site", "On your own site"),
                    Message.of("publieke pagina insluiten, huisstijl en design tokens",
                            "embed the public page, house style and design tokens")),
            new Part("contracts", Message.of("Overeenkomsten", "Agreements"),
                    Message.of("bedragen in open data, en één samenwerkingsverband per gemeente",
                            "amounts in open data, and one consortium per municipality")),
            new Part("objection", Message.of("Bezwaar of klacht", "Objection or complaint"),
                    Message.of("wat een aanbieder tegen een besluit kan doen", "what a provider can do against a decision")));

    /** @param id of the part in its page */
    private record Part(String id, Message title, Message holds) {
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.SETTINGS_MANAGE;
    }

    @Override
    public Flux<Hit> find(Question question) {
        String page = question.say(KIND.label());
        return Flux.fromIterable(PARTS)
                .filter(part -> question.words().allBeginIn(String.join(" ", page, question.say(part.title()), question.say(part.holds()))))
                .map(part -> Hit.of(part.id(), question.say(part.title()), question.say(part.holds()),
                        question.path("beheer/instellingen") + "#" + part.id()));
    }
}
