package nl.loodlijn.platform.security;

import static nl.loodlijn.platform.security.Role.ASSESSOR;
import static nl.loodlijn.platform.security.Role.CARE_PROFESSIONAL;
import static nl.loodlijn.platform.security.Role.CONTRACT_MANAGER;
import static nl.loodlijn.platform.security.Role.COUNCIL_CLERK;
import static nl.loodlijn.platform.security.Role.HEAD_CONTRACTOR;
import static nl.loodlijn.platform.security.Role.POLICY_OFFICER;
import static nl.loodlijn.platform.security.Role.REGION_ADMIN;
import static nl.loodlijn.platform.security.Role.SUBCONTRACTOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything a caller can be allowed to do, and the roles that are. Each endpoint names exactly one. */
public enum Permission {
    ANYONE("anyone", Scope.ANYONE, "Read what is public", Set.of()),
    SIGNED_IN("signed-in", Scope.SIGNED_IN, "Manage one's own session, account and invitations", Set.of()),
    OPERATE("operate", Scope.OPERATOR, "Operate the platform", Set.of()),
    MEMBER("member", Scope.TENANT, "Hear what changes, see who of the own party is here, keep drafts", EnumSet.allOf(Role.class)),
    REFERENCE_READ("reference:read", Scope.TENANT, "Read municipalities and code lists", EnumSet.allOf(Role.class)),
    PROVIDER_READ("provider:read", Scope.TENANT, "Read what a tenant knows about a provider",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR, POLICY_OFFICER, COUNCIL_CLERK, HEAD_CONTRACTOR, SUBCONTRACTOR,
                    CARE_PROFESSIONAL)),
    PROVIDER_MANAGE("provider:manage", Scope.TENANT, "Keep the list of providers: doubles, KvK numbers, those that stopped",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    SHORTLIST_SEARCH("shortlist:search", Scope.TENANT, "Search the shortlist",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR, POLICY_OFFICER, COUNCIL_CLERK, HEAD_CONTRACTOR, SUBCONTRACTOR,
                    CARE_PROFESSIONAL)),
    SHORTLIST_EXPORT("shortlist:export", Scope.TENANT, "Export what the search shows",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR, POLICY_OFFICER, COUNCIL_CLERK, HEAD_CONTRACTOR, SUBCONTRACTOR,
                    CARE_PROFESSIONAL)),
    SHORTLIST_IMPORT("shortlist:import", Scope.TENANT, "Import a spreadsheet of providers", EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    SHORTLIST_WORDS("shortlist:words", Scope.TENANT, "Say which words search treats as the same",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    LISTING_WRITE("listing:write", Scope.TENANT,
            "Keep offers and facts of providers: an organisation those that it was verified to be, the region all of them",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    CONTACT_READ("contact:read", Scope.TENANT, "Read the contact requests that the own organisation asked or received",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    CONTACT_ASK("contact:ask", Scope.TENANT, "Ask a provider for something", EnumSet.of(HEAD_CONTRACTOR)),
    CONTACT_ANSWER("contact:answer", Scope.TENANT, "Answer what was asked of the own organisation",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    CONTACT_COUNT("contact:count", Scope.TENANT, "See how many contact requests there are and how long answers take",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    CRITERIA_READ("criteria:read", Scope.TENANT, "Read the published criteria for admission; the drafts too on behalf of the region",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR, POLICY_OFFICER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    CRITERIA_MANAGE("criteria:manage", Scope.TENANT, "Draft and publish criteria for admission",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    APPLICATION_WRITE("application:write", Scope.TENANT, "Apply for admission on behalf of one's organisation, answer, withdraw",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    APPLICATION_READ("application:read", Scope.TENANT, "Read applications: a provider its own, a region those that were submitted",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    APPLICATION_ASSESS("application:assess", Scope.TENANT, "Assess applications and ask for additions",
            EnumSet.of(CONTRACT_MANAGER, ASSESSOR)),
    APPLICATION_DECIDE("application:decide", Scope.TENANT, "Decide on applications and objections, suspend, have assessed again",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    AGREEMENT_READ("agreement:read", Scope.TENANT, "Read agreements: a provider its own, a region those that were offered",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    AGREEMENT_WRITE("agreement:write", Scope.TENANT, "Write agreements, changes and extensions, and offer them",
            EnumSet.of(CONTRACT_MANAGER, REGION_ADMIN, HEAD_CONTRACTOR)),
    AGREEMENT_SIGN("agreement:sign", Scope.TENANT, "Sign, refuse and end agreements on behalf of a party",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    CALENDAR_READ("calendar:read", Scope.TENANT,
            "Read the calendar of contracts and have a feed of it: an organisation its own, a municipality its own, a region all",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, POLICY_OFFICER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    CARD_READ("card:read", Scope.TENANT,
            "Read who does what under the running agreements of one's own organisation, and nothing else of them",
            EnumSet.of(CARE_PROFESSIONAL)),
    DEVIATION_APPROVE("deviation:approve", Scope.TENANT, "Approve that an agreement departs from its model contract",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    DECLARATION_READ("declaration:read", Scope.TENANT, "Read declarations: an organisation its own, a region all that were sent",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    DECLARATION_WRITE("declaration:write", Scope.TENANT, "Declare the part of one's own organisation, correct what was sent",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    DECLARATION_DECIDE("declaration:decide", Scope.TENANT, "Approve declarations or dispute them, see what was spent",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    MEDIATION_READ("mediation:read", Scope.TENANT,
            "Read and write in mediations: a subcontractor its own, a head contractor those that it was told about, the region all",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    MEDIATION_ASK("mediation:ask", Scope.TENANT, "Ask the region to mediate about an agreement in which one is the subcontractor",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    MEDIATION_LEAD("mediation:lead", Scope.TENANT, "Take up mediations, tell the head contractor, close them",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    REFERRAL_READ("referral:read", Scope.TENANT,
            "Read referral forms of the own organisation: those it wrote, and those that were sent to it; write about them",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    REFERRAL_SEND("referral:send", Scope.TENANT, "Write, send and withdraw referral forms under one's own agreements",
            EnumSet.of(HEAD_CONTRACTOR)),
    REFERRAL_ANSWER("referral:answer", Scope.TENANT, "Accept or decline referral forms that were sent to the own organisation",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    PASSED_ON_READ("passed-on:read", Scope.TENANT, "See what of the region's tariffs head contractors pass on to subcontractors",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    PASSPORT_READ("passport:read", Scope.TENANT, "Read the passport of one's own organisation", EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    PASSPORT_OFFER("passport:offer", Scope.TENANT, "Let a region see who accepted one's evidence, and fill applications from it",
            EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR)),
    CONSENT_REPORT("consent:report", Scope.TENANT, "Report subcontractors on behalf of one's organisation, answer, withdraw, end",
            EnumSet.of(HEAD_CONTRACTOR)),
    CONSENT_DECIDE("consent:decide", Scope.TENANT,
            "Consent to subcontractors or refuse: the region, or a municipality where each decides for itself",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, POLICY_OFFICER)),
    CONSENT_READ("consent:read", Scope.TENANT,
            "Read reports of subcontractors: an organisation those in which it takes part, a municipality its own, a region all",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, POLICY_OFFICER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    REGISTER_READ("register:read", Scope.TENANT,
            "Read and export the register of who works for whom: an organisation its own relations, a municipality its own, a region all",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR, POLICY_OFFICER, COUNCIL_CLERK, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    MODEL_READ("model:read", Scope.TENANT,
            "Read published model contracts; drafts too on behalf of the region, those in consultation as a head contractor",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, POLICY_OFFICER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    MODEL_MANAGE("model:manage", Scope.TENANT, "Draft, consult on and publish model contracts",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    MODEL_COMMENT("model:comment", Scope.TENANT,
            "Take part in a consultation: comment on a model contract; vote as a head contractor, answer on behalf of the region",
            EnumSet.of(HEAD_CONTRACTOR, REGION_ADMIN, CONTRACT_MANAGER)),
    FEEDBACK_READ("feedback:read", Scope.TENANT,
            "Read what somebody said is not right on the public site: an organisation what is about it, a region all",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    FEEDBACK_ANSWER("feedback:answer", Scope.TENANT,
            "Answer what somebody said is not right: an organisation what is about it, a region where nobody else answers",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    FEEDBACK_LEAD("feedback:lead", Scope.TENANT, "Remind of what was not answered, close it, see how it fares",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    MEMBERSHIP_READ("membership:read", Scope.TENANT, "See who has access", EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER)),
    MEMBERSHIP_MANAGE("membership:manage", Scope.TENANT, "Invite people, end access, hold the yearly review", EnumSet.of(REGION_ADMIN)),
    AUDIT_READ("audit:read", Scope.TENANT, "Read the audit trail: a region all of it, another party what it did and what is its own",
            EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, POLICY_OFFICER, HEAD_CONTRACTOR, SUBCONTRACTOR)),
    SETTINGS_READ("settings:read", Scope.TENANT, "Read what a tenant decided for itself: look, terms, desks", EnumSet.allOf(Role.class)),
    SETTINGS_MANAGE("settings:manage", Scope.TENANT, "Decide on look, terms, municipalities and desks", EnumSet.of(REGION_ADMIN));

    /** Where a permission is decided. */
    public enum Scope {
        /** No sign-in; runs under the public database role. */
        ANYONE,
        /** Any account, outside a tenant. */
        SIGNED_IN,
        /** A membership in the tenant named in the path, with one of the roles. */
        TENANT,
        /** An operator of the platform. */
        OPERATOR
    }

    private final String id;
    private final Scope scope;
    private final String description;
    private final Set<Role> roles;

    Permission(String id, Scope scope, String description, Set<Role> roles) {
        this.id = id;
        this.scope = scope;
        this.description = description;
        this.roles = Collections.unmodifiableSet(roles);
    }

    /** The name clients and documents use, such as {@code shortlist:search}. */
    public String id() {
        return id;
    }

    public Scope scope() {
        return scope;
    }

    public String description() {
        return description;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The tenant permissions a role has, in the order of declaration. */
    public static List<Permission> of(Role role) {
        return List.of(values()).stream().filter(permission -> permission.roles.contains(role)).toList();
    }
}
