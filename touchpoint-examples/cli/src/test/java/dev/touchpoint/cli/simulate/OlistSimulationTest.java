package dev.touchpoint.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Checkout;
import dev.touchpoint.cli.ingest.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The shipped policy on real orders, beside what really happened, against figures that are worked out here from the same files
 * with nothing but the JDK: never before the delivery, less than 14 days after it, once in 90 days, not from 21:00 to 08:00.
 */
class OlistSimulationTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Path olist = SharedData.folder("olist");
    private final Map<String, String> customers = new HashMap<>();
    private final Map<String, LocalDate> deliveredOn = new HashMap<>();
    private final Map<String, List<ZonedDateTime>> deliveries = new TreeMap<>();

    private final Map<Long, Long> daysAfter = new TreeMap<>();
    private final Map<String, Long> perMonth = new TreeMap<>();
    private final Map<Integer, Long> perCustomer = new TreeMap<>();
    private int tooLate;

    OlistSimulationTest() throws IOException {
        for (List<String> row : rows("olist_customers_dataset.csv")) {
            customers.put(row.get(0), row.get(1));
        }
        for (List<String> row : rows("olist_orders_dataset.csv")) {
            List<ZonedDateTime> of = deliveries.computeIfAbsent(customers.get(row.get(1)), any -> new ArrayList<>());
            if (!row.get(6).isEmpty()) {
                ZonedDateTime delivered = local(row.get(6));
                of.add(delivered);
                deliveredOn.put(row.get(0), delivered.toLocalDate());
            }
        }
        deliveries.values().forEach(this::ask);
    }

    private static ZonedDateTime local(String time) {
        return LocalDateTime.parse(time, TIME).atZone(SAO_PAULO);
    }

    /** What the rule says, by hand. Not one delivery is so late that its wait outlives the log. */
    private void ask(List<ZonedDateTime> of) {
        Collections.sort(of);
        ZonedDateTime last = null;
        int asks = 0;
        for (ZonedDateTime delivered : of) {
            ZonedDateTime at = last != null && delivered.isBefore(last.plusDays(90)) ? last.plusDays(90) : delivered;
            if (at.getHour() >= 21) {
                at = at.toLocalDate().plusDays(1).atTime(8, 0).atZone(SAO_PAULO);
            } else if (at.getHour() < 8) {
                at = at.toLocalDate().atTime(8, 0).atZone(SAO_PAULO);
            }
            if (at.isBefore(delivered.plusDays(14))) {
                last = at;
                asks++;
                daysAfter.merge(ChronoUnit.DAYS.between(delivered.toLocalDate(), at.toLocalDate()), 1L, Long::sum);
                perMonth.merge(at.toLocalDate().toString().substring(0, 7), 1L, Long::sum);
            } else {
                tooLate++;
            }
        }
        perCustomer.merge(asks, 1L, Long::sum);
    }

    @Test
    void so_many_would_have_been_asked_when_and_so_many_not() {
        JsonNode result = simulate("--format", "json").json();
        JsonNode policy = result.get("policies").get(0);

        assertThat(policy.get("occasions").asLong())
                .isEqualTo(deliveredOn.size())
                .isEqualTo(5170);
        assertThat(policy.get("waiting").asLong()).isZero();
        assertThat(policy.get("invitations").get("count").asLong())
                .isEqualTo(deliveredOn.size() - tooLate)
                .isEqualTo(5121);
        assertThat(counts(policy.get("invitations").get("daysAfter"), "days", "count"))
                .isEqualTo(texts(daysAfter))
                .containsEntry("0", 4124L)
                .containsEntry("1", 994L);
        Map<String, Long> months = new TreeMap<>();
        counts(policy.get("invitations").get("perDay"), "day", "count")
                .forEach((day, count) -> months.merge(day.substring(0, 7), count, Long::sum));
        assertThat(months).isEqualTo(perMonth);
        assertThat(counts(result.get("asksPerCustomer"), "asks", "customers")).isEqualTo(texts(perCustomer));
    }

    @Test
    void who_not_is_who_ordered_again_too_soon_and_who_never_got_a_parcel() {
        JsonNode result = simulate("--format", "json").json();

        JsonNode notAsked = result.get("policies").get(0).get("notAsked");
        assertThat(notAsked).hasSize(1);
        assertThat(notAsked.get(0).get("codes").toString()).isEqualTo("[\"EXPIRED\",\"GAP\"]");
        assertThat(notAsked.get(0).get("count").asLong()).isEqualTo(tooLate).isEqualTo(49);
        JsonNode neverAsked = result.get("neverAsked");
        assertThat(neverAsked).hasSize(1);
        assertThat(neverAsked.get(0).get("codes").toString()).isEqualTo("[\"NO_OCCASION\"]");
        assertThat(neverAsked.get(0).get("count").asLong())
                .isEqualTo(deliveries.values().stream().filter(List::isEmpty).count())
                .isEqualTo(2926);
        assertThat(result.get("customers").asLong())
                .isEqualTo(deliveries.size())
                .isEqualTo(8016);
    }

    @Test
    void so_many_were_really_asked_before_their_parcel_came_or_without_one() throws IOException {
        Map<Long, Long> really = new TreeMap<>();
        List<List<String>> reviews = rows("olist_order_reviews_dataset.csv");
        for (List<String> review : reviews) {
            LocalDate delivered = deliveredOn.get(review.get(1));
            if (delivered != null) {
                LocalDate asked = local(review.get(5)).toLocalDate();
                really.merge(ChronoUnit.DAYS.between(delivered, asked), 1L, Long::sum);
            }
        }
        JsonNode observed =
                simulate("--format", "json").json().get("policies").get(0).get("observed");

        assertThat(observed.get("count").asLong()).isEqualTo(reviews.size()).isEqualTo(8225);
        Map<String, Long> daysAfter = counts(observed.get("daysAfter"), "days", "count");
        assertThat(daysAfter).isEqualTo(texts(really));
        assertThat(really.entrySet().stream()
                        .filter(days -> days.getKey() < 0)
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(294);
        assertThat(really.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(8225 - 2987);
    }

    @Test
    void one_of_five_answers_would_give_such_a_margin() {
        JsonNode policy = simulate("--format", "json", "--answering", "email=0.2")
                .json()
                .get("policies")
                .get(0);

        assertThat(policy.get("expectedAnswers").asDouble()).isCloseTo(5121 / 5.0, within(1e-9));
        JsonNode anticipated = policy.get("anticipated");
        assertThat(anticipated.get("metric").asString()).isEqualTo("csat");
        assertThat(anticipated.get("count").asLong()).isEqualTo(1024);
        assertThat(anticipated.get("answersInLog").asLong()).isEqualTo(8225);
        // Wilson (1927) at 565 of 1024, z = 1.959964: 55.1758 % with centre 55.1564 and half-width 3.0403.
        assertThat(anticipated.get("interval").get("low").asDouble()).isCloseTo(52.1161, within(0.0005));
        assertThat(anticipated.get("interval").get("high").asDouble()).isCloseTo(58.1968, within(0.0005));
    }

    @Test
    void the_readme_shows_what_it_prints() throws IOException {
        String readme = Files.readString(Checkout.file("touchpoint-examples/cli/README.md"));
        int from = readme.indexOf("policies/olist.json, tried out on");
        String shown = readme.substring(from, readme.indexOf("```", from));

        String printed = simulate("--answering", "email=0.2")
                .out()
                .replace(System.lineSeparator(), "\n")
                .replace(policies().toString(), "policies/olist.json");

        assertThat(List.of(shown.split("\n\\[…]\n", -1))).hasSize(2).allSatisfy(part -> assertThat(printed)
                .contains(part.strip()));
    }

    private static Path policies() {
        return Checkout.file("touchpoint-examples/cli/policies/olist.json");
    }

    private Ran simulate(Object... options) {
        List<Object> words = new ArrayList<>(List.of(
                "simulate",
                "--policies",
                policies(),
                "--mapping",
                Checkout.file("touchpoint-examples/cli/mappings/olist.json"),
                "--interactions",
                olist.resolve("olist_orders_dataset.csv"),
                "--responses",
                olist.resolve("olist_order_reviews_dataset.csv")));
        words.addAll(List.of(options));
        Ran ran = Ran.touchpoint(words.toArray());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        return ran;
    }

    private static Map<String, Long> counts(JsonNode array, String key, String count) {
        Map<String, Long> counts = new TreeMap<>();
        array.forEach(
                entry -> counts.put(entry.get(key).asString(), entry.get(count).asLong()));
        return counts;
    }

    private static Map<String, Long> texts(Map<?, Long> counts) {
        return new TreeMap<>(counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(), (Function<Map.Entry<?, Long>, Long>) Map.Entry::getValue)));
    }

    /** The fields of each record but the header; quotes may hold commas and line breaks. */
    private List<List<String>> rows(String file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c :
                Files.readString(olist.resolve(file)).replace("\r\n", "\n").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        return rows.subList(1, rows.size());
    }
}
