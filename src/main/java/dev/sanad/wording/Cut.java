package dev.sanad.wording;

import java.util.ArrayList;
import java.util.List;

/** Brings text to the lengths that platforms take, without tearing characters or their escapes apart. */
public final class Cut {

    private static final String MORE = "…";

    private Cut() {}

    /** The text, or as much of its beginning as fits with an ellipsis. */
    public static String to(int longest, String text) {
        return text.length() <= longest
                ? text
                : text.substring(0, boundary(text, longest - MORE.length())).stripTrailing() + MORE;
    }

    /** The whole text in pieces that fit, cut at line ends where there are any, else at spaces. */
    public static List<String> pieces(int longest, String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > longest) {
            int end = goodEnd(rest, longest);
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int goodEnd(String text, int longest) {
        int line = text.lastIndexOf('\n', longest);
        if (line > longest / 2) {
            return line;
        }
        int space = text.lastIndexOf(' ', longest);
        return space > longest / 2 ? space : boundary(text, longest);
    }

    /** Never between the two halves of a character, nor inside an escape: from an ampersand to a semicolon, or a backslash. */
    private static int boundary(String text, int at) {
        int end = Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        int ampersand = text.lastIndexOf('&', end - 1);
        if (ampersand > end - "&amp;".length() && text.indexOf(';', ampersand) >= end) {
            return ampersand;
        }
        return text.charAt(end - 1) == '\\' ? end - 1 : end;
    }
}
