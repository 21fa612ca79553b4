package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A sentence with the times in it, cut into clauses; a mark inside a time, as in "Nov. 27, 9 a.m.", cuts nothing. */
record Statement(List<Clause> clauses) {

    private static final String ENDS = ".!?؟…\n";
    private static final String PAUSES = ",،;؛:—–|()";

    static List<Statement> of(String text, List<Mention> mentions, Instant written) {
        BitSet times = new BitSet(text.length());
        mentions.forEach(mention -> times.set(mention.start(), mention.end()));
        List<Statement> statements = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        int mention = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || isCut(text, i, ENDS, times);
            if (ends || isCut(text, i, PAUSES, times) || isAnd(text, i, times)) {
                int end = Math.min(text.length(), i + 1);
                int next = after(mentions, mention, end);
                clauses.add(Clause.of(text, start, end, mentions.subList(mention, next), written));
                mention = next;
                start = end;
            }
            if (ends) {
                statements.add(new Statement(List.copyOf(clauses)));
                clauses.clear();
            }
        }
        statements.removeIf(Statement::isBlank);
        return statements;
    }

    private boolean isBlank() {
        return clauses.stream().allMatch(Clause::isBlank);
    }

    private static int after(List<Mention> mentions, int from, int end) {
        int next = from;
        while (next < mentions.size() && mentions.get(next).end() <= end) {
            next++;
        }
        return next;
    }

    private static boolean isCut(String text, int i, String marks, BitSet times) {
        return i < text.length() && marks.indexOf(text.charAt(i)) >= 0 && !times.get(i) && !isInNumber(text, i);
    }

    private static boolean isInNumber(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    /** Whether a word that joins two clauses ends here: "and", "but", «و». */
    private static boolean isAnd(String text, int i, BitSet times) {
        return i < text.length() && text.charAt(i) == ' ' && !times.get(i) && Clause.endsWithAnd(text, i);
    }

    boolean announces() {
        return clauses.stream().anyMatch(Clause::announces);
    }

    /** Whether an update is told of that comes, or that was to come. */
    boolean speaksOfUpdate() {
        return clauses.stream().anyMatch(Clause::speaksOfUpdate);
    }

    /** Whether an update is told of that was to come, or that this is. */
    boolean recalls() {
        return clauses.stream().anyMatch(clause -> !clause.recalled().isEmpty());
    }

    boolean tellsSomethingElse() {
        return clauses.stream().anyMatch(Clause::tellsSomethingElse);
    }

    int start() {
        return clauses.getFirst().start();
    }

    int end() {
        return clauses.getLast().end();
    }

    /** Whether it is nothing but a time, as the line under a heading may be. */
    boolean isTimeAlone() {
        return clauses.stream().allMatch(clause -> clause.wordsBesideTimes() == 0 && !clause.saysSomething())
                && !mentions().isEmpty();
    }

    List<Mention> mentions() {
        return clauses.stream().flatMap(clause -> clause.toCome().stream()).toList();
    }
}
