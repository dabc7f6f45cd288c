package jobsinpractice.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.redislauncher.RedisMissing;
import jobsinpractice.runner.LabProblem;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.MachineTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * Runs the commands of {@code labs/lab}, and reports an error in two lines: the problem and the
 * fix. Exit codes: 0 for success, 1 for a failure (a red lab, a broken machine), 2 for a command
 * line that cannot be read.
 */
final class LabTool {
  private static final String TRACE = "--trace";

  private static final List<Class<?>> COMMANDS =
      List.of(
          DoctorCommand.class,
          StartCommand.class,
          ReadCommand.class,
          SiteCommand.class,
          EpubCommand.class,
          PdfCommand.class,
          QuizCommand.class,
          TestCommand.class,
          WatchCommand.class,
          HintCommand.class,
          SolutionCommand.class,
          DiffCommand.class,
          ReportCommand.class,
          ResetCommand.class,
          CatchUpCommand.class,
          CertificateCommand.class,
          ClassCommand.class,
          StatusCommand.class,
          MonitorCommand.class,
          RedisCommand.class,
          BenchCommand.class,
          BranchCommand.class,
          BundleCommand.class,
          NewCommand.class,
          SkeletonsCommand.class,
          PlanCommand.class,
          WeekCommand.class,
          LaunchCommand.class,
          RunCommand.class);

  private final Course course;
  private final Terminal terminal;
  private boolean trace;

  @Command(name = "lab")
  private static final class Root {}

  LabTool(Course course) {
    this.course = course;
    this.terminal = course.terminal();
  }

  int run(String... args) {
    List<String> words = Arrays.stream(args).filter(arg -> !arg.equals(TRACE)).toList();
    trace = words.size() < args.length;
    if (trace) {
      System.setProperty("lab.trace", "true");
    }
    try {
      return dispatch(words);
    } catch (Exception e) {
      return failed(e);
    }
  }

  private int dispatch(List<String> words) throws Exception {
    if (words.isEmpty()) {
      return new OverviewCommand(course).call();
    }
    String first = words.get(0);
    if (List.of("help", "--help", "-h").contains(first)) {
      if (words.size() == 1) {
        terminal.print(HelpText.text(terminal));
        return ExitCode.DONE;
      }
      return commandLine().execute(words.get(1), "--help");
    }
    return commandLine().execute(words.toArray(String[]::new));
  }

  CommandLine commandLine() {
    CommandLine.IFactory factory =
        new CommandLine.IFactory() {
          @Override
          public <K> K create(Class<K> type) throws Exception {
            return make(type);
          }
        };
    CommandLine line = new CommandLine(new Root(), factory);
    COMMANDS.forEach(line::addSubcommand);
    wordsOfAnotherProgram(line.getSubcommands().get("redis"));
    line.setCommandName(CommandNames.lab("").strip());
    PrintWriter out = new PrintWriter(terminal.out(), true, UTF_8);
    line.setOut(out).setErr(out);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colours() == jobsinpractice.testkit.Colours.NONE
                ? CommandLine.Help.Ansi.OFF
                : CommandLine.Help.Ansi.ON));
    line.setUsageHelpWidth(Terminal.WIDTH);
    line.setExecutionExceptionHandler((e, command, result) -> failed(e));
    line.setParameterExceptionHandler((e, words) -> misread(e));
    return line;
  }

  /** Passes all words on to redis-cli, flags included: {@code lrange queue:default 0 -1}. */
  static void wordsOfAnotherProgram(CommandLine line) {
    line.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
  }

  // Commands take the course; picocli's own helpers take nothing.
  private <K> K make(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(Course.class).newInstance(course);
    } catch (NoSuchMethodException e) {
      return CommandLine.defaultFactory().create(type);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private int misread(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().parent() == null ? "" : " " + name(e);
    boolean unknown = e instanceof CommandLine.UnmatchedArgumentException && command.isEmpty();
    String typed =
        unknown ? ((CommandLine.UnmatchedArgumentException) e).getUnmatched().get(0) : "";
    String what = unknown ? "Unknown command: " + typed + "." : sentence(e.getMessage());
    String near = unknown ? nearest(typed) : "";
    String fix =
        near.isEmpty()
            ? CommandNames.lab("--help")
            : CommandNames.lab(near) + ", or " + CommandNames.lab("--help");
    complain(what, command.isEmpty() ? fix : CommandNames.lab(command.strip()) + " --help");
    return ExitCode.USAGE;
  }

  /** Returns the command that is at most two typing mistakes away, or "". */
  private String nearest(String typed) {
    return commandLine().getSubcommands().keySet().stream()
        .filter(name -> slips(typed, name) <= 2)
        .min(java.util.Comparator.comparing(name -> slips(typed, name)))
        .orElse("");
  }

  // Levenshtein, row by row; swapping two neighbours counts as two.
  private static int slips(String a, String b) {
    int[] row = java.util.stream.IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchange, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static String name(ParameterException e) {
    String root = e.getCommandLine().getCommandSpec().root().name();
    return e.getCommandLine().getCommandSpec().qualifiedName().substring(root.length()).strip();
  }

  private static String sentence(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.endsWith(".") ? line : line + ".";
  }

  private int failed(Exception e) {
    if (e instanceof UserError trouble) {
      complain(trouble.getMessage(), trouble.fix());
    } else if (e instanceof RedisMissing missing) {
      complain("Your machine, not your code: " + missing.problem(), missing.fix());
    } else if (e instanceof MachineTrouble machine) {
      complain("Your machine, not your code: " + machine.getMessage(), machine.fix());
    } else if (e instanceof LabProblem || e instanceof RedisUnavailable) {
      complain(sentence(e.getMessage()), "");
    } else if (e instanceof UncheckedIOException io) {
      complain(
          io.getMessage() + " (" + io.getCause() + ").",
          "check the owner of that file, and the free disk space");
    } else {
      String at = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
      complain(
          "The course tool itself failed: " + e + at,
          "labs/lab " + TRACE + " … shows the stack trace; please report it");
    }
    if (trace) {
      e.printStackTrace(terminal.out());
    }
    return ExitCode.FAILED;
  }

  private void complain(String problem, String fix) {
    terminal.error(terminal.red(problem));
    if (!fix.isBlank()) {
      terminal.error("  fix      " + fix);
    }
  }
}
