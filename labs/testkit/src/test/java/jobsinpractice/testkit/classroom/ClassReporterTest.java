package jobsinpractice.testkit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A learner's reports to a class")
class ClassReporterTest {
  private static final RunReport RUN = RunReport.broken(1);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void end() {
    never.countDown();
  }

  @Test
  @DisplayName("do not keep a run waiting for a network that does not answer")
  void hangs(@TempDir Path folder) {
    Membership member =
        new Membership(folder, "board:1", "", "token", "Ana", Instant.now().plusSeconds(60));
    // Not @Timeout, whose watching thread stays, and so keeps Standstill from seeing that all wait.
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> runs(member));
    // The network still hangs, and the run has ended.
    assertThat(never.getCount()).isOne();
    assertThat(lines).singleElement().asString().contains("cannot be reached");
  }

  private void runs(Membership member) {
    try (ClassReporter reporter =
        new ClassReporter(() -> Optional.of(member), lines::add, this::hang, Duration.ofHours(1))) {
      reporter.begin();
      reporter.report(RUN);
      reporter.report(RUN);
    }
  }

  private PinnedConnection hang(Membership joined) throws IOException {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    throw new IOException("no network");
  }

  @Test
  @DisplayName("that a board refuses end their own membership, not one that has replaced it")
  void replaced(@TempDir Path state) throws IOException {
    URI board = URI.create("https://board:1");
    Membership old = Membership.joined(state, board, "", "old", "Ana");
    Membership again = Membership.joined(state, board, "", "again", "Ana");
    again.save();
    old.deleteUnlessReplaced();
    assertThat(Membership.in(state)).map(Membership::token).contains("again");
    again.deleteUnlessReplaced();
    assertThat(Membership.in(state)).isEmpty();
  }

  @Test
  @DisplayName("are not made by a learner who has not joined")
  void notJoined(@TempDir Path folder) {
    try (ClassReporter reporter = ClassReporter.of(folder, lines::add)) {
      reporter.begin();
      reporter.report(RUN);
    }
    assertThat(lines).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
