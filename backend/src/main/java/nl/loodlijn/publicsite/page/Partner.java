package nl.loodlijn.publicsite.page;

import nl.loodlijn.publicsite.domain.Colleague;

/**
 * A provider with which another works.
 *
 * @param href its own page; empty when it has none
 */
public record Partner(String name, String href) {
    /** @param region the address part of the tenant that knows both */
    static Partner of(Colleague colleague, PageLanguage language, String region) {
        return new Partner(colleague.name(),
                colleague.provider().map(provider -> Addresses.ofProvider(language, region, provider, colleague.name())).orElse(""));
    }

    /** Whether it has a page of its own. */
    public boolean hasPage() {
        return !href.isEmpty();
    }
}
