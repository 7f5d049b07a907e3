package dev.touchpoint.json;

import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import dev.touchpoint.timing.SurveyPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Policies to start from: files that a team copies and changes. Each number in them has its published source, or says that
 * it is a choice of ours; sources that say something else are named too. What the file is for, what a host must supply, who
 * says what and where, and what to change first, stand in the policy's {@linkplain
 * dev.touchpoint.timing.SurveyPolicy#attributes() attributes}: {@code title}, {@code for}, {@code hostSupplies},
 * {@code sources} and {@code adjust}. The lists below name, for each rule with a number, who agrees, who says otherwise, and
 * whether something of it is our choice.
 *
 * <p>The files are in the jar, as {@code META-INF/touchpoint/policies/<id>.json}. They are recommendations of practitioners
 * and vendors for the most part; only what Jung, Ryu, Han and Cho (2023) found rests on experiments. They are no legal advice.
 */
public enum PolicyPreset {

    /**
     * How satisfied a customer is with a support chat, asked in the chat itself while it is still open.
     *
     * <ul>
     *   <li>{@code expiry[of=PT1H]}: beefed.ai; Zonka | our choice
     *   <li>{@code gap[of=P7D, scope=ANY_SURVEY]}: Atender | otherwise Hello Customer; Delighted; CustomerGauge | our
     *       choice
     * </ul>
     */
    CHAT_CSAT("chat-csat"),

    /**
     * How satisfied a customer is with the solution of a ticket, asked by e-mail once it has held for a day.
     *
     * <ul>
     *   <li>{@code settle[of=PT24H]}: Zendesk; Atender | otherwise Paystand
     *   <li>{@code expiry[of=P7D]}: Intercom; Joely | otherwise Zendesk
     *   <li>{@code gap[of=P30D, scope=ANY_SURVEY]}: Delighted; Zonka; Paystand | otherwise Atender; OCX Cognition
     *   <li>{@code quiet-hours[from=21:00, to=08:00]}: US federal law | otherwise Braze | our choice
     * </ul>
     */
    TICKET_CSAT("ticket-csat"),

    /**
     * How satisfied a customer is with a delivery, asked when there was time to unpack.
     *
     * <ul>
     *   <li>{@code delay[of=PT24H]}: Omniconvert; Zonka | otherwise Delighted; Jung, Ryu, Han and Cho | our choice
     *   <li>{@code expiry[of=P14D]}: ParentPulse | otherwise Joely | our choice
     *   <li>{@code gap[of=P90D, scope=ANY_SURVEY]}: CustomerGauge; OCX Cognition | otherwise Delighted; Hello
     *       Customer | our choice
     *   <li>{@code quiet-hours[from=21:00, to=08:00]}: US federal law | otherwise Braze | our choice
     * </ul>
     */
    DELIVERY_CSAT("delivery-csat"),

    /**
     * Whether a new customer would recommend the product, asked once, after the onboarding.
     *
     * <ul>
     *   <li>{@code delay[of=P7D]}: Zonka | otherwise Promoter.io; Omniconvert; Delighted
     *   <li>{@code expiry[of=P20D]}: Promoter.io | our choice
     *   <li>{@code at-most[most=1]}: our choice
     *   <li>{@code gap[of=P14D, scope=ANY_SURVEY]}: Zonka | otherwise MemberInsight; AskNicely
     *   <li>{@code inactivity[of=P30D]}: Medallia
     *   <li>{@code quiet-hours[from=21:00, to=08:00]}: US federal law | otherwise Braze | our choice
     *   <li>{@code reminders[after=P3D, most=1]}: Promoter.io; Omniconvert; Retently; SoGo | otherwise Jung, Ryu, Han
     *       and Cho
     * </ul>
     */
    ONBOARDING_NPS("onboarding-nps"),

