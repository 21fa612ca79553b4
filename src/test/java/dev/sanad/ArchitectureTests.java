package dev.sanad;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.SlashCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;

/** Conventions that a reader of one file cannot see. */
@AnalyzeClasses(packages = "dev.sanad", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyTimersKnowsQuartz = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sanad.timers..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.quartz.."));

    @ArchTest
    static final ArchRule nobodyUsesThePlayground = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sanad.playground..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.sanad.playground.."));

    @ArchTest
    static final ArchRule nobodyUsesTheSlackAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sanad.slack..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.sanad.slack.."));

    @ArchTest
    static final ArchRule nobodyUsesTheDiscordAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sanad.discord..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.sanad.discord.."));

    @ArchTest
    static final ArchRule onlyTheDiscordAdapterKnowsDiscord = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sanad.discord..")
            .should()
            .dependOnClassesThat(resideInAPackage("net.dv8tion.."));

    @ArchTest
    static final ArchRule onlyTheSlackAdapterKnowsSlack = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sanad.slack..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.slack.api.."));

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            item, marked, item.getPackageName() + " is @NullMarked: " + marked));
                }
            });

    @ArchTest
    static final ArchRule commandsAreNamedSo =
            classes().that().implement(SlashCommand.class).should().haveSimpleNameEndingWith("Command");

    @ArchTest
    static void theRulesLookAtSomething(JavaClasses classes) {
        assertThat(classes.stream().filter(each -> each.isAssignableTo(SlashCommand.class)))
                .hasSizeGreaterThan(10);
        assertThat(classes.stream().filter(each -> each.isAssignableTo(ButtonHandler.class)))
                .hasSizeGreaterThan(8);
        assertThat(classes.stream()
                        .filter(each -> each.getPackageName().equals("dev.sanad.timers")
                                && each.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(dependency -> dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith("org.quartz"))))
                .isNotEmpty();
    }
}
