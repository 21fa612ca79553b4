package dev.sanad.testing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run which tests took long, so that whoever builds next looks there first. */
public final class SlowestTests implements TestExecutionListener {

    private static final int SHOWN = 12;
    private static final Duration WORTH_SAYING = Duration.ofSeconds(20);

    private final Map<TestIdentifier, Long> begun = new ConcurrentHashMap<>();
    private final Map<TestIdentifier, Duration> took = new ConcurrentHashMap<>();
    private long start;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        start = System.nanoTime();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test, System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long from = begun.remove(test);
        if (from != null) {
            took.put(test, since(from));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Duration whole = since(start);
        if (whole.compareTo(WORTH_SAYING) > 0) {
            StringBuilder table = new StringBuilder("\nThe slowest test classes, in seconds:\n");
            add(table, test -> test.getSource().orElse(null) instanceof ClassSource);
            table.append("and the slowest tests in them:\n");
            add(table, test -> test.getSource().orElse(null) instanceof MethodSource && test.isTest());
            line(table, whole, "all of them, side by side");
            System.out.println(table);
        }
        took.clear();
    }

    private void add(StringBuilder table, Predicate<TestIdentifier> which) {
        List<Map.Entry<TestIdentifier, Duration>> slowest = took.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .sorted(Map.Entry.<TestIdentifier, Duration>comparingByValue().reversed())
                .limit(SHOWN)
                .toList();
        slowest.forEach(each -> line(table, each.getValue(), name(each.getKey())));
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source -> source instanceof MethodSource method
                        ? simple(method.getClassName()) + "." + method.getMethodName() + shown(test)
                        : test.getDisplayName())
                .orElse(test.getDisplayName());
    }

    /** Which of the calls with different arguments it was. */
    private static String shown(TestIdentifier test) {
        return test.getDisplayName().startsWith("[") ? " " + test.getDisplayName() : "";
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static void line(StringBuilder table, Duration time, String what) {
        table.append(String.format(Locale.ROOT, "%8.1f  %s%n", time.toMillis() / 1000.0, what));
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