    /**
     * Whether customers would recommend the company, each asked twice a year, and some every day.
     *
     * <ul>
     *   <li>{@code iterations[every=P6M, start=2026-01-05T09:00:00Z]}: OCX Cognition; MemberInsight; Delighted |
     *       otherwise CustomerGauge; AskNicely | our choice
     *   <li>{@code spread[over=P5M]}: Delighted | otherwise crmcurator | our choice
     *   <li>{@code gap[of=P180D, scope=THIS_SURVEY]} and {@code gap[of=P14D, scope=ANY_SURVEY]}: AskNicely; Zonka |
     *       otherwise MemberInsight | our choice
     *   <li>{@code tenure[of=P60D]}: crmcurator | otherwise Medallia
     *   <li>{@code quiet-hours[from=21:00, to=08:00]}: US federal law | otherwise Braze | our choice
     *   <li>{@code reminders[after=P3D, most=1]}: Promoter.io; Omniconvert; Retently; SoGo | otherwise Jung, Ryu, Han
     *       and Cho
     * </ul>
     */
    RELATIONSHIP_NPS("relationship-nps"),

    /**
     * Whether a customer would recommend the company, asked while there is time to act before a yearly contract is
     * renewed.
     *
     * <ul>
     *   <li>{@code delay[of=P8M]}: Gainsight community
     *   <li>{@code expiry[of=P9M]}: LeanScale | our choice
     *   <li>{@code priority[10]}: our choice
     *   <li>{@code gap[of=P14D, scope=ANY_SURVEY]}: Zonka | otherwise MemberInsight; AskNicely
     *   <li>{@code quiet-hours[from=21:00, to=08:00]}: US federal law | otherwise Braze | our choice
     *   <li>{@code reminders[after=P3D, most=1]}: Promoter.io; Omniconvert; Retently; SoGo | otherwise Jung, Ryu, Han
     *       and Cho
     * </ul>
     */
    RENEWAL_NPS("renewal-nps"),

    /**
     * A survey by e-mail that reminds once of what was not answered: an example to take the reminder from.
     *
     * <ul>
     *   <li>{@code delay[of=P7D]}: Delighted | otherwise Omniconvert
     *   <li>{@code expiry[of=P28D]}: Zendesk | otherwise ParentPulse
     *   <li>{@code gap[of=P30D, scope=ANY_SURVEY]}: Delighted; Zonka | otherwise CustomerGauge
     *   <li>{@code quiet-hours[from=21:00, to=08:00]}: US federal law | otherwise Braze | our choice
     *   <li>{@code reminders[after=P3D, most=1]}: Promoter.io; Omniconvert; Retently; SoGo | otherwise Jung, Ryu, Han
     *       and Cho
     * </ul>
     */
    REMINDER("reminder");

    private static final String FOLDER = "/META-INF/touchpoint/policies/";

    private final String id;

    PolicyPreset(String id) {
        this.id = id;
    }

    /**
     * The preset of an id.
     *
     * @param id such as {@code chat-csat}
     * @return the preset, not null
     * @throws IllegalArgumentException if there is no such preset
     */
    public static PolicyPreset of(String id) {
        return Arrays.stream(values())
                .filter(preset -> preset.id.equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> ids =
                            Arrays.stream(values()).map(PolicyPreset::id).toList();
                    return new IllegalArgumentException(
                            "there is no preset " + Shown.text(id) + Suggestion.among(ids, id));
                });
    }

    /**
     * The preset's id, and that of its policy.
     *
     * @return such as {@code chat-csat}, not blank
     */
    public String id() {
        return id;
    }

    /**
     * The file, as {@link PolicyFiles} reads it.
     *
     * @return the text, with a line feed at its end, not null
     */
    public String text() {
        try (InputStream file = PolicyPreset.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the jar must have the preset " + id);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the preset " + id + " can't be read", e);
        }
    }

    /**
     * The policies of the file.
     *
     * @return one policy, which has the preset's id; not null
     */
    public SurveyPolicies policies() {
        return PolicyFiles.read(text());
    }
}
