package jobsinpractice.testkit.classroom;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.testkit.CommandNames;

/**
 * Sends the results of test runs to the board of the class that this learner has joined, in the
 * background. It does nothing without a class. A board that is away costs a learner no time and at
 * most one printed line, and no result changes.
 */
public final class ClassReporter implements AutoCloseable {
  private static final int NETWORK_MILLIS = 2_000;

  /** How long the end of a program waits for a board that has accepted the connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** A run that is shorter than this waits for the rest of it; other runs wait for no network. */
  private static final Duration SHORTEST = Duration.ofMillis(500);

  private static final int UNAUTHORIZED = 401;

  private static final String AWAY =
      "The class board cannot be reached. Your result is the same without it. To stop sending: "
          + CommandNames.lab("class leave");

  private final Supplier<Optional<Membership>> member;
  private final Consumer<String> line;
  private final Network network;
  private final Duration patience;
  private ExecutorService background;
  private final long began = System.nanoTime();
  private volatile boolean reached;
  private PinnedConnection early;
  private String earlyToken;
  private Future<?> last;
  private boolean printed;

  /** Reaches the board, without TLS yet. */
  interface Network {
    PinnedConnection connect(Membership joined) throws IOException;
  }

  ClassReporter(
      Supplier<Optional<Membership>> member,
      Consumer<String> line,
      Network network,
      Duration patience) {
    this.member = member;
    this.line = line;
    this.network = network;
    this.patience = patience;
  }

  /**
   * Returns the reporter of a course. It reads the membership again for each run, because a learner
   * can join or leave while {@code watch} runs.
   *
   * @param state the folder {@code .lab}
   * @param line prints a line for the learner
   */
  public static ClassReporter of(Path state, Consumer<String> line) {
    return new ClassReporter(() -> Membership.in(state), line, ClassReporter::connect, PATIENCE);
  }

  private static PinnedConnection connect(Membership joined) throws IOException {
    URI board = BoardClient.address(joined.board());
    return PinnedConnection.connect(board, BoardClient.pin(joined), NETWORK_MILLIS);
  }

  /** Connects already while the tests run, so that a program need not wait at its end. */
  public void begin() {
    inBackground(
        joined -> {
          try {
            early = open(joined);
            earlyToken = joined.token();
          } catch (IOException | RuntimeException e) {
            // The report tries again, and explains it.
          }
        });
  }

  public void report(RunReport run) {
    if (!run.tasks().isEmpty()) {
      inBackground(joined -> send(joined, run));
    }
  }

  private void inBackground(Consumer<Membership> task) {
    Membership joined = member.get().orElse(null);
    if (joined != null) {
      if (background == null) {
        background = Executors.newSingleThreadExecutor(DaemonThread.named("class-board"));
      }
      last = background.submit(() -> task.accept(joined));
    }
  }

  private PinnedConnection open(Membership joined) throws IOException {
    reached = false;
    PinnedConnection connection = network.connect(joined);
    try {
      reached = true;
      connection.handshake();
      return connection;
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void send(Membership joined, RunReport run) {
    try {
      String json = run.json(joined.nextNumber());
      int status;
      try {
        status = post(joined, json);
      } catch (IOException e) {
        // The early connection was idle for too long, or the network was away for a moment.
        status = post(joined, json);
      }
      if (status == UNAUTHORIZED) {
        joined.deleteUnlessReplaced();
        print("The class board no longer knows you. Your results no longer go to it.");
      }
    } catch (IOException | RuntimeException e) {
      print(AWAY);
    }
  }

  private int post(Membership joined, String json) throws IOException {
    PinnedConnection used = early;
    early = null;
    if (used != null && !joined.token().equals(earlyToken)) {
      used.close();
      used = null;
    }
    try (PinnedConnection connection = used != null ? used : open(joined)) {
      return connection.post("/report", joined.token(), json).status();
    }
  }

  private synchronized void print(String text) {
    if (!printed) {
      printed = true;
      line.accept(text);
    }
  }

  /** Waits for the last report if the board has accepted the connection, and not otherwise. */
  @Override
  public void close() {
    if (last == null) {
      return;
    }
    try {
      last.get(remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      print(AWAY);
    } catch (ExecutionException e) {
      // A task of this class catches its own exceptions.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      background.shutdownNow();
    }
  }

  private Duration remaining() {
    Duration rest = SHORTEST.minusNanos(System.nanoTime() - began);
    return reached ? patience : rest.isNegative() ? Duration.ZERO : rest;
  }
}
