package nl.loodlijn.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;

/** Reported subcontractors and agreements in every state, made by the demo persons through the API; so what they did stands on the trail under their names. */
public final class DemoContracts {
    private static final String NOORD_KENNEMERLAND = "/api/v1/tenants/" + DemoTenant.NOORD_KENNEMERLAND + "/";
    private static final String TWENTE = "/api/v1/tenants/" + DemoTenant.TWENTE + "/";

    private DemoContracts() {
    }

    /**
     * Makes them.
     *
     * @param base of a backend that is ready, with a Keycloak that knows the demo persons; the applications of the demo were decided on
     */
    public static void make(URI base, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        try (HttpClient http = HttpClient.newHttpClient()) {
            DemoCaller duinrand = DemoCaller.signIn(http, base, "hoofd");
            DemoCaller zeewind = DemoCaller.signIn(http, base, "onder");
            DemoCaller manager = DemoCaller.signIn(http, base, "contract");
            new DemoRelations(NOORD_KENNEMERLAND, duinrand, manager, today).manySubcontractors(DemoCaller.signIn(http, base, "gemeente"));
            DemoAgreements here = new DemoAgreements(NOORD_KENNEMERLAND, "\"GM0361\",\"GM0373\",\"GM0383\",\"GM0399\"", manager, duinrand,
                    today);
            String framework = here.withHead();
            String ofSub = here.withSub(zeewind);
            here.betweenThem(framework, zeewind);
            new DemoDeclarations(NOORD_KENNEMERLAND, manager, duinrand, zeewind, today).make(framework, ofSub);
            DemoCaller managerOfTwente = DemoCaller.signIn(http, base, "twente");
            new DemoRelations(TWENTE, duinrand, managerOfTwente, today).fewSubcontractors();
            DemoAgreements there = new DemoAgreements(TWENTE, "\"GM0141\",\"GM0153\",\"GM0164\"", managerOfTwente, duinrand, today);
            there.changed(there.withHead());
        }
    }

    /**
     * Makes nothing but the agreement of the region Noord-Kennemerland with its head contractor, which both signed; for whoever does the rest.
     *
     * @param base of a backend that is ready, with a Keycloak that knows the demo persons; the applications of the demo were decided on
     */
    public static void makeFramework(URI base, Clock clock) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            new DemoAgreements(NOORD_KENNEMERLAND, "\"GM0361\",\"GM0373\",\"GM0383\",\"GM0399\"", DemoCaller.signIn(http, base, "contract"),
                    DemoCaller.signIn(http, base, "hoofd"), LocalDate.now(clock)).withHead();
        }
    }
}
