package nl.loodlijn.publicsite.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.loodlijn.contract.ResidentQuestions;
import nl.loodlijn.publicsite.domain.Division;
import nl.loodlijn.publicsite.domain.FeedbackAbout;
import nl.loodlijn.publicsite.domain.FeedbackPlace;
import nl.loodlijn.publicsite.domain.Offer;
import nl.loodlijn.publicsite.domain.Profile;
import nl.loodlijn.publicsite.domain.PublicOffer;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceKey;
import nl.loodlijn.shortlist.WaitFigure;

/** The page of one provider. */
public record ProfilePage(PageLanguage language, Profile profile, LocalDate today) {
    private static final int MOST_NAMED = 6;

    /**
     * An offer as the page reads it aloud.
     *
     * @param notRight where one says that something of it is not right
     * @param card what it does and how long the wait is
     * @param treatment how long until the help itself begins; empty when not known
     * @param treatmentRemark when that was measured, where the remark of the card does not tell it; may be empty
     * @param where in which municipalities, where not everywhere the provider helps; may be empty
     */
    public record OfferCard(String title, String notRight, ProviderCard card, String treatment, String treatmentRemark, String where) {
    }

    /** A municipality and the page of who helps there. */
    public record Place(String name, String href) {
    }

    /**
     * Who does what between this provider and another.
     *
     * @param with the name of the other
     */
    public record Tasks(String with, List<Task> lines) {
    }

    /**
     * A task.
     *
     * @param question as a resident asks it
     * @param who does it
     * @param named whether that is the name of an organisation, which is Dutch on every page
     */
    public record Task(String question, String who, boolean named) {
    }

    public String name() {
        return profile.name();
    }

    public String path() {
        return Addresses.ofProvider(language, profile.region(), profile.provider(), profile.name());
    }

    public String otherPath() {
        return Addresses.ofProvider(language.other(), profile.region(), profile.provider(), profile.name());
    }

    /** The provider as the list of a municipality shows it. */
    public ProviderCard card() {
        return ProviderCard.of(profile.listed(), Map.of(), language, today).getFirst();
    }

    /** One sentence on who this is. */
    public String description() {
        String places = profile.municipalities().stream().limit(MOST_NAMED).map(one -> PlaceKey.plainName(one.name()))
                .collect(Collectors.joining(", "));
        int more = profile.municipalities().size() - MOST_NAMED;
        String where = places.isEmpty()
                ? ""
                : language.say(" Helpt in ", " Helps in ") + places
                        + (more > 0 ? language.say(" en " + more + " andere gemeenten", " and " + more + " other municipalities") : "")
                        + ".";
        return card().does() + "." + where;
    }

    /** Each offer, also when there is only one. */
    public List<OfferCard> offers() {
        return profile.offers().stream().map(this::offer).toList();
    }

    public List<Place> places() {
        return profile.municipalities().stream()
                .map(one -> new Place(PlaceKey.plainName(one.name()), Addresses.ofMunicipality(language, one)))
                .toList();
    }

    /** The head contractors for which it works. */
    public List<Partner> heads() {
        return partners(true);
    }

    /** The subcontractors that work for it. */
    public List<Partner> subs() {
        return partners(false);
    }

    /** Who does what with each of those with whom it works. */
    public List<Tasks> divisions() {
        return profile.divisions().stream().map(division -> new Tasks(division.ofHead() ? division.sub() : division.head(),
                ResidentQuestions.all().stream().filter(question -> division.tasks().containsKey(question.task()))
                        .map(question -> task(question, division)).toList()))
                .toList();
    }

    private Task task(ResidentQuestions.Question question, Division division) {
        String text = question.text().in(language.locale());
        return switch (java.util.Objects.requireNonNull(division.tasks().get(question.task()))) {
            case HEAD -> new Task(text, division.head(), true);
            case SUB -> new Task(text, division.sub(), true);
            case REGION -> new Task(text, profile.regionName(), true);
            case MUNICIPALITY -> new Task(text, language.say("Uw gemeente", "Your municipality"), false);
        };
    }

    public String day() {
        return language.day(today);
    }

    private List<Partner> partners(boolean heads) {
        return profile.colleagues().stream().filter(colleague -> colleague.isHead() == heads)
                .map(colleague -> Partner.of(colleague, language, profile.region())).toList();
    }

    private OfferCard offer(PublicOffer offer) {
        String treatment = offer.treatmentWeeks() == null ? "" : ProviderCard.weeks(offer.treatmentWeeks(), language);
        return new OfferCard(offer.offer().title(),
                FeedbackAddresses.of(language, new FeedbackPlace(FeedbackAbout.OFFER, offer.offer().region(), offer.id().toString())),
                ProviderCard.of(List.of(offer.offer()), Map.of(), language, today).getFirst(),
                treatment, treatmentRemark(offer), where(offer));
    }

    private String treatmentRemark(PublicOffer offer) {
        Offer its = offer.offer();
        return offer.treatmentWeeks() == null || its.waitWeeks() != null
                ? ""
                : ProviderCard.measured(Optional.ofNullable(its.waitMeasuredOn()),
                        WaitFigure.isStale(its.waitMeasuredOn(), today, its.freshDays()), language);
    }

    private String where(PublicOffer offer) {
        List<FoundMunicipality> there = profile.municipalities().stream().filter(one -> offer.municipalities().contains(one.code()))
                .toList();
        return there.size() == profile.municipalities().size()
                ? ""
                : there.stream().map(one -> PlaceKey.plainName(one.name())).collect(Collectors.joining(", "));
    }
}
