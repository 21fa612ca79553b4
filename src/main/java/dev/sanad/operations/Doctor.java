package dev.sanad.operations;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tool {@code doctor}: looks at everything the bot needs and says in plain words what to mend. */
@Component
class Doctor implements Tool {

    /** Since the process began; the rest of half a minute is for its end. */
    private static final Duration LONGEST = Duration.ofSeconds(24);

    /** However long the start took. */
    private static final Duration SHORTEST = Duration.ofSeconds(3);

    private final ObjectProvider<Check> checks;

    Doctor(ObjectProvider<Check> checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public int run(PrintStream out) {
        out.println("✅ The configuration and the templates can be read.");
        List<Check.Finding> findings = new CheckUp(Lifetime.until(LONGEST, SHORTEST))
                .of(checks.orderedStream().toList());
        for (Check.Finding finding : findings) {
            out.println((finding.isWell() ? "✅ " : "🛑 ") + finding.what());
            if (!finding.isWell()) {
                out.print(finding.remedy().indent(3));
            }
        }
        long ill = findings.stream().filter(finding -> !finding.isWell()).count();
        out.println(ill == 0 ? "All is well." : ill + " to mend.");
        return ill == 0 ? 0 : 1;
    }
}
