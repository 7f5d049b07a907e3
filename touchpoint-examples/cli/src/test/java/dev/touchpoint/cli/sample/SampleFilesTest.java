package dev.touchpoint.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SampleFilesTest {

    private static final Instant AT = Instant.parse("2026-11-23T07:00:00Z");

    @Property(seed = "20261121", tries = 200)
    void any_comment_is_read_as_it_was_written(
            @ForAll
                    @StringLength(min = 1, max = 30)
                    @Chars({'"', ',', ';', '\n', '\r', ' ', '\t', '\uFEFF', '\u2028', 'a'})
                    @CharRange(from = ' ', to = '\uD7FF')
                    String comment)
            throws IOException {
        Response response = Response.builder("c", "bid", "nps", 9, AT)
                .comment(comment.trim().isEmpty() ? null : comment)
                .build();
        Path folder = Files.createTempDirectory("sample");
        Path interactions = folder.resolve("i.csv");
        Path responses = folder.resolve("r.csv");
        try {
            try (SampleFiles files = new SampleFiles(interactions, responses, false)) {
                files.write(response);
            }
            List<Response> read = new ArrayList<>();
            Ingest.of(Mapping.standard(), Metrics.discover())
                    .responses(responses, interactions, read::add, Problems.stopping());
            assertThat(read).containsExactly(response);
        } finally {
            Files.deleteIfExists(interactions);
            Files.deleteIfExists(responses);
            Files.deleteIfExists(folder);
        }
    }
}
