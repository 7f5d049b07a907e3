package dev.touchpoint.timing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as one text that reads only one way: each with its length before it, numbers and booleans told apart from texts,
 * maps in the order of their keys. Equal values have equal texts, on every machine and in every release, and others do not.
 */
final class Canonical {

    private final StringBuilder text = new StringBuilder();

    Canonical add(@Nullable Object value) {
        if (value == null) {
            text.append('~');
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(key.toString(), entry));
            sorted.forEach((key, entry) -> add(key).add(entry));
            text.append('}');
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            list.forEach(this::add);
            text.append(']');
        } else if (value instanceof RuleSpec spec) {
            add(spec.type()).add(spec.version()).add(spec.settings());
        } else if (value instanceof TimingRule rule) {
            add(rule.spec());
        } else if (value instanceof Customer customer) {
            add(customer);
        } else if (value instanceof Occasion occasion) {
            add(occasion.touchpoint()).add(occasion.id()).add(occasion.at()).add(occasion.lastActivity());
        } else if (value instanceof Contact contact) {
            add(contact);
        } else if (value instanceof Consent consent) {
            add(consent.channel()).add(consent.purpose()).add(consent.granted());
            add(consent.since()).add(consent.until());
        } else {
            plain(value);
        }
        return this;
    }

    private void plain(Object value) {
        if (value instanceof Number) {
            text.append('#');
        } else if (value instanceof Boolean) {
            text.append('&');
        }
        String plain = value.toString();
        text.append(plain.length()).append(':').append(plain);
    }

    // What hides from readers who it is about must still be told apart here.

    private void add(Customer customer) {
        add(customer.id())
                .add(customer.zones())
                .add(customer.preferredChannels())
                .add(customer.consents())
                .add(customer.lastInbound())
                .add(customer.since())
                .add(customer.lastActive())
                .add(customer.openIssue())
                .add(customer.attributes());
    }

    private void add(Contact contact) {
        add(contact.invitation())
                .add(contact.policy())
                .add(contact.occasion())
                .add(contact.occasionAt())
                .add(contact.metric())
                .add(contact.touchpoint())
                .add(contact.channel())
                .add(contact.purpose())
                .add(contact.reminder())
                .add(contact.state())
                .add(contact.at())
                .add(contact.leaseEnd())
                .add(contact.seenAt())
                .add(contact.answeredAt())
                .add(contact.dismissedAt())
                .add(contact.burdenSeconds());
    }

    /** SHA-256 as 64 hexadecimal digits. */
    String hash() {
        return HexFormat.of().formatHex(sha256(text.toString()));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
