package dev.touchpoint.cli.sample;

import java.util.List;
import java.util.Map;

/**
 * What bidders write: a remark on the touchpoint, sometimes with words before and after it. Some remarks hold commas,
 * quotes, umlauts and line breaks, as those of real customers do.
 */
final class Comments {

    private static final Map<Mood, List<String>> BEFORE = Map.of(
            Mood.HAPPY,
                    List.of("", "", "", "Bravo! ", "Lovely. ", "As always: ", "Quite right. ", "My first time here. "),
            Mood.MIXED, List.of("", "", "", "Well. ", "All in all fine, but ... ", "So-so: ", "Hm. "),
            Mood.UNHAPPY, List.of("", "", "", "Sorry, but ", "To be honest: ", "I expected more. ", "Really? "));

    private static final Map<Mood, List<String>> AFTER = Map.of(
            Mood.HAPPY,
                    List.of(
                            "",
                            "",
                            "",
                            " Until next time!",
                            " Thank you.",
                            " My wife says: \"at last\".",
                            "\n\nKind regards",
                            " Vielen Dank, schöne Grüße aus Köln."),
            Mood.MIXED,
                    List.of(
                            "",
                            "",
                            "",
                            " We shall see.",
                            " Nothing dramatic, though.",
                            " It could be better.\nIt could be worse."),
            Mood.UNHAPPY,
                    List.of(
                            "",
                            "",
                            "",
                            " I shall think twice next time.",
                            " Not what I am used to.",
                            " \"Service\", you call it?",
                            " Please, do something about it.",
                            "\nDisappointed."));

    private static final Map<String, Map<Mood, List<String>>> REMARKS = Map.of(
            Places.VIEWING,
                    Map.of(
                            Mood.HAPPY,
                                    List.of(
                                            "The porter took every drawer out for me, without being asked.",
                                            "Good light, friendly people, enough time.",
                                            "I could hold the piece in my hands.",
                                            "Sehr gute Beratung, auch für Anfänger."),
                            Mood.MIXED,
                                    List.of(
                                            "Rather crowded on the last day.",
                                            "Nice, but the labels are hard to read.",
                                            "The chairs were stacked, I saw only half of them."),
                            Mood.UNHAPPY,
                                    List.of(
                                            "The lot stood in the darkest corner.",
                                            "Nobody had the key to the showcase.",
                                            "Zu voll, zu laut, zu eng.")),
            Places.BID,
                    Map.of(
                            Mood.HAPPY,
                                    List.of(
                                            "Placing the bid was simple.",
                                            "Quick, clear, exciting.",
                                            "Everything was explained to me, even the premium.",
                                            "Spannend bis zum Schluss, großartige Stimmung."),
                            Mood.MIXED,
                                    List.of(
                                            "The premium could be stated more clearly.",
                                            "I had to look for the conditions.",
                                            "Fine, though the increments are odd."),
                            Mood.UNHAPPY,
                                    List.of(
                                            "The form asked for everything twice.",
                                            "I did not understand what the premium comes to.",
                                            "Viel zu kompliziert, drei Anläufe gebraucht.")),
            Places.INVOICE,
                    Map.of(
                            Mood.HAPPY,
                                    List.of(
                                            "A clear invoice, to the cent.",
                                            "Came quickly and was correct.",
                                            "Premium, tax and all, easy to follow."),
                            Mood.MIXED,
                                    List.of(
                                            "Correct, but I had to read it twice.",
                                            "Why is the premium on a line of its own, and the tax not?",
                                            "In Ordnung, aber unübersichtlich."),
                            Mood.UNHAPPY,
                                    List.of(
                                            "My name was misspelled, again.",
                                            "I can't tell the premium from the tax.",
                                            "The sum is right, the tone is not.")),
            Places.PAYMENT,
                    Map.of(
                            Mood.HAPPY,
                                    List.of(
                                            "Paid in two minutes.",
                                            "Receipt came the same day.",
                                            "Überweisung, fertig. So soll es sein."),
                            Mood.MIXED,
                                    List.of(
                                            "Only bank transfer, in this century?",
                                            "Worked, after I had found the account number.",
                                            "No card above 2,000, which is a pity."),
                            Mood.UNHAPPY,
                                    List.of(
                                            "Reminded of a bill that I had paid, thank you very much.",
                                            "The reference was wrong and I had to call the bank.",
                                            "Kartenzahlung abgelehnt, keine Erklärung.")),
            Places.COLLECTION,
                    Map.of(
                            Mood.HAPPY,
                                    List.of(
                                            "Packed with love, not a scratch.",
                                            "In and out in ten minutes.",
                                            "The porter said \"mind the step\" and carried it to the car.",
                                            "Es hängt schon über dem Sofa, wunderschön!"),
                            Mood.MIXED,
                                    List.of(
                                            "A wait at the counter, then all went well.",
                                            "The box was twice the size of the vase.",
                                            "Parking, parking, parking."),
                            Mood.UNHAPPY,
                                    List.of(
                                            "Half an hour at the counter, with one person before me.",
                                            "Packed in newspaper, and loosely.",
                                            "The carrier left it in the rain.")),
            Places.SUPPORT,
                    Map.of(
                            Mood.HAPPY,
                                    List.of(
                                            "A real person, and she knew the answer.",
                                            "Called back within the hour.",
                                            "Freundlich und kompetent, herzlichen Dank."),
                            Mood.MIXED,
                                    List.of(
                                            "Answered in the end.",
                                            "Friendly, but had to ask a colleague, who had to ask a colleague.",
                                            "Short and correct."),
                            Mood.UNHAPPY,
                                    List.of(
                                            "Twelve minutes of music.",
                                            "I was told to call another number, which told me to call yours.",
                                            "Keine Antwort auf zwei Mails.")));

