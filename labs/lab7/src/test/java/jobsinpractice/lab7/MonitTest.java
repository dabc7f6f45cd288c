package jobsinpractice.lab7;

import java.nio.file.Path;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("Monit's entry")
class MonitTest implements SupervisorTasks {
  private static final Supervised WORKER =
      new Supervised(
          "leaky",
          Path.of("/run/jobs/leaky.pid"),
          "/usr/bin/jobs-start leaky",
          "/usr/bin/jobs-stop leaky",
          25,
          330,
          400);

  /** Only one whole number is between the two limits. */
  private static final Supervised CLOSE =
      new Supervised("close", Path.of("/run/close.pid"), "/bin/up", "/bin/down", 25, 451, 453);

  /** What Monit ignores between the words of a rule. */
  private static final String CYCLES = "(?: (?:for|within|in|of|times?|cycles?|with|and|\\d+))*";

  private static final Pattern MEMORY =
      Pattern.compile(
          "\\bif (?:total ?)?mem(?:ory)?(?: usage)?(?: is)? ?"
              + "(?:>=?|gt\\b|ge\\b|greater\\b|more\\b)(?: than)? ?(\\d+(?:\\.\\d+)?) ?"
              + "(%|percent|bytes?|b|kilobytes?|kb|megabytes?|mb|gigabytes?|gb)"
              + CYCLES
              + " then (\\w+)");

  private static final Pattern GIVES_UP =
      Pattern.compile("\\bif (\\d+) restarts?(?: within| in| with)? (\\d+) cycles? then (\\w+)");

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName(
      "Monit knows pid file, commands, a patient stop, a limit between, and when to give up")
  void monit() {
    check(WORKER);
    Generated.inputs(40, MonitTest::worker)
        .first(CLOSE)
        .shownAs(MonitTest::shown)
        .check(MonitTest::check);
  }

  private static Supervised worker(RandomGenerator random) {
    String name = "worker" + random.nextInt(100);
    int watchdog = 64 + random.nextInt(3000);
    return new Supervised(
        name,
        Path.of("/var/run/" + name + "/pid"),
        "/opt/jobs/bin/up " + name + " -c " + random.nextInt(50),
        "/opt/jobs/bin/down " + name,
        1 + random.nextInt(300),
        watchdog,
        watchdog + 2 + random.nextInt(500));
  }

  private static String shown(Supervised worker) {
    return String.format(
        Locale.ROOT,
        "worker %s, drain %d s, watchdog %d MB, container %d MB",
        worker.name(),
        worker.drainSeconds(),
        worker.watchdogMb(),
        worker.containerMb());
  }

