package jobsinpractice.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.BoardClient.Refused;
import jobsinpractice.testkit.classroom.ClassCode;
import jobsinpractice.testkit.classroom.ClassReporter;
import jobsinpractice.testkit.classroom.Membership;
import jobsinpractice.testkit.classroom.RunReport;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A class board")
class ClassBoardIT {
  private static final SettableClock CLOCK =
      new SettableClock(Instant.ofEpochSecond(1_800_000_000));
  private static final AtomicBoolean ENDED = new AtomicBoolean();
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static ClassBoard board;

  @TempDir Path folder;
  private int learners;

  @BeforeAll
  static void start() {
    board = ClassBoard.start(new TestTexts(), CLOCK, false, "127.0.0.1", 0, () -> ENDED.set(true));
  }

  @AfterAll
  static void stop() {
    board.close();
  }

  @AfterEach
  void everyoneLeaves() throws Exception {
    CLOCK.advance(Duration.ofHours(1));
    for (int learner = 0; learner < learners; learner++) {
      BoardClient.leave(Membership.in(state(learner)).orElseThrow());
    }
    assertThat(page()).contains("0 learners");
  }

  private Path state(int learner) {
    return folder.resolve("learner" + learner);
  }

  private Membership join(String name) throws Exception {
    Membership joined =
        BoardClient.join(state(learners), "127.0.0.1:" + board.port(), board.code(), name);
    learners++;
    return joined;
  }

  private static void report(int lab, Path state, TaskState... tasks) {
    try (ClassReporter reporter = ClassReporter.of(state, line -> {})) {
      reporter.report(new RunReport(lab, List.of(tasks)));
    }
  }

  private static String page() throws Exception {
    return get("rows").body();
  }

