package dev.sanad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackWorld;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What test classes keep to, so that they can run side by side in one process. */
@AnalyzeClasses(packages = "dev.sanad", importOptions = OnlyIncludeTests.class)
class SideBySideTests {

    @ArchTest
    static final ArchRule contextsEndWithTheirClass = classes()
            .that()
            .areAnnotatedWith(SpringBootTest.class)
            .should()
            .beAnnotatedWith(DirtiesContext.class)
            .because("its timers and deliveries would go on beside other classes, and its folder is deleted");

    @ArchTest
    static final ArchRule slackIsApart = noClasses()
            .that()
            .areNotAnnotatedWith(Import.class)
            .should()
            .callMethod(SlackWorld.class, "configure", DynamicPropertyRegistry.class, FakeSlack.class, Path.class)
            .because("its SDK shares threads in the whole process unless UnpacedSlack is imported");
}
