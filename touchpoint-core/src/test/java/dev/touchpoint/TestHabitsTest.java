package dev.touchpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for the tests themselves. */
class TestHabitsTest {

    private static final JavaClasses TESTS =
            new ClassFileImporter().importPath(Path.of(MainClasses.folderOf(TestHabitsTest.class)));

    /** A failure that can't be repeated is not a finding. */
    @Test
    void everyPropertyHasAFixedSeed() {
        methods()
                .that()
                .areAnnotatedWith(Property.class)
                .should(haveAFixedSeed())
                .check(TESTS);
    }

    @Test
    void theViewFromOutsideUsesNothingThatIsNotExported() {
        noClasses()
                .that()
                .resideInAPackage("dev.touchpoint.blackbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.touchpoint.check..")
                .check(TESTS);
    }

    private static ArchCondition<JavaMethod> haveAFixedSeed() {
        return new ArchCondition<>("have a fixed seed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getAnnotationOfType(Property.class).seed().isEmpty()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no seed"));
                }
            }
        };
    }
}
