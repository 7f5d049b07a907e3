package dev.touchpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A failure that can't be repeated is not a finding. */
class SeedsTest {

    private static final JavaClasses TESTS =
            new ClassFileImporter().importPath(Path.of(MainClasses.folderOf(SeedsTest.class)));

    @Test
    void everyPropertyHasAFixedSeed() {
        methods()
                .that()
                .areAnnotatedWith(Property.class)
                .should(haveAFixedSeed())
                .allowEmptyShould(true)
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
