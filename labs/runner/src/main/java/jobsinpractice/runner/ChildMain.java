package jobsinpractice.runner;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import jobsinpractice.testkit.PassedChecks;
import jobsinpractice.testkit.QuietEngineLog;
import jobsinpractice.testkit.UntilRed;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The program of a child JVM, which runs lab tests. It loads the engine, the kit, and JUnit once,
 * and loads the lab's classes for each run in a new class loader. The learner's code may end it;
 * the runner then starts another.
 */
final class ChildMain {
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Launcher junit;
  private final LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();

  /** One run: the folders of the lab's code and of its tests, and the test classes. */
  private record Order(Path classes, Path tests, List<String> testClasses, RunScope scope) {}

  private ChildMain(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
    this.junit =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
  }

  public static void main(String[] args) throws Exception {
    // The pipe carries messages, which include what the learner prints; System.in is empty.
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setIn(new ByteArrayInputStream(new byte[0]));
    PrintStream printed = new PrintStream(new Printed(out), true, StandardCharsets.UTF_8);
    System.setOut(printed);
    System.setErr(printed);
    QuietEngineLog.engineLog();
    ChildMain child = new ChildMain(in, out);
    child.readOrdersInTheBackground();
    child.warmUp();
    child.serve();
  }

  private void warmUp() {
    junit.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(WarmUp.class))
            .build());
  }

  private void readOrdersInTheBackground() {
    Thread reader = new Thread(this::readOrders, "orders");
    reader.setDaemon(true);
    reader.start();
  }

  private void serve() throws Exception {
    send(RunnerMessages.READY, message -> {});
    while (true) {
      run(orders.take());
    }
  }

  // The pipe ends with the runner: then this JVM ends, whatever the learner's code is doing.
  private void readOrders() {
    try {
      while (true) {
        Path classes = Path.of(RunnerMessages.read(in));
        Path tests = Path.of(RunnerMessages.read(in));
        List<String> testClasses = RunnerMessages.readAll(in);
        RunScope scope =
            new RunScope(
                RunnerMessages.read(in),
                UntilRed.Skips.values()[in.readInt()],
                false,
                RunScope.Again.values()[in.readInt()]);
        orders.add(new Order(classes, tests, testClasses, scope));
      }
    } catch (IOException e) {
      System.exit(0);
    }
  }

  private void run(Order order) throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    URL[] path = {order.classes.toUri().toURL(), order.tests.toUri().toURL()};
    ClassLoader kit = ChildMain.class.getClassLoader();
    Thread self = Thread.currentThread();
    List<String> leaked;
    RunListener listener = new RunListener(this);
    switch (order.scope.again()) {
      case NONE -> {}
      case ORDERS -> PassedChecks.forgetOrders();
      case SLOW_ONES -> PassedChecks.forget();
    }
    try (URLClassLoader lab = new URLClassLoader("lab", path, kit)) {
      self.setContextClassLoader(lab);
      junit.execute(request(order), listener, listener.exitWatch());
      leaked = new Leaks(before, lab, order.classes).found();
    } finally {
      self.setContextClassLoader(kit);
    }
    System.out.flush();
    send(
        RunnerMessages.DONE,
        message -> {
          message.writeInt(listener.declaredTasks());
          RunnerMessages.write(message, leaked);
          RunnerMessages.write(message, listener.inputs());
        });
  }

  private static LauncherDiscoveryRequest request(Order order) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(order.testClasses.stream().map(DiscoverySelectors::selectClass).toList())
            .configurationParameter(UntilRed.PARAMETER, order.scope.skips().name());
    if (!order.scope.tag().isEmpty()) {
      request.filters(TagFilter.includeTags(order.scope.tag()));
    }
    return request.build();
  }

  /** Writes what a message holds after its number. */
  interface Body {
    void write(DataOutputStream message) throws IOException;
  }

  void send(int kind, Body body) {
    try {
      synchronized (out) {
        out.writeInt(kind);
        body.write(out);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stream behind System.out and System.err of the learner's code. */
  private static final class Printed extends OutputStream {
    private final DataOutputStream out;

    Printed(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      synchronized (out) {
        out.writeInt(RunnerMessages.PRINTED);
        out.writeInt(length);
        out.write(bytes, from, length);
      }
    }

    @Override
    public void flush() throws IOException {
      synchronized (out) {
        out.flush();
      }
    }
  }
}