    /** What those write whom a planted problem has hit and who are unhappy. */
    private static final Map<PlantedProblem, List<String>> COMPLAINTS = Map.of(
            PlantedProblem.NO_WIN_NOTICE,
                    List.of(
                            "Nobody told me that I had won.",
                            "I had won, and learned it from the invoice!",
                            "A bill out of the blue, four days after the sale, and not a word before.",
                            "Not a line that the lot was mine, only \"please pay\".",
                            "I had to call to find out whether I had won.",
                            "I thought I had been outbid and bought another one elsewhere. Then came your bill.",
                            "Niemand hat mir gesagt, dass ich den Zuschlag habe.",
                            "Vom Zuschlag erst durch die Rechnung erfahren, schade."),
            PlantedProblem.SLOW_HAND_OVER,
                    List.of(
                            "Paid at once, then two weeks of nothing.",
                            "Where is my lot? Accounts sends me to logistics, logistics to accounts.",
                            "They had the money, I had no lot, and nobody knew when.",
                            "Why does it take two weeks to write \"it is ready\"?",
                            "Bezahlt, und dann zwei Wochen Funkstille."),
            PlantedProblem.SURVEY_BEFORE_PICK_UP,
                    List.of(
                            "How was the collection? I have not got it yet.",
                            "You ask before I hold it in my hands?",
                            "I do not have my lot. What am I to rate?",
                            "First the lot, then the questions, please.",
                            "Ich habe das Stück noch gar nicht, was soll ich bewerten?"));

    private Comments() {}

    static String about(Ask ask, Mood mood, List<PlantedProblem> problems, Bidder bidder, Dice dice) {
        boolean complains = mood != Mood.HAPPY && !problems.isEmpty() && dice.chance(0.75);
        List<String> remarks = complains
                ? COMPLAINTS.getOrDefault(dice.oneOf(problems), List.of())
                : REMARKS.getOrDefault(ask.touchpoint(), Map.of()).getOrDefault(mood, List.of());
        return dice.oneOf(BEFORE.getOrDefault(mood, List.of()))
                + dice.oneOf(remarks)
                + dice.oneOf(AFTER.getOrDefault(mood, List.of()));
    }
}
