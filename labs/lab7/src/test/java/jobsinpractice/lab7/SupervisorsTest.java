package jobsinpractice.lab7;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("What brings it back")
class SupervisorsTest {
  static final Task SUPERVISORS =
      Task.of(7, 5, "what brings it back")
          .asks("write the loop that starts the worker again, and what Monit has to know")
          .lookAt("Supervised (this lab) · chapter 7, \"What brings a worker back\"")
          .whenThrown(
              IllegalFormatException.class,
              "in formatted() a percent sign of your own is written %%, and every %s wants a value");

  private static final Supervised WORKER =
      new Supervised(
          "leaky",
          Path.of("/run/jobs/leaky.pid"),
          "/usr/bin/jobs-start leaky",
          "/usr/bin/jobs-stop leaky",
          25,
          330,
          400);

  @Test
  @Tag("task-5")
  @DisplayName("the loop starts it again after 75 and after a crash, and not after 0")
  void again(TestBench bench) throws Exception {
    String script = Supervisors.loop();
    refuseNull(script, "loop()");
    assumeTrue(Shell.there(), "no /bin/sh here");
    refuseAKillOfAll(script);
    try (Shell shell = new Shell()) {
      shell.workerThatEnds(75, 75, 1, 137, 0);
      shell.start(script);
      boolean ended = shell.ends();
      List<String> log = shell.log();
      SUPERVISORS
          .expectThat("the worker is started five times: it ended with 75, 75, 1, 137 and then 0")
          .butIf(
              shell.starts() == 0,
              "it was never started" + said(shell),
              "the command comes in the script's arguments: \"$@\"")
          .butIf(
              log.get(0).endsWith(" in 0 pieces"),
              "it was started without its arguments --lab 7",
              "$1 is the command's name alone: \"$@\" is the command with its arguments")
          .butIf(
              log.get(0).endsWith("pieces"),
              "its three arguments --lab, 7 and \"two words\" arrived"
                  + log.get(0).replaceFirst(".*(?= in \\d+ pieces)", ""),
              "without quotes the shell cuts an argument at its blanks: \"$@\", with the quotes")
          .butIf(
              shell.starts() != 5 && asksTwice(script),
              "it was started " + times(shell),
              "$? is about the last command, and [ is a command as well: the second $? is about the"
                  + " first question. Keep the worker's: code=$?")
          .butIf(
              shell.starts() == 1 && BARE_WAIT.matcher(script).find(),
              "it was started once",
              "a wait for nobody in particular answers 0, whatever the worker ended with: wait"
                  + " $child")
          .butIf(
              shell.starts() == 1, "it was started once", "75 means: start me again. Nothing does")
          .butIf(
              shell.starts() < 4,
              "it was started " + shell.starts() + " times",
              "a crash is no wish to end: only 0 is. After 1, 137 or anything else it starts again")
          .butIf(
              shell.starts() < 5,
              "it was started " + shell.starts() + " times",
              "137 is a process that was killed, by the OOM killer for one: who else brings it back?")
          .butIf(
              shell.starts() > 5,
              "it was started " + times(shell),
              "0 means that somebody told it to stop: a loop that starts it again cannot be deployed")
          .butIf(!ended, "the loop does not end after a 0", "0 ends the loop, too")
          .otherwise(true, "", "");
      SUPERVISORS
          .expectInOrder("start", "start", "start", "sleep 1", "start", "sleep 1", "start")
          .given("what happened, in its order: 75 and 75, then 1 and 137, then 0")
          .got(log.stream().map(line -> line.replaceFirst("^start.*", "start")).toList())
          .butIf(
              seen -> seen.stream().noneMatch(line -> line.startsWith("sleep")),
              "a worker that cannot start would be started a hundred times a second: after a crash"
                  + " sleep 1")
          .butIf(
              seen -> seen.get(1).startsWith("sleep") && asksTwice(script),
              "$? is about the last command, and [ is a command as well: the second $? is about the"
                  + " first question. Keep the worker's: code=$?")
          .butIf(
              seen -> seen.get(1).startsWith("sleep"),
              "75 is no crash: it was asked to go, and is wanted back at once")
          .butIf(
              seen -> seen.get(seen.size() - 1).startsWith("sleep"),
              "after a 0 there is nothing to wait for")
          .otherwise("at once after 75, sleep 1 after another failure, and the end after 0");
      SUPERVISORS
          .expect(0, "")
          .given("what the loop itself ends with after the worker's 0")
          .got(shell.code())
          .butIf(
              n -> n != 0,
              "foreman and systemd read that as a crash of the loop: the worker ended well, so 0")
          .otherwise("0");
    }
  }

