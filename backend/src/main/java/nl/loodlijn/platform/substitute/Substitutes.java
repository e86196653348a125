package nl.loodlijn.platform.substitute;

import java.time.LocalDate;

import reactor.core.publisher.Flux;

/**
 * Who acts for whom: the one question about it for every module.
 *
 * <p>A substitute (vervanger) has every role of the person who is absent, in their own right, and acts under their own name. Where two people
 * must look at something (four eyes, vier ogen), a substitute therefore counts as themselves and never as the absent person: somebody who gave
 * the first judgement, for whomever, cannot give the second one for another. Compare the persons who acted, not those for whom they did.
 */
public interface Substitutes {
    /**
     * Everyone who acts for somebody on a day in the current tenant, as far as the acting party may see it; inside a unit of work. Nobody
     * acts for two people through another: the absent person is never a substitute on that day.
     */
    Flux<ActingFor> on(LocalDate day);
}