  private static void check(Supervised worker) {
    String text = Supervisors.monit(worker);
    SupervisorTasks.refuseNull(text, "monit()");
    String flat = text.replaceAll("(?m)#.*$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    finds(worker, flat);
    startsAndStops(worker, flat);
    limits(worker, flat);
    givesUp(flat);
  }

  private static void finds(Supervised worker, String flat) {
    boolean pidFile =
        has(flat, "\\bpidfile [\"']?" + Pattern.quote("" + worker.pidFile()) + "(?=[\"' ]|$)");
    SUPERVISORS
        .expectThat("Monit finds the process by its pid file")
        .given(shown(worker))
        .butIf(
            !has(flat, "\\bcheck process [\"']?" + Pattern.quote(worker.name()) + "[\"']? "),
            "there is no \"check process " + worker.name() + "\"",
            "an entry begins with what to check: check process NAME with pidfile FILE. NAME is"
                + " worker.name()")
        .butIf(
            has(flat, "\\bpidfile ") && !pidFile,
            "the entry names the pidfile " + after(flat, "pidfile"),
            "this worker writes its process id to "
                + worker.pidFile()
                + ". Does your code make up the path? It is worker.pidFile()")
        .butIf(
            !pidFile,
            "pidfile " + worker.pidFile() + " is missing",
            "without the worker's pid file Monit does not know which process to check")
        .otherwise(true, "", "");
  }

  private static void startsAndStops(Supervised worker, String flat) {
    String start = statement(flat, "start");
    String stop = statement(flat, "stop");
    boolean starts = has(start, program("start", worker.start()));
    boolean stops = has(stop, program("stop", worker.stop()));
    SUPERVISORS
        .expectThat("Monit can start and stop it")
        .given(shown(worker))
        .butIf(
            !starts && !start.isEmpty(),
            "the entry has: " + start.strip(),
            "this worker's start command is "
                + worker.start()
                + ". Use worker.start() as it is, in quotes")
        .butIf(
            !starts,
            "there is no start program \"" + worker.start() + "\"",
            "Monit brings back only what it can start: name the worker's start command, in quotes")
        .butIf(
            has(flat, "kill -9|kill -kill|sigkill"),
            "it is killed with SIGKILL",
            "nothing can drain on SIGKILL: the worker's stop command asks it to stop")
        .butIf(
            !stops && !stop.isEmpty(),
            "the entry has: " + stop.strip(),
            "this worker's stop command is "
                + worker.stop()
                + ". Use worker.stop() as it is, in quotes")
        .butIf(
            !stops,
            "there is no stop program \"" + worker.stop() + "\"",
            "a restart is a stop and a start: without a stop program Monit cannot let it drain")
        .otherwise(true, "", "");
    Matcher timeout = Pattern.compile("\\btimeout (\\d+) (?:seconds?|s)\\b").matcher(stop);
    int seconds = timeout.find() ? number(timeout.group(1)) : 0;
    SUPERVISORS
        .expectThat("a stop may take longer than the drain of " + worker.drainSeconds() + " s")
        .given(shown(worker))
        .butIf(
            seconds == 0 && has(start, "\\btimeout \\d+"),
            "the start program has a timeout, and the stop program has none",
            "a start returns at once, and the stop has to wait for the drain: with timeout N seconds"
                + " belongs to the stop program")
        .butIf(
            seconds == 0,
            "the stop program has no timeout in seconds",
            "Monit's default is 30 s: state how long a stop may take (with timeout N seconds)")
        .butIf(
            seconds <= worker.drainSeconds(),
            "it may take " + seconds + " s",
            "Monit reports a failed stop after that time, while the worker still drains: allow more"
                + " than this worker's drain")
        .otherwise(true, "", "");
  }

  private static void limits(Supervised worker, String flat) {
    Matcher rule = MEMORY.matcher(flat);
    boolean found = findThe("restart", rule);
    double limit = found ? megabytes(rule.group(1), rule.group(2)) : 0;
    String action = found ? rule.group(3) : "";
    String made = found && worker != WORKER ? madeFrom(limit, worker) : "";
    SUPERVISORS
        .expectThat(
            "Monit restarts it between "
                + worker.watchdogMb()
                + " MB, the watchdog's, and "
                + worker.containerMb()
                + " MB, the container's")
        .butIf(
            !found && !has(flat, "\\bmem(ory)?\\b") && has(flat, "\\bif [^>]*(swap|cpu|loadavg)"),
            "the rule is about something else",
            "the container's limit applies to memory: if memory > N MB then restart")
        .butIf(
            !found && !has(flat, "\\bmem(ory)?\\b"),
            "there is no rule about memory",
            "the watchdog may hang together with its worker: if memory > N MB then restart")
        .butIf(
            !found,
            "no rule about memory was recognized",
            "this test knows the form \"if memory > N MB then restart\", also with \"for N cycles\"")
        .butIf(
            found && rule.group(2).matches("%|percent"),
            "the limit is in percent",
            "Monit's percent are of the whole machine's memory, and the container is smaller: use MB")
        .butIf(
            action.equals("alert"),
            "the action is alert",
            "an alert restarts nothing: then restart")
        .butIf(
            action.matches("stop|unmonitor"),
            "the action is " + action,
            "then the worker stays down: then restart")
        .butIf(
            !action.equals("restart"),
            "the action is " + action,
            "a leaking worker needs a stop and a start: then restart")
        .butIf(
            !fits(limit, worker) && !made.isEmpty(), "the limit is " + shortly(limit) + " MB", made)
        .butIf(
            limit >= worker.containerMb(),
            "the limit is " + shortly(limit) + " MB",
            "at the container's limit the kernel has killed it already: Monit has to act first")
        .butIf(
            limit == worker.watchdogMb() && worker == CLOSE,
            "the limit is 451 MB",
            "that is the watchdog's own limit, although 452 is between the two. Does a division drop a"
                + " fraction, as in two halves that are added? Add first, and then divide by 2")
        .butIf(
            limit <= worker.watchdogMb(),
            "the limit is " + shortly(limit) + " MB",
            "Monit would act before the watchdog, which waits for turns: put its limit above the"
                + " watchdog's")
        .otherwise(true, "", "");
  }

  /** Finds the first rule whose third group is this action, or else the first rule. */
  private static boolean findThe(String action, Matcher rule) {
    while (rule.find()) {
      if (rule.group(3).matches(action)) return true;
    }
    return rule.reset().find();
  }

  private static boolean fits(double limit, Supervised worker) {
    return limit > worker.watchdogMb() && limit < worker.containerMb();
  }

  /** How the limit seems to be computed, from the one of the first worker, which was right. */
  private static String madeFrom(double limit, Supervised worker) {
    Matcher first =
        MEMORY.matcher(Supervisors.monit(WORKER).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    if (!findThe("restart", first)) return "";
    double other = megabytes(first.group(1), first.group(2));
    String seems = "";
    if (limit == other) {
      seems = "is it a fixed number?";
    } else if (near(limit, other * worker.containerMb() / WORKER.containerMb())) {
      seems = "is it a share of the container's limit?";
    } else if (near(limit, other * worker.watchdogMb() / WORKER.watchdogMb())) {
      seems = "is it a multiple of the watchdog's limit?";
    } else if (limit - worker.watchdogMb() == other - WORKER.watchdogMb()) {
      seems = "does your code add a fixed number to the watchdog's limit?";
    } else if (worker.containerMb() - limit == WORKER.containerMb() - other) {
      seems = "does your code subtract a fixed number from the container's limit?";
    }
    return seems.isEmpty()
        ? ""
        : "with 330 and 400 MB it was "
            + shortly(other)
            + " MB: "
            + seems
            + " The two limits may be close, so take a number between them, such as their mean";
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 1;
  }

  /** The word after this one. */
  private static String after(String flat, String word) {
    Matcher found = Pattern.compile("\\b" + word + " (\\S+)").matcher(flat);
    return found.find() ? found.group(1) : "";
  }

  private static void givesUp(String flat) {
    Matcher rule = GIVES_UP.matcher(flat);
    boolean found = findThe("unmonitor|stop|timeout", rule);
    SUPERVISORS
        .expectThat("Monit gives up after too many restarts within some cycles")
        .butIf(
            !found && has(flat, "\\brestarts?\\b.* cycles?\\b"),
            "no such rule was recognized",
            "this test knows the form \"if N restarts within M cycles then unmonitor\"")
        .butIf(
            !found,
            "there is no such rule",
            "a worker that dies at every start would be started forever, and no alert would stand"
                + " out: if N restarts within M cycles then unmonitor")
        .butIf(
            found && !rule.group(3).matches("unmonitor|stop|timeout"),
            "the action is " + (found ? rule.group(3) : ""),
            "to give up is: then unmonitor")
        .butIf(
            found && number(rule.group(1)) > number(rule.group(2)),
            "it counts "
                + (found ? rule.group(1) + " restarts in " + rule.group(2) : "")
                + " cycles",
            "Monit restarts at most once in a cycle, so this never happens")
        .otherwise(true, "", "");
  }

  /** {@code start program = "…"}, where program, the sign, and the kind of quote are optional. */
  private static String program(String word, String command) {
    String quoted = Pattern.quote(command.toLowerCase(Locale.ROOT));
    return "\\b" + word + "(?: program)? ?=? ?(?:\"" + quoted + "\"|'" + quoted + "')";
  }

  /** The start or stop statement, up to the next statement. */
  private static String statement(String flat, String word) {
    Matcher found =
        Pattern.compile(
                "\\b"
                    + word
                    + "(?: program)? ?=? ?[\"'].*?(?=\\b(?:start|stop|restart)(?: program)? ?=? ?[\"']"
                    + "|\\bif |\\bcheck |\\bevery |\\bdepends |\\bgroup |\\bmode |\\bonreboot |$)")
            .matcher(flat);
    return found.find() ? found.group() : "";
  }

  private static double megabytes(String number, String unit) {
    double n = Double.parseDouble(number);
    return switch (unit.charAt(0)) {
      case 'b' -> n / (1 << 20);
      case 'k' -> n / 1024;
      case 'g' -> n * 1024;
      default -> n;
    };
  }

  private static String shortly(double megabytes) {
    return String.format(Locale.ROOT, "%.1f", megabytes).replaceFirst("\\.0$", "");
  }

  private static int number(String digits) {
    return digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static boolean has(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }
}
