package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.internal.DaemonThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab class")
class ClassCommandIT {
  private final ExecutorService terminal =
      Executors.newSingleThreadExecutor(DaemonThread.named("instructor"));
  private MiniCourse instructor;
  private MiniCourse learner;

  @BeforeEach
  void courses(@TempDir Path folder) {
    instructor = MiniCourse.in(folder.resolve("instructor"));
    learner = MiniCourse.in(folder.resolve("learner"));
  }

  @AfterEach
  void end() {
    terminal.shutdownNow();
  }

  @Test
  @DisplayName("shows a learner's test runs from join to leave, and nothing after the end")
  void wholeClass() throws Exception {
    Future<Integer> start = terminal.submit(() -> instructor.type("class", "start"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(instructor.screen()).contains("reach"));
    String printed = instructor.screen();
    assertThat(printed).contains("only this machine", "--lan", "sha-256");
    URI page = URI.create(line(printed, "board"));
    String[] join = line(printed, "join").split(" ");

    assertThat(learner.type("class", "join", join[3], join[4], "--name", "Ana")).isZero();
    assertThat(learner.screen())
        .contains("You have joined the class as Ana", "class leave", "does not show earlier runs");
    assertThat(learner.type("test", "1", "--json")).isEqualTo(1);
    assertThat(learner.screen()).startsWith("{").hasLineCount(1);
    shows(page, "Ana", "to do", "1.1: <b>0</b> of 1");
    learner.solve();
    assertThat(learner.type("test", "1")).isZero();
    shows(page, "lab done", "1.1: <b>1</b> of 1");
    assertThat(learner.type("class", "hand")).isZero();
    assertThat(learner.screen()).contains("Your hand is up.", "class hand down");
    shows(page, "up, ");
    assertThat(learner.type("class", "hand", "up")).isZero();
    assertThat(learner.screen()).contains("Your hand is up.");
    assertThat(learner.type("class", "hand", "down")).isZero();
    assertThat(learner.screen()).contains("Your hand is down.").doesNotContain("is up");
    assertThat(learner.type("class", "hand", "down")).isZero();
    assertThat(learner.screen()).contains("Your hand is down.");
    assertThat(learner.type("class", "hand", "higher")).isEqualTo(1);
    assertThat(learner.screen()).contains("hand up", "hand down").hasLineCount(2);

    remove(page);
    assertThat(learner.type("class", "hand")).isEqualTo(1);
    assertThat(learner.screen())
        .contains("no longer knows you", "wait a few seconds", "leave the class and join again")
        .hasLineCount(2);
    assertThat(learner.type("class", "leave")).isZero();
    assertThat(learner.type("class", "join", join[3], join[4], "--name", "Ana")).isZero();

    MiniCourse second = instructor.inAnotherTerminal();
    assertThat(second.type("class", "start")).isEqualTo(1);
    assertThat(second.screen()).contains("A class is running already", "class end");
    assertThat(second.type("class", "end")).isZero();
    assertThat(start.get(60, TimeUnit.SECONDS)).isZero();

    assertThat(learner.type("test", "1")).isZero();
    assertThat(learner.screen()).containsOnlyOnce("The class board cannot be reached.");
    assertThat(learner.type("class", "hand")).isEqualTo(1);
    assertThat(learner.screen()).contains("cannot be reached", "fix");
    assertThat(learner.type("class", "leave")).isZero();
    assertThat(learner.screen()).contains("If it is still running, it shows your last state");
    assertThat(learner.type("class", "leave")).isEqualTo(1);
    assertThat(learner.screen())
        .contains("You have not joined a class.", "nothing is sent")
        .doesNotContain("class join");
    assertThat(second.type("class", "end")).isEqualTo(1);
  }

  @Test
  @DisplayName("reports a wrong command line in two lines, with the fix")
  void mistyped() {
    assertThat(learner.type("class", "join", "127.0.0.1:9", "ABCD", "--name", "Ana")).isEqualTo(1);
    assertThat(learner.screen()).contains("seven groups of four").hasLineCount(2);
    assertThat(learner.type("class", "join", "127.0.0.1:9")).isEqualTo(2);
    assertThat(learner.screen()).contains("labs/lab class join --help").hasLineCount(2);
    assertThat(learner.type("class", "join", "--help")).isZero();
    assertThat(learner.screen()).contains("--name=NAME", "It sends no code");
    assertThat(learner.type("class")).isEqualTo(2);
    assertThat(learner.screen()).contains("start", "join", "hand", "leave", "end");
  }

  private static void shows(URI page, String... texts) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(rows(page)).contains(texts));
  }

  private static String rows(URI page) throws Exception {
    try (InputStream in = page.resolve("rows").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Presses the instructor's button for the only learner. */
  private static void remove(URI page) throws Exception {
    String id = rows(page).replaceAll("(?s).*id=\"remove(\\d+)\".*", "$1");
    HttpRequest press =
        HttpRequest.newBuilder(page.resolve("remove"))
            .POST(HttpRequest.BodyPublishers.ofString("learner=" + id))
            .build();
    HttpClient.newHttpClient().send(press, HttpResponse.BodyHandlers.discarding());
  }

  private static String line(String screen, String label) {
    return screen
        .lines()
        .filter(line -> line.startsWith("  " + label + " "))
        .map(line -> line.substring(11))
        .findFirst()
        .orElseThrow();
  }
}
