package dev.touchpoint.timing;

import dev.touchpoint.timing.LedgerEntry.Closed;
import dev.touchpoint.timing.LedgerEntry.Forgotten;
import dev.touchpoint.timing.LedgerEntry.Imported;
import dev.touchpoint.timing.LedgerEntry.Linked;
import dev.touchpoint.timing.LedgerEntry.Progressed;
import dev.touchpoint.timing.LedgerEntry.Reserved;
import dev.touchpoint.timing.LedgerEntry.Stage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Entries as text: version, kind and values, with bars between them. A value is written as it is, but for bars, backslashes
 * and what can't be seen; absent is {@code \0}.
 */
final class LedgerText {

    private static final String VERSION = "1";
    private static final String ABSENT = "\\0";

    private LedgerText() {}

    static String of(LedgerEntry entry) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(VERSION);
        if (entry instanceof Reserved reserved) {
            values.add("reserved");
            addAll(values, reserved.invitation());
        } else if (entry instanceof Progressed progressed) {
            values.addAll(Arrays.asList("progressed", progressed.invitation(), progressed.reminder()));
            values.addAll(Arrays.asList(progressed.stage(), progressed.at()));
        } else if (entry instanceof Imported imported) {
            values.add("imported");
            addAll(values, imported.contact());
        } else if (entry instanceof Linked linked) {
            values.addAll(Arrays.asList("linked", linked.stream(), linked.version(), linked.customer(), linked.at()));
        } else if (entry instanceof Closed closed) {
            values.addAll(Arrays.asList("closed", closed.into(), closed.at()));
        } else if (entry instanceof Forgotten forgotten) {
            values.addAll(Arrays.asList("forgotten", forgotten.at()));
        }
        return line(values);
    }

    private static void addAll(List<@Nullable Object> values, Invitation invitation) {
        values.addAll(Arrays.asList(
                invitation.id(),
                invitation.policy(),
                invitation.customer(),
                invitation.occasion(),
                invitation.occasionAt(),
                invitation.touchpoint(),
                invitation.askedAt(),
                invitation.metric(),
                invitation.purpose(),
                invitation.channel(),
                invitation.burdenSeconds(),
                invitation.reminder(),
                invitation.at(),
                invitation.leaseEnd()));
    }

    private static void addAll(List<@Nullable Object> values, Contact contact) {
        values.addAll(Arrays.asList(
                contact.invitation(),
                contact.policy(),
                contact.occasion(),
                contact.occasionAt(),
                contact.metric(),
                contact.touchpoint(),
                contact.channel(),
                contact.purpose(),
                contact.reminder(),
                contact.state(),
                contact.at(),
                contact.leaseEnd(),
                contact.seenAt(),
                contact.answeredAt(),
                contact.dismissedAt(),
                contact.burdenSeconds()));
    }

    static LedgerEntry entry(String text) {
        Values values = new Values(text);
        try {
            if (!values.text().equals(VERSION)) {
                throw new IllegalArgumentException("it is not of version " + VERSION);
            }
            LedgerEntry entry = entry(values.text(), values);
            if (values.hasMore()) {
                throw new IllegalArgumentException("it has too many values");
            }
            return entry;
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException | NullPointerException e) {
            // Without the cause: its message may have a value, and that may be about a person.
            throw new IllegalArgumentException("text must be that of a ledger entry of version " + VERSION);
        }
    }

    private static LedgerEntry entry(String kind, Values values) {
        return switch (kind) {
            case "reserved" -> new Reserved(values.invitation());
            case "progressed" ->
                new Progressed(values.text(), values.number(), Stage.valueOf(values.text()), values.instant());
            case "imported" -> new Imported(values.contact());
            case "linked" -> new Linked(values.text(), Long.parseLong(values.text()), values.text(), values.instant());
            case "closed" -> new Closed(values.text(), values.instant());
            case "forgotten" -> new Forgotten(values.instant());
            default -> throw new IllegalArgumentException("it is of an unknown kind");
        };
    }

    private static String line(List<@Nullable Object> values) {
        StringBuilder line = new StringBuilder(160);
        for (Object value : values) {
            if (line.length() > 0) {
                line.append('|');
            }
            if (value == null) {
                line.append(ABSENT);
            } else {
                escape(value.toString(), line);
            }
        }
        return line.toString();
    }

    private static void escape(String value, StringBuilder line) {
        value.codePoints().forEach(c -> {
            // Half a character does not survive in other encodings.
            boolean harmless = Character.getType(c) != Character.SURROGATE && !Character.isISOControl(c);
            if (harmless && c != '|' && c != '\\' && c != '\u2028' && c != '\u2029') {
                line.appendCodePoint(c);
            } else {
                line.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
            }
        });
    }

    /** The values of a line, one after the other. */
    private static final class Values {

        private final Iterator<String> values;

        Values(String line) {
            this.values = Arrays.asList(line.split("\\|", -1)).iterator();
        }

        boolean hasMore() {
            return values.hasNext();
        }

        @Nullable
        String textOrNull() {
            String value = values.next();
            return value.equals(ABSENT) ? null : unescaped(value);
        }

        String text() {
            String value = textOrNull();
            if (value == null) {
                throw new IllegalArgumentException("a value is absent");
            }
            return value;
        }

        private static String unescaped(String value) {
            StringBuilder text = new StringBuilder(value.length());
            int from = 0;
            for (int at = value.indexOf('\\'); at >= 0; at = value.indexOf('\\', from)) {
                if (!value.startsWith("\\u", at) || at + 6 > value.length()) {
                    throw new IllegalArgumentException("a value is malformed");
                }
                text.append(value, from, at).append((char) Integer.parseInt(value, at + 2, at + 6, 16));
                from = at + 6;
            }
            return text.append(value, from, value.length()).toString();
        }

        int number() {
            return Integer.parseInt(text());
        }

        Instant instant() {
            return Instant.parse(text());
        }

        @Nullable
        Instant instantOrNull() {
            String value = textOrNull();
            return value == null ? null : Instant.parse(value);
        }

        Invitation invitation() {
            return new Invitation(
                    text(),
                    text(),
                    text(),
                    text(),
                    instant(),
                    textOrNull(),
                    text(),
                    textOrNull(),
                    text(),
                    text(),
                    number(),
                    number(),
                    instant(),
                    instant());
        }

        Contact contact() {
            return new Contact(
                    text(),
                    text(),
                    textOrNull(),
                    instantOrNull(),
                    textOrNull(),
                    textOrNull(),
                    text(),
                    text(),
                    Boolean.parseBoolean(text()),
                    Contact.State.valueOf(text()),
                    instant(),
                    instantOrNull(),
                    instantOrNull(),
                    instantOrNull(),
                    instantOrNull(),
                    number());
        }
    }
}
