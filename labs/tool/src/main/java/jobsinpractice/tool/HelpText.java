package jobsinpractice.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.testkit.CommandNames;

/** The text of {@code labs/lab --help}: every command, in the order in which a learner needs it. */
final class HelpText {
  private static final Pattern COMMAND = Pattern.compile("(?m)^(  )(LAB|[a-z]+)");

  private static final String TEXT =
      """
      Jobs in Practice: learn background jobs by running them, breaking them, and fixing them.
        LAB          shows where you are and what to do next
      LEARN
        start [N]         runs a fleet: Redis, an enqueuer, and a worker with your code of lab N
        read [N]          serves the course as a book; site DIR, epub FILE, and pdf FILE  write it
        plan 6            writes the Procfile of your fleet; week 15 and launch  simulate a week, a day
        watch [N]         runs the tests of lab N every time you save; keep it next to your editor
        test [N]          runs the tests of lab N once; quiz [N]  asks the questions of chapter N
        hint [N[.TASK]]   gives a hint; ask again for the API to open, and again for an outline
        solution [N]      shows the solution and explains it, once your tests pass
        diff [N]          compares your code with the solution; report  asks about an unclear message
      LOOK
        status            runs the tests of every lab you have started; certificate prints the result
        monitor           shows the commands that Redis receives, and why; LAB redis runs redis-cli
        bench             measures the engine and plain Jedis on this machine; see bench --help
      FIX
        doctor            checks this machine, with a fix for each problem; bundle  packs the course
        reset [N]         restores the lab's starting point; keeps your code under .lab/backup
        catch-up N        solves the labs before lab N; branch creates a git branch with all solutions
      TEACH, WRITE LABS
        class start       shows an instructor where everyone is; class join  joins, if you like
        new N NAME        creates a lab; skeletons  rebuilds skeletons; run PART  is for Procfiles

      N is a lab's number; without it, the command uses the lab you are in.
      A red test means that a task is still to do. It shows what it expected, why, and where to look.
      """;

  private HelpText() {}

  static String text(Terminal terminal) {
    Matcher commands = COMMAND.matcher(TEXT);
    String painted =
        commands.replaceAll(m -> m.group(1) + Matcher.quoteReplacement(terminal.cyan(m.group(2))));
    return painted
        .replace("LAB ", CommandNames.lab("").strip() + " ")
        .replace("LAB\u001b", CommandNames.lab("").strip() + "\u001b");
  }
}
