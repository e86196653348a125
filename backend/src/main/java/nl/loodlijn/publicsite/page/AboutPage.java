package nl.loodlijn.publicsite.page;

/**
 * A page about the site itself.
 *
 * @param mail whom one writes to about the site
 */
public record AboutPage(PageLanguage language, Kind kind, String mail) {
    /** What it tells. */
    public enum Kind {
        WHO_DOES_WHAT("/wie-doet-wat", "/en/who-does-what", "Wie doet wat?", "Who does what?",
                "Wie is waarvoor verantwoordelijk: het lokale team, de gemeente, de hoofdaannemer en de onderaannemer.",
                "Who is responsible for what: the local team, the municipality, the head contractor and the subcontractor."),
        ACCESSIBILITY("/toegankelijkheid", "/en/accessibility", "Toegankelijkheid", "Accessibility",
                "Hoe toegankelijk deze site is, hoe dat is gemeten en wat u kunt doen als iets niet lukt.",
                "How accessible this site is, how that was measured and what you can do when something does not work."),
        PRIVACY("/privacy", "/en/privacy", "Privacy", "Privacy", "Wat deze site over u bewaart, en wat niet.",
                "What this site keeps about you, and what it does not.");

        private final String dutchPath;
        private final String englishPath;
        private final String dutchTitle;
        private final String englishTitle;
        private final String dutchDescription;
        private final String englishDescription;

        Kind(String dutchPath, String englishPath, String dutchTitle, String englishTitle, String dutchDescription,
                String englishDescription) {
            this.dutchPath = dutchPath;
            this.englishPath = englishPath;
            this.dutchTitle = dutchTitle;
            this.englishTitle = englishTitle;
            this.dutchDescription = dutchDescription;
            this.englishDescription = englishDescription;
        }

        /** Its path in a language. */
        public String path(PageLanguage language) {
            return language.say(dutchPath, englishPath);
        }

        public String title(PageLanguage language) {
            return language.say(dutchTitle, englishTitle);
        }
    }

    public String title() {
        return kind.title(language);
    }

    public String path() {
        return kind.path(language);
    }

    public String description() {
        return language.say(kind.dutchDescription, kind.englishDescription);
    }
}
