package dev.touchpoint.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text and the name of the file it is from, if it is from one. */
record Source(@Nullable String name, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    Source {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(BYTE_ORDER_MARK.length());
        }
    }

    /** The text of a file; bytes that are no UTF-8 are a problem, never a replacement character. */
    static Source decode(@Nullable String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            Position at = end(text);
            throw new InvalidJsonException(
                    name,
                    List.of(new JsonProblem("", at.line(), at.column(), "must be UTF-8 text, is not from here on")));
        }
        return new Source(name, text.toString());
    }

    private static Position end(CharSequence text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean firstOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !firstOfTwo)) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, text.length() - start + 1);
    }
}
