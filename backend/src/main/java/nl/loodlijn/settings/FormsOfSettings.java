package nl.loodlijn.settings;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The forms of the settings whose drafts are found back. */
@Factory
final class FormsOfSettings {
    private static final String SETTINGS = "beheer/instellingen/";

    @Singleton
    @Named("settings-look")
    DraftedForm look() {
        return new DraftedForm("settings-look", Message.of("Instellingen: naam en uiterlijk", "Settings: name and look"),
                subject -> SETTINGS + "uiterlijk");
    }

    @Singleton
    @Named("settings-terms")
    DraftedForm terms() {
        return new DraftedForm("settings-terms", Message.of("Instellingen: termijnen", "Settings: terms"),
                subject -> SETTINGS + "termijnen");
    }

    @Singleton
    @Named("settings-objection")
    DraftedForm objection() {
        return new DraftedForm("settings-objection", Message.of("Instellingen: bezwaar", "Settings: objection"),
                subject -> SETTINGS + "bezwaar");
    }

    @Singleton
    @Named("settings-contracts")
    DraftedForm contracts() {
        return new DraftedForm("settings-contracts", Message.of("Instellingen: overeenkomsten", "Settings: agreements"),
                subject -> SETTINGS + "overeenkomsten");
    }

    @Singleton
    @Named("settings-site")
    DraftedForm site() {
        return new DraftedForm("settings-site", Message.of("Instellingen: op uw eigen site", "Settings: on your own site"),
                subject -> SETTINGS + "eigen-site");
    }

    /** Its subject is the id of a municipality that takes part. */
    @Singleton
    @Named("settings-desk")
    DraftedForm desk() {
        return new DraftedForm("settings-desk", Message.of("Instellingen: loket van een gemeente", "Settings: desk of a municipality"),
                subject -> SETTINGS + "loket/" + subject);
    }

    /** Its subject is the id of a municipality that takes part. */
    @Singleton
    @Named("settings-municipality")
    DraftedForm municipality() {
        return new DraftedForm("settings-municipality",
                Message.of("Instellingen: deelname van een gemeente", "Settings: part of a municipality"),
                subject -> SETTINGS + "gemeenten/" + subject);
    }
}