  @Test
  @Tag("task-5")
  @DisplayName("TERM goes through the loop to the worker, which drains")
  void term(TestBench bench) throws Exception {
    String script = Supervisors.loop();
    refuseNull(script, "loop()");
    assumeTrue(Shell.there(), "no /bin/sh here");
    refuseAKillOfAll(script);
    try (Shell shell = new Shell()) {
      shell.workerThatDrains();
      shell.start(script);
      boolean up = bench.soon(() -> shell.starts() == 1);
      SUPERVISORS
          .expectThat("the worker is started")
          .butIf(
              !up, "it is not" + said(shell), "the command comes in the script's arguments: \"$@\"")
          .otherwise(true, "", "");
      shell.term();
      boolean ended = bench.soon(() -> !shell.alive() || shell.starts() > 1);
      List<String> atEnd = shell.log();
      boolean heard = atEnd.contains("term") || bench.soon(() -> shell.log().contains("term"));
      SUPERVISORS
          .expectThat("TERM to the loop ends the worker in good order, and then the loop")
          .given("a worker that takes 0.1 s to drain; the loop gets TERM, as at every deploy")
          .butIf(
              !heard && READ_TOO_EARLY.matcher(script).find(),
              "the worker does not hear of it" + said(shell),
              "in double quotes $child is read when the trap is set, and then there is no child yet:"
                  + " single quotes")
          .butIf(
              shell.starts() > 1,
              "the worker is started again",
              "a deploy ends it and the loop brings the old one back: after TERM the loop has to end")
          .butIf(
              !ended && !heard,
              "the worker does not hear of it",
              "a shell looks at its trap when the command in the foreground is over: run the worker"
                  + " with & and wait for it")
          .butIf(!ended, "the loop goes on", "after TERM the loop has to end")
          .butIf(
              !heard,
              "the loop ended, and the worker runs on without it",
              "a signal goes to one process, here to the shell: trap it and pass it on to the worker")
          .butIf(
              !atEnd.contains("drained"),
              "the loop ended while the worker was draining",
              "TERM ends a wait in the shell, not the worker: wait a second time, or the container"
                  + " goes down with jobs in it")
          .otherwise(true, "", "");
    }
  }

  /** {@code wait} without a number: at the end of a line or of a command. */
  private static final Pattern BARE_WAIT = Pattern.compile("\\bwait *([\\n;&|#)}]|$)");

  /** {@code trap "… $child …"}: in double quotes, so that the shell reads $child at once. */
  private static final Pattern READ_TOO_EARLY = Pattern.compile("\\btrap +\"[^\"]*[^\"\\\\]\\$");

  /** Process 0 is the caller's whole group, and -1 everything that this user runs. */
  private static final Pattern KILL_OF_ALL =
      Pattern.compile(
          "\\bkill((\\s+-s\\s+\\w+|\\s+-\\w+)*(\\s+--)?\\s+0"
              + "|(\\s+-s\\s+\\w+|\\s+-\\w+|\\s+--)+\\s+-1)(?=[\\s'\";&|)]|$)|\\b(pkill|killall)\\b");

  /** Not even tried: it would end the tests, Maven and all that runs in the same terminal. */
  private static void refuseAKillOfAll(String script) {
    Matcher found = KILL_OF_ALL.matcher(script);
    boolean all = found.find();
    SUPERVISORS
        .expectThat("the loop sends its signal to the worker and to nobody else")
        .butIf(
            all,
            "it says \"" + (all ? found.group() : "") + "\", and was not run",
            "that also hits what is not yours: this test, Maven, other people's workers. One process is"
                + " meant: kill -TERM $child, whose number $! tells")
        .otherwise(true, "", "");
  }

  /** Whether $? is asked more than once without being kept. */
  private static boolean asksTwice(String script) {
    return Pattern.compile("(?<!=)\\$\\?").matcher(script).results().count() > 1;
  }

  private static String times(Shell shell) {
    return shell.starts() > 19
        ? "again and again"
        : shell.starts() == 1 ? "once" : shell.starts() + " times";
  }

  private static String said(Shell shell) {
    String words = shell.said();
    return words.isEmpty() ? "" : "; the shell says: " + words;
  }