  private static HttpResponse<String> get(String name) throws Exception {
    return BROWSER.send(
        HttpRequest.newBuilder(board.page().resolve(name)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int press(String action, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(board.page().resolve(action))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return BROWSER.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static void shows(String... texts) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(page()).contains(texts));
  }

  private static TaskState red(int task) {
    return new TaskState(task, State.RED, TestTexts.ID);
  }

  private static TaskState done(int task) {
    return new TaskState(task, State.DONE, "");
  }

  @Test
  @DisplayName("shows the task, the state, and the explanation's words, after ten minutes as stuck")
  void stuck() throws Exception {
    join("Ana");
    shows("1 learner ", "Ana", "joined");
    report(2, state(0), done(1), red(2));
    shows("2.2 <small>Wasted &lt;work&gt;", "red", "a &lt; b &amp; c", "2.1: <b>1</b> of 1");
    shows("0 min, 1 run<", "0 without a run in lab 2");
    CLOCK.advance(Duration.ofMinutes(10));
    report(2, state(0), done(1), red(2));
    shows("red, stuck", "10 min, 2 runs<", "1 stuck");
    join("Zoe");
    shows("joined <strong>no run in lab 2</strong>", "1 without a run in lab 2");
    report(2, state(0), done(1), done(2));
    shows("0 stuck", "lab done", "2.2: <b>1</b> of 1");
  }

  @Test
  @DisplayName("shows a raised hand first, until the learner or the instructor lowers it")
  void hands() throws Exception {
    join("Ana");
    Membership zoe = join("Zoe");
    assertThat(BoardClient.hand(zoe, true)).isTrue();
    assertThat(BoardClient.hand(zoe, true)).as("a second time").isTrue();
    shows("1 hand up");
    assertThat(page().indexOf("Zoe")).isLessThan(page().indexOf("Ana"));
    String id = page().replaceAll("(?s).*id=\"lower(\\d+)\".*", "$1");
    assertThat(press("lower", "learner=" + id)).isEqualTo(303);
    shows("0 hands up");
    assertThat(BoardClient.hand(zoe, true)).as("crossed with the instructor").isTrue();
    shows("1 hand up");
    assertThat(BoardClient.hand(zoe, false)).isFalse();
    assertThat(BoardClient.hand(zoe, false)).as("a second time").isFalse();
    shows("0 hands up");
    assertThat(Wire.post(board.port(), "/hand", zoe.token(), "{\"number\":99}")).isEqualTo(400);
  }

  @Test
  @DisplayName("escapes names, refuses names that change other names, and keeps equal names apart")
  void names() throws Exception {
    join("<script>alert('1')</script>");
    assertThat(page())
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
        .doesNotContain("<script");
    assertThat(join("Ana").name()).isEqualTo("Ana");
    assertThat(join("ana").name()).isEqualTo("ana (2)");
    for (String name : List.of("", " ", "a\u202Eb", "a\nb", "x".repeat(31), "\u200B", "...")) {
      assertThatThrownBy(() -> join(name)).as(name).isInstanceOf(Refused.class);
    }
  }

  @Test
  @DisplayName("refuses a wrong code, a code of another class, and a token that it does not know")
  void foreign() throws Exception {
    ClassCode wrong = new ClassCode("00000000", board.code().fingerprint());
    assertThatThrownBy(
            () -> BoardClient.join(folder, "127.0.0.1:" + board.port(), wrong, "Mallory"))
        .hasMessageContaining("not the code of this class");
    assertThat(Wire.post(board.port(), "/report", "f".repeat(32), report(1))).isEqualTo(401);
    assertThat(Wire.post(board.port(), "/report", "", report(1))).isEqualTo(401);
    Membership left = join("Ana");
    assertThat(Wire.post(board.port(), "/report", left.token(), report(1))).isEqualTo(200);
    BoardClient.leave(left);
    assertThat(Wire.post(board.port(), "/report", left.token(), report(2))).isEqualTo(401);
    learners--;
  }

  private static String report(int number) {
    return "{\"number\":" + number + ",\"lab\":1,\"tasks\":[{\"task\":1,\"state\":\"done\"}]}";
  }

  @Test
  @DisplayName("ignores a report that arrives again, or after a newer one")
  void replayed() throws Exception {
    Membership ana = join("Ana");
    String older = report(7).replace("\"done\"", "\"to do\"");
    assertThat(Wire.post(board.port(), "/report", ana.token(), older)).isEqualTo(200);
    assertThat(Wire.post(board.port(), "/report", ana.token(), report(8))).isEqualTo(200);
    shows("lab done");
    assertThat(Wire.post(board.port(), "/report", ana.token(), older)).isEqualTo(200);
    String last = report(9).replace("\"lab\":1", "\"lab\":2");
    assertThat(Wire.post(board.port(), "/report", ana.token(), last)).isEqualTo(200);
    shows("1.1: <b>1</b> of 1", "2.1: <b>1</b> of 1");
  }

  @Test
  @DisplayName("refuses every report with another form")
  void forged() throws Exception {
    String token = join("Ana").token();
    String right = report(1);
    List<String> wrong =
        List.of(
            "",
            "x",
            "[]",
            "{}",
            right.replace("1,\"lab\"", "-1,\"lab\""),
            right.replace("\"lab\":1", "\"lab\":99"),
            right.replace("\"lab\":1", "\"lab\":\"<b>\""),
            right.replace("\"task\":1", "\"task\":21"),
            right.replace("\"task\":1", "\"task\":0"),
            right.replace("done", "<script>"),
            right.replace("\"done\"", "\"red\",\"explanation\":\"<script>\""),
            right.replaceAll("\\[.*]", "[]"));
    for (String json : wrong) {
      assertThat(Wire.post(board.port(), "/report", token, json)).as(json).isEqualTo(400);
      CLOCK.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  @DisplayName(
      "lets a learner send a burst, then one request a second, and other learners do not wait")
  void flood() throws Exception {
    String mallory = join("Mallory").token();
    String ana = join("Ana").token();
    int accepted = 0;
    for (int number = 1; number <= 40; number++) {
      accepted += Wire.post(board.port(), "/report", mallory, report(number)) == 200 ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(20);
    assertThat(Wire.post(board.port(), "/report", ana, report(1))).isEqualTo(200);
    CLOCK.advance(Duration.ofSeconds(1));
    assertThat(Wire.post(board.port(), "/report", mallory, report(99))).isEqualTo(200);
    assertThat(Wire.post(board.port(), "/report", mallory, report(99))).isEqualTo(429);
    assertThatThrownBy(() -> BoardClient.hand(Membership.in(state(0)).orElseThrow(), true))
        .hasMessage("Too many requests at once. Wait a few seconds.");
  }

  @Test
  @DisplayName("stops an address that guesses codes")
  void guesses() throws Exception {
    String guess = "{\"secret\":\"00000000\",\"name\":\"Mallory\"}";
    int status = 403;
    for (int i = 0; i < 40 && status == 403; i++) {
      status = Wire.post(board.port(), "/join", "", guess);
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  @DisplayName("refuses a huge body, a body without a length, a huge header, and other sites")
  void huge() throws Exception {
    String token = join("Ana").token();
    String large = Wire.request("/report", token, "x".repeat(5_000));
    assertThat(Wire.send(board.port(), large)).contains(" 400 ");
    String endless = large.replaceFirst("Content-Length: \\d+", "Transfer-Encoding: chunked");
    assertThat(Wire.send(board.port(), endless)).contains(" 400 ");
    String header = Wire.request("/report", token, "{}").replace("board", "b".repeat(5_000));
    assertThat(Wire.send(board.port(), header)).doesNotContain(" 200 ");
    String foreign = Wire.request("/report", token, report(1)).replace("Host", "Origin: x\r\nHost");
    assertThat(Wire.send(board.port(), foreign)).contains(" 400 ");
    assertThat(
            Wire.send(board.port(), "GET / HTTP/1.1\r\nHost: board\r\nConnection: close\r\n\r\n"))
        .contains(" 404 ");
  }

  @Test
  @DisplayName("refuses an unknown token without waiting for the body")
  void tokenFirst() throws Exception {
    String begun = Wire.request("/report", "f".repeat(32), report(1)).replace(report(1), "");
    assertThat(Wire.send(board.port(), begun)).contains(" 401 ");
  }

  @Test
  @DisplayName("closes a connection whose body does not arrive, and serves others meanwhile")
  void slow() throws Exception {
    Membership ana = join("Ana");
    try (SSLSocket slow = Wire.open(board.port())) {
      String begun = Wire.request("/report", ana.token(), report(1)).replace("}]}", "");
      slow.getOutputStream().write(begun.getBytes(UTF_8));
      slow.getOutputStream().flush();
      // Less than the time after which the board closes any idle connection.
      slow.setSoTimeout(20_000);
      assertThat(Wire.post(board.port(), "/report", ana.token(), report(2))).isEqualTo(200);
      String answer;
      try {
        answer = new String(slow.getInputStream().readAllBytes(), UTF_8);
      } catch (SocketTimeoutException stillOpen) {
        throw stillOpen;
      } catch (IOException closed) {
        answer = "";
      }
      assertThat(answer).doesNotContain(" 200 ");
    }
  }

  @Test
  @DisplayName("has 200 seats, of which the instructor can free one")
  void seats() throws Exception {
    SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_800_000_000));
    ClassState state = new ClassState(clock, new TestTexts());
    for (int i = 0; i < ClassState.SEATS_PER_ADDRESS; i++) {
      assertThat(state.join("Mallory", "192.168.1.9", false)).isPresent();
    }
    assertThat(state.join("Mallory", "192.168.1.9", false)).isEmpty();
    while (state.view().rows().size() < ClassState.SEATS) {
      assertThat(state.join("Ana", "127.0.0.1", true)).isPresent();
    }
    assertThat(state.join("Ana", "127.0.0.1", true)).isEmpty();
    state.leave(1);
    assertThat(state.join("Ana", "192.168.1.7", false)).isPresent();

    join("Ana");
    String id = page().replaceAll("(?s).*id=\"remove(\\d+)\".*", "$1");
    assertThat(press("remove", "learner=" + id)).isEqualTo(303);
    learners--;
    assertThat(page()).contains("0 learners");
  }

  @Test
  @DisplayName("serves its page on loopback, below its secret, to no other name")
  void itsPage() throws Exception {
    HttpResponse<String> whole = get("");
    assertThat(whole.body()).contains("<main id=\"board\">", board.code().toString());
    assertThat(whole.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'");
    assertThat(get("board.js").statusCode()).isEqualTo(200);
    assertThat(get("nothing").statusCode()).isEqualTo(404);
    URI guessed = board.page().resolve("/0/rows");
    HttpRequest request = HttpRequest.newBuilder(guessed).build();
    assertThat(BROWSER.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);
    assertThat(press("end", "")).isEqualTo(200);
    await().atMost(Duration.ofSeconds(30)).untilTrue(ENDED);
  }
}
