package jobsinpractice.tool;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import jobsinpractice.classroom.ClassBoard;
import jobsinpractice.classroom.SourceTexts;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab class start}: runs the board of a class until it ends. */
@Command(
    name = "start",
    header = "Runs the board of a class on this machine, and prints what learners type to join.",
    description = {
      "",
      "Without --lan, only this machine can reach the board. Ctrl-C, the page's button, or class end",
      "ends the class. Everything that the board knows is in memory, and is then gone.",
      ""
    })
final class ClassStartCommand extends CourseCommand {
  private final CountDownLatch end = new CountDownLatch(1);

  @Option(names = "--lan", description = "let other machines of the network reach the board")
  private boolean lan;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "the address that learners connect to; without it, the one of this machine")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "where the board listens; without it, a free port")
  private int port;

  ClassStartCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunningClass running = RunningClass.of(course.labs().state());
    if (running.answers()) {
      throw new UserError("A class is running already.", CommandNames.lab("class end"));
    }
    List<String> addresses = lan ? NetworkAddresses.ofThisMachine() : List.of("127.0.0.1");
    if (host == null && addresses.isEmpty()) {
      throw new UserError("This machine has no network address.", "connect it, or name --host");
    }
    String shown = host == null ? addresses.get(0) : host;
    SourceTexts texts = texts();
    try (ClassBoard board =
        ClassBoard.start(texts, Clock.systemUTC(), lan, shown, port, end::countDown)) {
      running.save(board.page());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    running.forget();
                    board.close();
                  },
                  "class-end"));
      print(board, shown, addresses);
      end.await();
      running.forget();
      terminal.line("The class has ended. Its data are gone.");
    }
    return ExitCode.DONE;
  }

  private SourceTexts texts() {
    TreeMap<Integer, String> titles = new TreeMap<>();
    TreeMap<Integer, Integer> tasks = new TreeMap<>();
    for (LabHome lab : course.labs().all()) {
      titles.put(lab.number(), lab.title());
      tasks.put(lab.number(), lab.redList().tasks());
    }
    return new SourceTexts(course.labs().root(), titles, tasks);
  }

  private void print(ClassBoard board, String shown, List<String> addresses) {
    URI page = board.page();
    terminal.line("The class has begun. Ctrl-C ends it, and then its data are gone.");
    terminal.line();
    terminal.labelledWhole("board", terminal.cyan(page.toString()));
    terminal.labelledWhole(
        "join",
        CommandNames.lab("class join " + shown + ":" + board.port() + " " + board.code())
            + " --name NAME");
    terminal.labelledWhole("sha-256", board.fingerprint());
    if (lan) {
      terminal.labelled(
          "reach",
          "every machine of your network can connect to port "
              + board.port()
              + ", and needs the code to join"
              + (addresses.size() > 1 ? "; addresses: " + String.join(", ", addresses) : ""));
    } else {
      terminal.labelled("reach", "only this machine; start it with --lan for a class in a room");
    }
    terminal.line();
    terminal.labelled(
        "keep", "do not show the board's address: with it, this machine's users can open it");
  }
}
