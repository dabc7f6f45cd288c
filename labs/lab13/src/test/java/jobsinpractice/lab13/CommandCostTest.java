package jobsinpractice.lab13;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobsinpractice.engine.Worker;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(13)
@DisplayName("The cost of a job")
class CommandCostTest {
  static final Task COUNT =
      Task.of(13, 1, "count")
          .asks(
              "return how many commands, and how many microseconds, one job cost Redis between the"
                  + " two looks")
          .lookAt("INFO commandstats (Redis) · chapter 13, \"Count first\"")
          .whenThrown(
              NullPointerException.class,
              "a command that is in only one of the two looks: before its first call, Redis does not"
                  + " list a command")
          .whenThrown(
              NumberFormatException.class,
              "what your code reads there is not a number, or it is more than an int can hold: usec and"
                  + " calls are long. A line is"
                  + " cmdstat_get:calls=30,usec=90,usec_per_call=3.00,rejected_calls=0,failed_calls=0,"
                  + " and a name can contain a |, as in cmdstat_client|list");

  private static final Set<String> NOT_TIMED = Set.of("eval", "evalsha", "fcall", "exec");

  /** One line of INFO commandstats. */
  record Command(String name, long calls, long usec, long rejected, long failed) {
    Command(String name, long calls, long usec) {
      this(name, calls, usec, 0, 0);
    }

    String line() {
      return "cmdstat_"
          + name
          + ":calls="
          + calls
          + ",usec="
          + usec
          + ",usec_per_call="
          + String.format(Locale.ROOT, "%.2f", perCall())
          + ",rejected_calls="
          + rejected
          + ",failed_calls="
          + failed;
    }

    /** The average, to two decimals, as Redis shows it. */
    double perCall() {
      return calls == 0 ? 0 : Math.round(100.0 * usec / calls) / 100.0;
    }

    @Override
    public String toString() {
      return name + " calls=" + calls + " usec=" + usec;
    }
  }

  private static final String AVERAGES =
      "that is calls times usec_per_call, which Redis rounds to two decimals: the field usec has the"
          + " exact time of all calls";

  private static final String AVERAGE_OF_ALL =
      "that is the new calls times usec_per_call, and this is the average of all calls since Redis"
          + " started. The new calls can be faster or slower: subtract the usec of the first look from"
          + " the usec of the second";

  private static String info(List<Command> commands) {
    return commands.stream()
        .map(command -> command.line() + "\r\n")
        .collect(Collectors.joining("", "# Commandstats\r\n", ""));
  }

  /** The same with plain loops. */
  private static CommandCost.PerJob oracle(List<Command> before, List<Command> after, long jobs) {
    double calls = 0;
    double usec = 0;
    for (int sign : new int[] {-1, 1}) {
      for (Command command : sign < 0 ? before : after) {
        if (command.name().equals("info")) continue;
        calls += sign * command.calls();
        if (!NOT_TIMED.contains(command.name())) usec += sign * command.usec();
      }
    }
    return jobs == 0
        ? new CommandCost.PerJob(0, 0)
        : new CommandCost.PerJob(calls / jobs, usec / jobs);
  }

  /** The time of one job, from the rounded averages. */
  private static double fromAverages(Looks looks) {
    return perJob(looks, Command::perCall);
  }

  /** Whether this is the time of one job, with the new calls as fast as all calls on average. */
  private static boolean isAverageOfAll(double micros, Looks looks) {
    return Math.abs(micros - newCallsTimesAverage(looks, looks.after())) < 1e-3
        || Math.abs(micros - newCallsTimesAverage(looks, looks.before())) < 1e-3;
  }

  private static double newCallsTimesAverage(Looks looks, List<Command> averages) {
    Map<String, Double> perCall = new TreeMap<>();
    for (Command command : averages) perCall.put(command.name(), command.perCall());
    return perJob(looks, command -> perCall.getOrDefault(command.name(), 0.0));
  }

