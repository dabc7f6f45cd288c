package jobsinpractice.lab7;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.PassedChecks;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("The loop")
class SupervisorsTest implements SupervisorTasks {
  /** How the worker's lives end. */
  private static final int[] CODES = {75, 75, 1, 137, 143, 0};

  /** {@code wait} without a number: at the end of a line or of a command. */
  private static final Pattern BARE_WAIT = Pattern.compile("\\bwait *([\\n;&|#)}]|$)");

  /** {@code trap "… $child …"}: in double quotes, so that the shell reads $child at once. */
  private static final Pattern READ_TOO_EARLY = Pattern.compile("\\btrap +\"[^\"]*[^\"\\\\]\\$");

  /** The worker with a single {@code &} after it. */
  private static final Pattern BACKGROUND =
      Pattern.compile("\\$@\"?[^\\n]*(?<![&>])&[ \\t]*(\\n|;|$|\\w+=)");

  /** More often than a loop that gives up would allow. */
  private static final int MANY = 101;

  private static final Pattern SET_E = Pattern.compile("(?m)^\\s*set +-\\w*e.*$");

  private static final Pattern TRAPS_INT = Pattern.compile("\\btrap\\b.*\\b(SIGINT|INT|2)\\b");

  /** {@code -TERM}, {@code -s TERM}; with the signal 0, kill only asks whether a process lives. */
  private static final String SIGNAL = "(\\s+-s\\s+\\w+|\\s+-(?!s\\b)\\w+)";

  /** Process 0 is the caller's whole group, and -1 everything that this user runs. */
  private static final Pattern KILL_OF_ALL =
      Pattern.compile(
          "\\bkill("
              + SIGNAL
              + "*(\\s+--)?\\s+0|("
              + SIGNAL
              + "|\\s+--)+\\s+-1)(?=[\\s'\";&|)]|$)|\\b(pkill|killall)\\b");

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("the loop starts it again after 75 and after a crash, and not after 0")
  @Promise("After exit code 75 the script must start the command again at once.")
  void again(TestBench bench) throws Exception {
    String script = script();
    PassedChecks.once("lab 7: again", script, () -> startsAgain(script));
  }

  private static void startsAgain(String script) throws Exception {
    try (Shell shell = new Shell()) {
      shell.workerThatEnds(CODES);
      shell.start(script);
      boolean ended = shell.ends();
      starts(script, shell, ended);
      pauses(script, shell);
      SUPERVISORS
          .expect(0, "")
          .given("the loop's own exit code after the worker's 0")
          .got(shell.code())
          .butIf(
              n -> n != 0,
              "foreman and systemd take that for a crash of the loop: the worker ended well, so 0")
          .otherwise("0");
    }
    neverGivesUp(script);
  }

  private static void neverGivesUp(String script) throws Exception {
    int[] codes = new int[2 * MANY];
    Arrays.fill(codes, 0, MANY, 1);
    Arrays.fill(codes, MANY, 2 * MANY, 75);
    try (Shell shell = new Shell(codes.length + 20)) {
      shell.workerThatEnds(codes);
      shell.start(script);
      boolean ended = shell.ends();
      long starts = shell.starts();
      SUPERVISORS
          .expectThat("the worker is started again each time, until it ends with 0")
          .given("the worker ends " + MANY + " times with 1, then " + MANY + " times with 75")
          .butIf(
              ended && starts <= codes.length,
              "the loop gives up after " + starts + (starts == 1 ? " start" : " starts"),
              "a loop that gives up leaves the worker dead until an engineer comes. The task limits"
                  + " neither crashes nor restarts: does your code count them?")
          .butIf(
              starts <= codes.length,
              "after " + starts + " starts nothing happens any more",
              "it goes on without a limit: does your code count crashes or restarts?")
          .butIf(
              starts > codes.length + 1 || !ended,
              "the loop goes on after the 0",
              "0 ends the loop, whatever happened before")
          .otherwise(true, "", "");
    }
  }

  /** Whether 0 ends the loop when no other code came before it. */
  private static boolean endsAfterZeroAtOnce(String script) throws Exception {
    try (Shell shell = new Shell()) {
      shell.workerThatEnds(0);
      shell.start(script);
      return shell.ends() && shell.starts() == 1;
    }
  }

