package dev.touchpoint.tour;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** A file of the tour: its code and what it prints. */
record Stop(String name) {

    private static final String BEGIN = "        // begin\n";
    private static final String END = "        // end\n";

    /** What stands between the marks, without the indentation of the method around it. */
    String snippet() {
        String code = Repository.read("touchpoint-examples/tour/src/main/java/dev/touchpoint/tour/" + name + ".java");
        int begin = code.indexOf(BEGIN) + BEGIN.length();
        return code.substring(begin, code.indexOf(END, begin)).stripTrailing().stripIndent() + "\n";
    }

    String output() throws ReflectiveOperationException {
        Method main = Class.forName("dev.touchpoint.tour." + name).getDeclaredMethod("main", String[].class);
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
