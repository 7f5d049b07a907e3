package dev.touchpoint.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- (\\w+) -->\n```java\n(.*?)```\n\n```text\n(.*?)```\n", Pattern.DOTALL);

    private final String readme = Repository.read("README.md");

    @Test
    void everyLineOfJavaIsOneOfTheTourAndPrintsWhatTheReadmeShows() throws ReflectiveOperationException {
        for (MatchResult snippet : SNIPPET.matcher(readme).results().toList()) {
            Stop stop = new Stop(snippet.group(1));
            assertThat(snippet.group(2)).isEqualTo(stop.snippet());
            assertThat(snippet.group(3)).isEqualTo(stop.output());
        }
    }

    @Test
    void noJavaStandsInTheReadmeThatTheTourDoesNotHave() {
        assertThat(SNIPPET.matcher(readme).results().count())
                .isPositive()
                .isEqualTo(Pattern.compile("```java").matcher(readme).results().count());
    }

    @Test
    void theQuickStartBeginsWithTheMainJobAndTheTests() {
        assertThat(readme).containsPattern("## Quick start\n\n```(sh|bash)?\n[^\n]+\nmvn [^\n]+\n```\n");
    }

    @Test
    void theCoordinatesAreThoseOfTheBuild() {
        Matcher parent = Pattern.compile("<artifactId>touchpoint-parent</artifactId>\\s*(<version>.*?</version>)")
                .matcher(Repository.read("pom.xml"));
        assertThat(parent.find()).isTrue();
        assertThat(readme).contains("<artifactId>touchpoint-nps</artifactId>\n  " + parent.group(1));
    }

    @Test
    void aNewcomerReadsItInOneSitting() {
        assertThat(readme.lines().count()).isLessThanOrEqualTo(150);
    }
}
