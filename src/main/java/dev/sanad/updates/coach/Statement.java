package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import java.util.ArrayList;
import java.util.List;

/** A sentence with the times in it, cut into clauses; a mark inside a time, as in "Nov. 27, 9 a.m.", cuts nothing. */
record Statement(List<Clause> clauses) {

    private static final String ENDS = ".!?؟…\n";
    private static final String PAUSES = ",،;؛:—–";

    static List<Statement> of(String text, List<Mention> mentions) {
        List<Statement> statements = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || isCut(text, i, ENDS, mentions);
            if (ends || isCut(text, i, PAUSES, mentions) || isAnd(text, i, mentions)) {
                int end = Math.min(text.length(), i + 1);
                clauses.add(Clause.of(text, start, end, mentions));
                start = end;
            }
            if (ends) {
                statements.add(new Statement(List.copyOf(clauses)));
                clauses.clear();
            }
        }
        return statements;
    }

    private static boolean isCut(String text, int i, String marks, List<Mention> mentions) {
        char mark = i < text.length() ? text.charAt(i) : ' ';
        boolean inNumber = i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1))
                && i > 0
                && Character.isDigit(text.charAt(i - 1));
        return marks.indexOf(mark) >= 0 && !inNumber && mentions.stream().noneMatch(each -> isInside(i, each));
    }

    private static boolean isInside(int i, Mention mention) {
        return mention.start() <= i && i < mention.end();
    }

    /** Whether a word that joins two clauses ends here: "and", "but", «و». */
    private static boolean isAnd(String text, int i, List<Mention> mentions) {
        return i < text.length()
                && text.charAt(i) == ' '
                && Clause.endsWithAnd(text, i)
                && mentions.stream().noneMatch(each -> isInside(i, each));
    }

    boolean announces() {
        return clauses.stream().anyMatch(Clause::announces);
    }

    /** Whether it is nothing but a time, as the line under a heading may be. */
    boolean isTimeAlone() {
        return clauses.stream().allMatch(clause -> clause.wordsBesideTimes() <= 1 && !clause.saysSomething())
                && !mentions().isEmpty();
    }

    List<Mention> mentions() {
        return clauses.stream().flatMap(clause -> clause.toCome().stream()).toList();
    }
}