  private static void starts(String script, Shell shell, boolean ended) throws Exception {
    List<String> log = shell.log();
    boolean wrong = shell.starts() > 0 && shell.starts() != CODES.length;
    String late = wrong ? late(script) : "";
    SUPERVISORS
        .expectThat("the worker is started six times: it ends with 75, 75, 1, 137, 143, and then 0")
        .butIf(
            shell.starts() == 0 && script.contains("\"$*\""),
            "it was never started" + said(shell),
            "\"$*\" makes one word of the command and its arguments: \"$@\" keeps them apart")
        .butIf(shell.starts() == 0, "it was never started" + said(shell), notStarted(script))
        .butIf(
            log.get(0).endsWith(" in 0 pieces"),
            "it was started without its arguments --lab 7",
            "$1 is the command's name alone: \"$@\" is the command with its arguments")
        .butIf(
            log.get(0).endsWith("pieces"),
            "its three arguments --lab, 7 and \"two words\" arrived"
                + log.get(0).replaceFirst(".*(?= in \\d+ pieces)", ""),
            "the shell has cut an argument at its blanks. Is \"$@\" there, with the quotes, and without"
                + " eval or sh -c?")
        .butIf(
            shell.starts() == 1 && goesOnWithoutSetE(script),
            "it was started once",
            "set -e ends the script when a command returns another code than 0, as the worker's 75:"
                + " remove set -e")
        .butIf(!late.isEmpty(), "it was started " + times(shell), late)
        .butIf(
            shell.starts() != 6 && asksTwice(script),
            "it was started " + times(shell),
            "$? is about the last command, and [ is also a command: is a second $? the result of"
                + " the first test? Keep the worker's: code=$?")
        .butIf(
            shell.starts() == 1 && BARE_WAIT.matcher(script).find(),
            "it was started once",
            "a wait without a process id returns 0, whatever the worker ended with: wait $child")
        .butIf(
            shell.starts() == 1,
            "it was started once" + (ended ? ", and the loop ended with " + shell.code() : ""),
            "75 means \"restart me\", and nothing restarted it: is there a loop around the command, and"
                + " does it go on after 75?")
        .butIf(
            shell.starts() < 3,
            "it was started " + times(shell),
            "that was after the first 75; after the second nothing restarted it. Start it again after"
                + " every 75")
        .butIf(
            shell.starts() < 6 && startsAgainAfter(script, CODES[(int) shell.starts() - 1]),
            "it was started " + times(shell),
            "that life ended with "
                + CODES[(int) Math.min(6, shell.starts()) - 1]
                + ", and in a new run it is started again after that code. Does your code count crashes"
                + " or restarts? The task limits neither")
        .butIf(
            shell.starts() < 4,
            "it was started " + times(shell),
            "a crash is not a wish to stop: start it again after 1, 137, or any code except 0")
        .butIf(
            shell.starts() < 5,
            "it was started " + times(shell),
            "137 is a process that was killed, by the OOM killer for example: also start it again"
                + " after that")
        .butIf(
            shell.starts() < 6,
            "it was started " + times(shell),
            "143 is a worker that got TERM from another program. The loop itself got no signal, so"
                + " it must go on: start the worker again")
        .butIf(
            shell.starts() > 6 && endsAfterZeroAtOnce(script),
            "it was started " + times(shell),
            "a worker whose first life ends with 0 does end the loop. Does the variable still hold the"
                + " code of an earlier life? || code=$? sets it only after a code that is not 0: set it"
                + " in every round")
        .butIf(
            shell.starts() > 6,
            "it was started " + times(shell),
            "0 means that the worker was asked to stop: the loop has to end with it")
        .butIf(!ended, "the loop does not end after a 0", "0 must also end the loop")
        .otherwise(true, "", "");
  }