  /** The time of one job, if each call takes this time: the second look minus the first. */
  private static double perJob(Looks looks, ToDoubleFunction<Command> perCall) {
    double usec = 0;
    for (int sign : new int[] {-1, 1}) {
      for (Command command : sign < 0 ? looks.before() : looks.after()) {
        if (command.name().equals("info") || NOT_TIMED.contains(command.name())) continue;
        usec += sign * command.calls() * perCall.applyAsDouble(command);
      }
    }
    return usec / looks.jobs();
  }

  private static CommandCost.PerJob cost(List<Command> before, List<Command> after, long jobs) {
    return CommandCost.of(info(before), info(after), jobs);
  }

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("ten jobs ended between the two looks: 4 commands and 15 µs each")
  void difference() {
    List<Command> before =
        List.of(new Command("get", 1_000, 5_000), new Command("lpush", 200, 900));
    List<Command> after = List.of(new Command("get", 1_030, 5_090), new Command("lpush", 210, 960));
    String given = "before " + before + ", after " + after + ", 10 jobs";
    CommandCost.PerJob cost = cost(before, after, 10);
    COUNT
        .expect(4, "commands")
        .given(given)
        .got(cost.commands())
        .butIf(124, "that is all since Redis started: subtract what the first look had")
        .butIf(40, "that is for all ten jobs, not for one")
        .butIf(-4, "the first look is subtracted from the second, not the other way round")
        .butIf(3, "the calls of LPUSH are missing: add up all commands")
        .butIf(1, "the calls of GET are missing: add up all commands")
        .otherwise("the calls between the two looks, divided by the jobs");
    COUNT
        .expect(15, "µs")
        .given(given)
        .got(cost.micros())
        .butIf(605, "that is all since Redis started: subtract what the first look had")
        .butIf(150, "that is for all ten jobs, not for one")
        .butIf(-15, "the first look is subtracted from the second, not the other way round")
        .butIf(
            micros -> Math.abs(micros - fromAverages(new Looks(before, after, 10))) < 1e-6,
            AVERAGES)
        .butIf(micros -> isAverageOfAll(micros, new Looks(before, after, 10)), AVERAGE_OF_ALL)
        .butIf(
            micros -> micros < 1,
            "very little: is that usec_per_call, or are those ms? The field usec has the time of all"
                + " calls")
        .otherwise("the field usec, between the two looks, divided by the jobs");
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("a rejected call did not run, and a failed call is already among the calls")
  void rejected() {
    List<Command> after = List.of(new Command("get", 30, 90, 4, 2));
    COUNT
        .expect(3, "commands")
        .given("the second look has " + after.get(0).line() + "; 10 jobs")
        .got(cost(List.of(), after, 10).commands())
        .butIf(3.4, "that is with rejected_calls: only the field calls counts commands that ran")
        .butIf(3.2, "that is with failed_calls, which calls already contains")
        .butIf(3.6, "that is with rejected_calls and failed_calls: only the field calls counts")
        .butIf(
            0,
            "GET is missing. Before its first call, Redis does not list a command, so it is only in"
                + " the second look")
        .otherwise("the field calls");
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("the time of a script is in its commands, and your own INFO does not count")
  @Promise(
      "The time of EVAL, EVALSHA, FCALL, and EXEC never counts, because it contains the time of the"
          + " commands that they run.")
  void scripts() {
    List<Command> before = List.of(new Command("info", 1, 300));
    for (String script : List.of("evalsha", "eval", "fcall", "exec")) {
      List<Command> after =
          List.of(
              new Command("info", 3, 600),
              new Command(script, 10, 500),
              new Command("hget", 10, 100),
              new Command("incr", 10, 80));
      CommandCost.PerJob cost = cost(before, after, 10);
      String name = script.toUpperCase(Locale.ROOT);
      String given = "between the looks: " + after + " (info calls=1 usec=300 before); 10 jobs";
      COUNT
          .expect(18, "µs")
          .given(given)
          .got(cost.micros())
          .butIf(
              68,
              "the time of HGET and INCR is counted twice: "
                  + name
                  + " ran them, so its time contains theirs")
          .butIf(98, "that is with " + name + ", whose time contains HGET and INCR, and with INFO")
          .butIf(48, "that is with INFO: it is your own look, not a job's command")
          .butIf(50, "that is " + name + " alone, but not every command runs inside of one")
          .otherwise("the time of HGET and INCR");
      COUNT
          .expect(3, "commands")
          .given(given)
          .got(cost.commands())
          .butIf(3.2, "that is with INFO: it is your own look, not a job's command")
          .butIf(2, name + " is missing: its time does not count, but its call does")
          .butIf(2.2, name + " is missing, and INFO is in it")
          .otherwise("the calls of " + name + ", HGET, and INCR");
    }
  }

  @Test
  @Tag("task-1")
  @Order(4)
  @DisplayName("a subcommand and a command whose name begins like another are counted")
  void names() {
    List<Command> before =
        List.of(
            new Command("getrange", 7, 70),
            new Command("get", 100, 300),
            new Command("config|get", 10, 20),
            new Command("config|set", 30, 90));
    List<Command> after =
        List.of(
            new Command("client|setinfo", 16, 32),
            new Command("getrange", 15, 150),
            new Command("get", 104, 312),
            new Command("config|get", 12, 24),
            new Command("config|set", 31, 93));
    CommandCost.PerJob cost = cost(before, after, 1);
    COUNT
        .expect(31, "commands")
        .given("before " + before + ", after " + after + ", 1 job")
        .got(cost.commands())
        .butIf(
            15,
            "the 16 calls of client|setinfo are missing. Does your code skip each name that contains"
                + " info? Only the command INFO is your own look")
        .butIf(
            12, "client|setinfo and the others are missing: since Redis 7, a name can contain a |")
        .butIf(
            commands -> commands == 29 || commands == 30,
            "config|get and config|set are two commands, and one of them is missing. Is the name cut at"
                + " the |, so that the second one replaces the first one in a map?")
        .butIf(
            commands -> commands > 31,
            "too many: is GET mixed up with GETRANGE, whose name begins like it?")
        .butIf(
            commands -> commands >= 0 && commands == Math.rint(commands),
            "these calls are missing: "
                + missing(31 - (int) cost.commands())
                + ". Which lines does your code skip, or take for another command?")
        .otherwise(CALLS);
  }

  private static final String CALLS =
      "16 of client|setinfo, 8 of getrange, 4 of get, 2 of config|get, and 1 of config|set";

  /** Returns the commands whose calls add up to this number: each has another power of 2. */
  private static String missing(int calls) {
    List<String> names = new ArrayList<>();
    String[] all = CALLS.replace("and ", "").split(", ");
    for (int i = 0; i < all.length; i++) if ((calls & 16 >> i) != 0) names.add(all[i]);
    return String.join(", ", names);
  }

  @Test
  @Tag("task-1")
  @Order(5)
  @DisplayName("no job ended between the two looks: both values are 0")
  void none() {
    CommandCost.PerJob cost = cost(List.of(), List.of(new Command("get", 30, 90)), 0);
    for (double value : new double[] {cost.commands(), cost.micros()}) {
      COUNT
          .expect(0, "")
          .given("30 calls of GET, and no job")
          .got(value)
          .butIf(
              number -> number == 30 || number == 90,
              "that is for all calls, as if one job had ended. Without a job there is nothing to"
                  + " divide: both values are 0")
          .butIf(Double::isInfinite, "a division by 0: a quiet minute has no jobs")
          .butIf(Double::isNaN, "0 divided by 0: a quiet minute has no jobs")
          .otherwise("0");
    }
  }

  /** Two looks. */
  record Looks(List<Command> before, List<Command> after, long jobs) {
    @Override
    public String toString() {
      return "before " + before + ", after " + after + ", " + jobs + " jobs";
    }
  }

  private static final List<String> NAMES =
      List.of(
          "get",
          "getex",
          "set",
          "lpush",
          "lrem",
          "evalsha",
          "eval",
          "exec",
          "info",
          "config|get",
          "config|set",
          "client|list",
          "zrangebyscore",
          "fcall",
          "hello");

  private static Looks looks(RandomGenerator random) {
    Map<String, Command> before = new TreeMap<>();
    Map<String, Command> after = new TreeMap<>();
    for (String name : NAMES) {
      long calls = random.nextInt(3) == 0 ? 0 : random.nextLong(1_000_000);
      long usec = calls * (1 + random.nextInt(9));
      if (calls > 0) before.put(name, new Command(name, calls, usec));
      long more = random.nextInt(2) == 0 ? 0 : random.nextLong(10_000);
      if (calls + more > 0) {
        after.put(
            name,
            new Command(name, calls + more, usec + more * 3, random.nextInt(9), random.nextInt(9)));
      }
    }
    return new Looks(
        List.copyOf(before.values()), List.copyOf(after.values()), 1 + random.nextInt(5_000));
  }

  @Test
  @Tag("task-1")
  @Order(6)
  @DisplayName("any two looks, any number of jobs")
  void generated() {
    Generated.inputs(100, CommandCostTest::looks)
        .first(
            new Looks(List.of(), List.of(), 3),
            new Looks(
                List.of(new Command("get", 3_000_000_000L, 7_000_000_000L)),
                List.of(new Command("get", 3_000_000_010L, 7_000_000_040L)),
                10))
        .check(
            looks -> {
              CommandCost.PerJob right = oracle(looks.before(), looks.after(), looks.jobs());
              CommandCost.PerJob cost = cost(looks.before(), looks.after(), looks.jobs());
              COUNT
                  .expect(right.commands(), "commands")
                  .got(cost.commands())
                  .butIf(
                      Math.floor(right.commands()),
                      "the fraction is lost. Do two long numbers divide? The result has no fraction")
                  .otherwise("the calls between the two looks, divided by the jobs");
              COUNT
                  .expect(right.micros(), "µs")
                  .got(cost.micros())
                  .butIf(
                      Math.floor(right.micros()),
                      "the fraction is lost. Do two long numbers divide? The result has no fraction")
                  .butIf(micros -> Math.abs(micros - fromAverages(looks)) < 1e-3, AVERAGES)
                  .butIf(micros -> isAverageOfAll(micros, looks), AVERAGE_OF_ALL)
                  .otherwise("the time between the two looks, divided by the jobs");
            });
  }

  @Test
  @Tag("task-1")
  @Order(7)
  @DisplayName("a worker runs 20 jobs: the same as what this Redis counted")
  void real(TestBench bench) {
    Worker worker = bench.worker().handle("WelcomeMail", job -> {}).build();
    for (int i = 0; i < 20; i++) bench.client().push("WelcomeMail", i);
    String before = bench.redis().call(jedis -> jedis.info("commandstats"));
    bench.processAll(worker);
    String after = bench.redis().call(jedis -> jedis.info("commandstats"));
    CommandCost.PerJob right = oracle(read(before), read(after), 20);
    CommandCost.PerJob cost = CommandCost.of(before, after, 20);
    COUNT
        .expect(right.commands(), "commands")
        .given("INFO commandstats of a Redis, before and after a worker ran 20 jobs")
        .got(cost.commands())
        .otherwise("the calls between the two looks, divided by the jobs");
    COUNT
        .expect(right.micros(), "µs")
        .given("INFO commandstats of a Redis, before and after a worker ran 20 jobs")
        .got(cost.micros())
        .otherwise("the time between the two looks, divided by the jobs");
  }

  private static List<Command> read(String info) {
    List<Command> commands = new ArrayList<>();
    Pattern.compile("cmdstat_([^:]+):calls=(\\d+),usec=(\\d+)")
        .matcher(info)
        .results()
        .forEach(
            found ->
                commands.add(
                    new Command(
                        found.group(1),
                        Long.parseLong(found.group(2)),
                        Long.parseLong(found.group(3)))));
    return commands;
  }
}
