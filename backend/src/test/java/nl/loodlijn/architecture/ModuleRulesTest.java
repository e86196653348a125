package nl.loodlijn.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules of docs/architecture.md that a compiler does not see. */
class ModuleRulesTest {
    private static final Pattern MODULE = Pattern.compile("(nl\\.loodlijn\\.(?:platform\\.)?[a-z]+)(\\..+)?");
    private static final Set<String> CLOCKS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.loodlijn");

    @Test
    void modules_form_no_cycle() {
        slices().matching("nl.loodlijn.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void a_module_is_reached_through_its_own_package_only() {
        classes().should(reachOtherModulesThroughTheirFrontDoor()).check(CLASSES);
    }

    @Test
    void the_domain_knows_no_framework() {
        noClasses().that().resideInAnyPackage("..domain..", "nl.loodlijn.platform.calendar", "nl.loodlijn.outcome.statistics",
                "nl.loodlijn.outcome.disclosure").should().dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http..", "io.micronaut.data..",
                        "io.micronaut.security..", "io.micronaut.context..", "reactor..", "io.r2dbc..", "java.sql..", "jakarta.inject..",
                        "com.fasterxml..", "io.netty..")
                .allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void the_platform_knows_no_module() {
        noClasses().that().resideInAPackage("nl.loodlijn.platform..").should()
                .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>(
                        "are of a module above it") {
                    @Override
                    public boolean test(JavaClass used) {
                        return used.getPackageName().startsWith("nl.loodlijn.")
                                && !used.getPackageName().startsWith("nl.loodlijn.platform");
                    }
                }).check(CLASSES);
    }

    @Test
    void only_the_wall_gets_a_connection() {
        noClasses().that().resideOutsideOfPackage("nl.loodlijn.platform.tenancy").and()
                .areNotAnnotatedWith("io.micronaut.core.annotation.Generated").should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.r2dbc\\.spi\\.Connection(Factory)?|io\\.micronaut\\.data\\.r2dbc\\.operations\\..*"
                        + "|io\\.micronaut\\.transaction\\..*|jakarta\\.transaction\\..*|io\\.r2dbc\\.pool\\..*")
                .because("a unit of work is the one way to the database; the generated repositories run inside it").check(handWritten());
    }

    @Test
    void drivers_are_used_by_the_loads_of_reference_data_and_the_listener_only() {
        noClasses().that()
                .resideOutsideOfPackages("nl.loodlijn.platform.tenancy", "nl.loodlijn.platform.live", "nl.loodlijn.reference.load",
                        "nl.loodlijn.reference.bundle", "nl.loodlijn.services..")
                .and().doNotHaveFullyQualifiedName("nl.loodlijn.reference.ImportReferenceData").should()
                .dependOnClassesThat().resideInAnyPackage("javax.sql..", "java.sql..", "io.r2dbc.postgresql..")
                .because("a load runs as the owner in a process of its own, and the listener makes no statement but LISTEN")
                .check(handWritten());
    }

    @Test
    void only_a_run_of_a_job_acts_as_the_system() {
        noClasses().that().resideOutsideOfPackages("nl.loodlijn.platform.jobs", "nl.loodlijn.platform.tenancy").should()
                .callConstructor(nl.loodlijn.platform.tenancy.Actor.System.class, java.util.UUID.class, String.class, java.util.UUID.class)
                .check(handWritten());
    }

    @Test
    void time_comes_from_the_clock() {
        classes().should(new ArchCondition<>("ask the injected clock for the time") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    if (CLOCKS.contains(call.getTargetOwner().getName()) && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"))) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        }).check(handWritten());
    }

    private static JavaClasses handWritten() {
        return CLASSES.that(new com.tngtech.archunit.base.DescribedPredicate<>("are written by hand") {
            @Override
            public boolean test(JavaClass candidate) {
                return !candidate.getSimpleName().startsWith("$") && !candidate.getName().contains("$Intercepted")
                        && !candidate.getName().contains("$Definition");
            }
        });
    }

    private static ArchCondition<JavaClass> reachOtherModulesThroughTheirFrontDoor() {
        return new ArchCondition<>("use of another module only its own package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = moduleOf(item).orElse("");
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass();
                    Optional<String> other = moduleOf(used);
                    if (other.isPresent() && !other.get().equals(own) && !used.getPackageName().equals(other.get())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static Optional<String> moduleOf(JavaClass type) {
        Matcher matcher = MODULE.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