  private static void pauses(String script, Shell shell) throws Exception {
    boolean pauses = shell.log().stream().anyMatch(line -> line.startsWith("sleep"));
    String late = pauses ? late(script) : "";
    SUPERVISORS
        .expectInOrder(
            "start", "start", "start", "sleep 1", "start", "sleep 1", "start", "sleep 1", "start")
        .given("what happened: the worker ended with 75, 75, 1, 137, 143, and then 0")
        .got(shell.log().stream().map(line -> line.replaceFirst("^start.*", "start")).toList())
        .butIf(
            seen ->
                seen.stream().noneMatch(line -> line.startsWith("sleep"))
                    && script.contains("/sleep "),
            "no sleep was found through the PATH, where this test has its own, which takes no time: write"
                + " sleep 1, without a path")
        .butIf(
            seen -> seen.stream().noneMatch(line -> line.startsWith("sleep")),
            "a worker that crashes at its start would be started a hundred times a second: after a"
                + " crash, sleep 1")
        .butIf(seen -> !late.isEmpty(), late)
        .butIf(
            seen -> seen.get(1).startsWith("sleep") && asksTwice(script),
            "$? is about the last command, and [ is also a command: is a second $? the result of"
                + " the first test? Keep the worker's: code=$?")
        .butIf(
            seen -> seen.get(1).startsWith("sleep"),
            "75 is not a crash: the worker left on purpose, and should be back at once")
        .butIf(
            seen -> seen.get(seen.size() - 1).startsWith("sleep"),
            "after a 0 there is nothing to wait for")
        .butIf(
            seen -> seen.stream().anyMatch(line -> line.matches("sleep (?!1$).*")),
            "the pause after a crash is sleep 1")
        .otherwise("at once after 75, sleep 1 after any other code except 0, and the end after 0");
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("TERM or INT goes through the loop to the worker, which drains")
  @Promise("It must not start the command again then, whatever its exit code is.")
  void term(TestBench bench) throws Exception {
    String script = script();
    PassedChecks.once(
        "lab 7: term",
        script,
        () -> {
          for (int code : new int[] {0, 143, 75}) {
            drains(bench, script, "TERM", code);
          }
          if (Shell.hearsInt()) drains(bench, script, "INT", 0);
        });
  }

  private static void drains(TestBench bench, String script, String signal, int code)
      throws Exception {
    try (Shell shell = new Shell()) {
      shell.workerThatDrains(code);
      shell.start(script);
      boolean up = bench.soon(() -> shell.starts() == 1);
      SUPERVISORS
          .expectThat("the worker is started")
          .butIf(!up, "it is not" + said(shell), notStarted(script))
          .otherwise(true, "", "");
      shell.signal(signal);
      boolean ended = bench.soon(() -> !shell.alive() || shell.starts() > 1);
      List<String> atEnd = shell.log();
      // A loop that still runs has had its time to pass the signal on.
      boolean heard =
          atEnd.contains("term") || ended && bench.soon(() -> shell.log().contains("term"));
      boolean lives = shell.workerLives();
      boolean isInt = signal.equals("INT");
      SUPERVISORS
          .expectThat("the worker drains, and then the loop ends")
          .given(
              "the loop gets "
                  + signal
                  + (isInt ? ", as from Ctrl-C" : ", as at every deploy")
                  + "; the worker drains for 0.1 s and ends with "
                  + code)
          .butIf(
              !heard && readsTooEarly(script),
              "the worker gets no TERM" + said(shell),
              "in double quotes the shell reads $child when it sets the trap, and there is no child"
                  + " yet: use single quotes")
          .butIf(
              shell.starts() > 1,
              "the worker is started again",
              code == 0
                  ? "after a signal the loop has to end, or a deploy never stops the old worker"
                  : "after a signal the loop has to end, even if the worker ends with "
                      + code
                      + ": let the trap remember that it is over, and look at that before the exit code")
          .butIf(
              !heard && !lives,
              "the worker is dead and did not drain",
              "does your code send another signal, such as one that it cannot catch? A worker drains on"
                  + " TERM: kill -TERM $child")
          .butIf(
              !heard && isInt && TRAPS_INT.matcher(script).find(),
              "the worker gets no TERM",
              "a command that a script starts with & ignores INT: on INT, send it TERM")
          .butIf(
              !heard && isInt,
              "the worker gets no TERM",
              "Ctrl-C sends INT, which ends a shell that does not trap it: trap INT and TERM")
          .butIf(
              !ended && !heard && BACKGROUND.matcher(script).find(),
              "the worker gets no TERM, and the loop goes on",
              "the worker runs in the background, so a trap can run while the shell waits. Does it send"
                  + " TERM to the worker's process id? kill -TERM $child")
          .butIf(
              !ended && !heard,
              "the worker gets no TERM",
              "a shell runs its trap when the command in the foreground has ended: start the worker"
                  + " with & and wait for it")
          .butIf(!ended, "the loop goes on", "after a signal the loop has to end")
          .butIf(
              !heard,
              "the loop ended, and the worker runs on without it" + said(shell),
              "the signal goes to one process, here to the shell: trap it (in sh its name is TERM, not"
                  + " SIGTERM), and send TERM to the worker")
          .butIf(
              !atEnd.contains("drained") && SET_E.matcher(script).find(),
              "the loop ended while the worker was draining",
              "set -e ends a script when a command returns another code than 0, and a wait that a signal"
                  + " interrupts does. Did that end it here? Remove set -e")
          .butIf(
              !atEnd.contains("drained"),
              "the loop ended while the worker was draining",
              "a signal ends the shell's wait, not the worker: let the loop wait again until the worker has"
                  + " ended, and exit then")
          .otherwise(true, "", "");
    }
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("TERM during the pause after a crash ends the loop")
  void termInThePause(TestBench bench) throws Exception {
    String script = script();
    PassedChecks.once("lab 7: term in the pause", script, () -> endsInThePause(bench, script));
  }

  private static void endsInThePause(TestBench bench, String script) throws Exception {
    try (Shell shell = new Shell()) {
      shell.workerThatEnds(1, 1, 1, 1);
      shell.holdSleeps(true);
      shell.startWithKillLog(script);
      boolean pauses = bench.soon(() -> shell.log().contains("sleep 1"));
      shell.signal("TERM");
      shell.holdSleeps(false);
      boolean ended = bench.soon(() -> !shell.alive() || shell.starts() > 1);
      SUPERVISORS
          .expectThat("the loop ends, and does not start the worker again")
          .given("the worker crashed with 1, and the loop gets TERM during its sleep 1")
          .butIf(
              !pauses,
              "no sleep 1 was found through the PATH, where this test has its own",
              "after a crash, sleep 1, without a path")
          .butIf(
              shell.starts() > 1,
              "it starts the worker again",
              "look after the pause whether a signal has come: while sleep runs in the foreground, a trap"
                  + " waits for its end")
          .butIf(!ended, "the loop goes on", "after TERM the loop has to end")
          .butIf(
              shell.signalledTheDead(),
              "it sends a signal to the worker's old process id",
              "that worker has ended, and another process may have its id by now. Empty the variable with"
                  + " the id after the wait, and let the trap look whether it is empty")
          .otherwise(true, "", "");
    }
  }

  private static String script() {
    String script = Supervisors.loop();
    SupervisorTasks.refuseNull(script, "loop()");
    assumeTrue(Shell.there(), "no /bin/sh here");
    refuseAKillOfAll(script);
    return script;
  }

  /** Not even tried: it would end the tests, Maven, and all that runs in the same terminal. */
  private static void refuseAKillOfAll(String script) {
    Matcher found = KILL_OF_ALL.matcher(script);
    boolean all = found.find();
    SUPERVISORS
        .expectThat("the loop sends its signal to the worker and to no other process")
        .butIf(
            all && found.group().matches("pkill|killall"),
            "it has " + (all ? found.group() : "") + ", and was not run",
            "that sends the signal to every process that fits, such as a sleep of the loop, or another"
                + " worker. Send it to one process: kill -TERM $child, with the number from $!")
        .butIf(
            all,
            "it has \"" + (all ? found.group() : "") + "\", and was not run",
            "that also hits processes that are not yours to end: this test, Maven, other workers. Send"
                + " it to one process: kill -TERM $child, with the number from $!")
        .otherwise(true, "", "");
  }

  /** Whether such a trap is set before the first child starts. */
  private static boolean readsTooEarly(String script) {
    Matcher trap = READ_TOO_EARLY.matcher(script);
    int child = script.indexOf("$!");
    return trap.find() && (child < 0 || trap.start() < child);
  }

  /** Whether $? is asked more than once without being kept. */
  private static boolean asksTwice(String script) {
    return Pattern.compile("(?<!=)\\$\\?").matcher(script).results().count() > 1;
  }

  private static String notStarted(String script) {
    return script.contains("\"$@\"")
        ? "\"$@\" is in the script, and was not run. What does /bin/sh do before it? It has no [[ ]], no"
            + " arrays, and no \"function\", which bash has"
        : "the command comes in the script's arguments: \"$@\"";
  }

  /** The explanation if $? is read too late: then the worker's code makes no difference. */
  private static String late(String script) throws Exception {
    String late = ExitCode.readLate(script);
    return !late.isEmpty() && after(script, 75).equals(after(script, 1)) ? late : "";
  }

  private static boolean startsAgainAfter(String script, int code) throws Exception {
    return after(script, code).stream().filter(line -> line.startsWith("start")).count() > 1;
  }

  private static boolean goesOnWithoutSetE(String script) throws Exception {
    Matcher setE = SET_E.matcher(script);
    return setE.find() && startsAgainAfter(setE.replaceAll(""), 75);
  }

  /** What happens first if the worker's first life ends with this code, and the others with 0. */
  private static List<String> after(String script, int code) throws Exception {
    try (Shell shell = new Shell(6)) {
      shell.workerThatEnds(code);
      shell.start(script);
      shell.ends();
      return shell.log().stream().limit(4).toList();
    }
  }

  private static String times(Shell shell) {
    return shell.starts() > 19
        ? "again and again"
        : shell.starts() == 1 ? "once" : shell.starts() + " times";
  }

  private static String said(Shell shell) {
    String words = shell.said();
    return words.isEmpty() ? "" : "; the shell printed: " + words;
  }
}
