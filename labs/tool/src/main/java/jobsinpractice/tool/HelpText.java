package jobsinpractice.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.testkit.CommandNames;

/** What {@code labs/lab --help} says: every command, in the order in which a learner meets them. */
final class HelpText {
  private static final Pattern COMMAND = Pattern.compile("(?m)^(  )(LAB|[a-z]+)");

  private static final String TEXT =
      """
      Jobs in Practice: learn background jobs by running them, breaking them and mending them.

        LAB               where you are and what to do next
      LEARN
        start [N]         a fleet at work: Redis, enqueuer and worker, with lab N in it; Ctrl-C stops all
        plan 6            lab 6: the Procfile of the fleet that your code plans
        watch [N]         save a file, read the verdict; leave it running beside your editor
        test [N]          the same, once
        hint [N[.TASK]]   a nudge; asked again, the API to open; asked a third time, an outline
        solution [N]      the answer and why it is the answer, once you pass
        diff [N]          your code against the solution
      LOOK
        status            every lab and task, found out by running the tests
        monitor           what Redis is being told now, by whom and why; LAB redis is redis-cli
        bench             how fast is the engine? beside raw Jedis, on this machine; bench --help
      MEND
        doctor            is this machine ready? every finding with its fix
        reset [N]         the lab as it was at first; your code is kept under .lab/backup
        branch            a local git branch, solutions, in which every lab is solved
      WRITE LABS
        new N NAME        a new lab from the template        skeletons [N…]  skeletons, made again
        run PART          redis, enqueuer, worker or promises: what a Procfile calls

      N is a lab's number; without it, the lab you are in. LAB watch --help tells more about watch.
      Red means to do, never bad luck: a test says what it expected, why, and where to look.
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