  @Test
  @Tag("task-5")
  @DisplayName(
      "Monit knows pid file, commands, a patient stop, a limit between, and when to give up")
  void monit() {
    String text = Supervisors.monit(WORKER);
    refuseNull(text, "monit()");
    String flat = text.replaceAll("(?m)#.*$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    SUPERVISORS
        .expectThat("Monit finds the process by its pid file")
        .butIf(
            !flat.contains("check process leaky"),
            "there is no \"check process leaky\"",
            "that line says what to watch: check process NAME with pidfile FILE")
        .butIf(
            !has(flat, "check process leaky (with )?pidfile \"?/run/jobs/leaky\\.pid\"?"),
            "the pid file is missing",
            "without pidfile FILE Monit does not know which process it is")
        .otherwise(true, "", "");
    SUPERVISORS
        .expectThat("Monit can start and stop it")
        .butIf(
            !has(flat, "start( program)? = \"/usr/bin/jobs-start leaky\""),
            "there is no start program = \"/usr/bin/jobs-start leaky\"",
            "Monit brings back what it can start: its start program, in quotes")
        .butIf(
            !has(flat, "stop( program)? = \"/usr/bin/jobs-stop leaky\""),
            "there is no stop program = \"/usr/bin/jobs-stop leaky\"",
            "a restart is a stop and a start: without a stop program Monit cannot end it in good"
                + " order")
        .butIf(
            has(flat, "kill -9|kill -kill|sigkill"),
            "it is killed with SIGKILL",
            "nothing can drain on SIGKILL: the stop program asks")
        .otherwise(true, "", "");
    Matcher patience =
        Pattern.compile("stop( program)? = \"[^\"]*\" (with )?timeout (\\d+) seconds")
            .matcher(flat);
    int seconds = patience.find() ? Integer.parseInt(patience.group(3)) : 0;
    SUPERVISORS
        .expectThat("a stop may take longer than the drain of 25 s")
        .butIf(
            seconds == 0,
            "the stop program has no timeout",
            "Monit's own is 30 s, and nobody sees it here: say how long a stop may take (with timeout"
                + " N seconds)")
        .butIf(
            seconds <= 25,
            "it may take " + seconds + " s",
            "Monit takes a stop that is not over by then for failed, while the worker still drains:"
                + " more than the drain")
        .otherwise(true, "", "");
    Matcher rule =
        Pattern.compile(
                "if (?:total )?(?:memory|mem)(?: usage)? (?:>|gt|is greater than) (\\d+(?:\\.\\d+)?) ?(b|kb|mb|gb|%)(?: for \\d+ cycles)? then (\\w+)")
            .matcher(flat);
    boolean found = rule.find();
    double limit = found ? megabytes(rule.group(1), rule.group(2)) : 0;
    SUPERVISORS
        .expectThat("Monit restarts it between 330 MB, the watchdog's, and 400 MB, the container's")
        .butIf(
            has(flat, "if [^>]*(swap|cpu|loadavg)") && !found,
            "the rule is about something else",
            "the limit is held against memory: if memory > N MB then restart")
        .butIf(
            !found,
            "there is no rule about memory",
            "the watchdog may fail, it is inside what it watches: if memory > N MB then restart")
        .butIf(
            found && rule.group(2).equals("%"),
            "the limit is a share, in percent",
            "Monit's percent are of the whole machine's memory, and the container is smaller: say MB")
        .butIf(
            found && !rule.group(3).equals("restart"),
            "the rule says " + (found ? rule.group(3) : ""),
            "an alert restarts nothing: then restart")
        .butIf(
            limit >= 400,
            "the limit is " + Math.round(limit) + " MB",
            "at the container's limit it is dead already: Monit has to come first")
        .butIf(
            limit <= 330,
            "the limit is " + Math.round(limit) + " MB",
            "Monit would come before the watchdog, which knows about turns and drains: it is the"
                + " second line, above the watchdog's")
        .otherwise(true, "", "");
    SUPERVISORS
        .expectThat("Monit gives up after too many restarts in a row")
        .butIf(
            !has(flat, "if \\d+ restarts? (within )?\\d+ cycles? then"),
            "there is no such rule",
            "what dies at every start would be started for ever, and nobody told: if N restarts within"
                + " M cycles then unmonitor")
        .otherwise(
            has(flat, "if \\d+ restarts? (within )?\\d+ cycles? then (unmonitor|stop|timeout)"),
            "the rule does something else",
            "then unmonitor");
  }

  private static double megabytes(String number, String unit) {
    double n = Double.parseDouble(number);
    return switch (unit) {
      case "b" -> n / (1 << 20);
      case "kb" -> n / 1024;
      case "gb" -> n * 1024;
      default -> n;
    };
  }

  private static boolean has(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  private static void refuseNull(String text, String method) {
    SUPERVISORS
        .expectThat(method + " answers the text")
        .butIf(text == null, "it answered null", "the text is what the supervisor reads")
        .otherwise(true, "", "");
  }
}
