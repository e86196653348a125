package nl.loodlijn.publicsite.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.publicsite.domain.PublicOffer;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceKey;

/** Pages in the words of schema.org, as JSON-LD that can stand in a page. */
@Singleton
final class LinkedData {
    private static final String TYPE = "@type";

    private final JsonMapper json;
    private final PlatformAddress platform;

    LinkedData(JsonMapper json, PlatformAddress platform) {
        this.json = json;
        this.platform = platform;
    }

    /** A whole address. */
    String address(String path) {
        return platform.of(path).toString();
    }

    /** A provider as Organization, with a Service for each of its offers. */
    String provider(ProfilePage page) {
        Map<String, Object> it = thing("Organization");
        it.put("@id", address(page.path()));
        it.put("name", page.name());
        it.put("url", page.card().website().map(Object::toString).orElse(address(page.path())));
        page.card().phone().ifPresent(phone -> it.put("telephone", phone));
        page.card().email().ifPresent(email -> it.put("email", email));
        it.put("areaServed", page.profile().municipalities().stream().map(LinkedData::area).toList());
        it.put("makesOffer", page.profile().offers().stream().map(offer -> Map.of(TYPE, "Offer", "itemOffered", service(offer))).toList());
        return text(it);
    }

    /** The providers of a municipality as ItemList. */
    String municipality(FoundMunicipality municipality, List<ProviderCard> cards) {
        Map<String, Object> it = thing("ItemList");
        it.put("name", PlaceKey.plainName(municipality.name()));
        List<Map<String, Object>> items = new ArrayList<>();
        for (ProviderCard card : cards) {
            items.add(Map.of(TYPE, "ListItem", "position", items.size() + 1, "name", card.name(), "url", address(card.href())));
        }
        it.put("itemListElement", items);
        return text(it);
    }

    /** A kind of help as Service, and the municipalities in which one finds who gives it. */
    String help(HelpPage page) {
        Map<String, Object> it = thing("Service");
        it.put("@id", address(page.path()));
        it.put("name", page.label());
        it.put("serviceType", page.label());
        it.put("description", page.explanation());
        it.put("areaServed", page.municipalities().stream().map(LinkedData::area).toList());
        return text(it);
    }

    private static Map<String, Object> service(PublicOffer offer) {
        Map<String, Object> it = new LinkedHashMap<>();
        it.put(TYPE, "Service");
        it.put("name", offer.offer().title());
        if (!offer.offer().kinds().isEmpty()) {
            it.put("serviceType", String.join(", ", offer.offer().kinds()));
        }
        if (!offer.offer().languages().isEmpty()) {
            it.put("availableChannel", Map.of(TYPE, "ServiceChannel", "availableLanguage", offer.offer().languages()));
        }
        return it;
    }

    private static Map<String, Object> area(FoundMunicipality municipality) {
        return Map.of(TYPE, "AdministrativeArea", "name", PlaceKey.plainName(municipality.name()), "identifier", municipality.code());
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> it = new LinkedHashMap<>();
        it.put("@context", "https://schema.org");
        it.put(TYPE, type);
        return it;
    }

    /** What names say cannot end the element it stands in. */
    private String text(Map<String, Object> thing) {
        try {
            return json.writeValueAsString(thing).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
