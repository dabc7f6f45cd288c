package jobsinpractice.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A form of the book")
class FormsIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"book-token\" content=\"(\\w+)\"");

  /** Remembers what it was asked to do. */
  private static final class Recorder implements LabDesk {
    final List<String> done = new CopyOnWriteArrayList<>();
    final List<Prediction> predictions = new CopyOnWriteArrayList<>();

    @Override
    public Optional<LabView> lab(int number) {
      LabView.Place place = new LabView.Place(Path.of("/a course/A.java"), 7);
      LabView.TaskView task =
          new LabView.TaskView(
              1,
              "<b>Late</b>",
              LabView.State.RED,
              place,
              "<i>",
              List.of("`x`"),
              3,
              List.of(new LabView.DiffLine('-', "a < b")));
      LabView.TaskView hidden =
          new LabView.TaskView(
              2,
              "Later",
              LabView.State.DONE,
              place,
              "",
              List.of(),
              0,
              List.of(new LabView.DiffLine('@', "shown later")));
      return number == 0
          ? Optional.of(new LabView(0, "note", "", List.of(task, hidden)))
          : Optional.empty();
    }

    @Override
    public void run(int lab, Consumer<String> line) {
      done.add("run " + lab);
      line.accept("one");
      line.accept("two");
    }

    @Override
    public void hint(int lab, int task) {
      done.add("hint " + lab + "." + task);
    }

    @Override
    public List<Prediction> predictions() {
      return new ArrayList<>(predictions);
    }

    @Override
    public void predict(Prediction prediction) {
      if (prediction.answer().equals("fault")) {
        throw new IllegalStateException("no space on this disk");
      }
      predictions.add(prediction);
    }
  }

  @Test
  @DisplayName("is not needed to read the fleet's numbers, whose text is JSON")
  void fleet() throws IOException {
    assertThat(ask("GET /fleet HTTP/1.1\r\n", ""))
        .contains("application/json")
        .endsWith("{\"problem\":\"No fleet runs behind this book.\"}");
    FleetNumbers none = FleetNumbers.none("\"</script>");
    assertThat(none.json()).isEqualTo("{\"problem\":\"\\\"\\u003c/script>\"}");
    assertThat(new FleetNumbers("", java.time.Instant.EPOCH, 0.001, 1.5, 2, 3).json())
        .isEqualTo(
            "{\"minute\":0,\"perSecond\":0.001,\"milliseconds\":1.5,\"processes\":2,\"threads\":3}");
  }

  private final Recorder desk = new Recorder();
  private BookServer server;
  private String token;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    server =
        BookServer.start(
            new Book(
                SmallCourse.in(folder)
                    .with("chapters/00-start.md", "# 0 · Start\n\n> **Predict.** How late?\n")
                    .root()),
            desk,
            0);
    Matcher found = TOKEN.matcher(ask("GET /labs/lab0/index.html HTTP/1.1\r\n", ""));
    assertThat(found.find()).isTrue();
    token = found.group(1);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("runs the tests and shows a hint if it comes from a page of this book")
  void ours() throws IOException {
    assertThat(post("/labs/lab0/run", "", "token=" + token))
        .startsWith("HTTP/1.1 303")
        .contains("Location: /labs/lab0/index.html#work");
    assertThat(post("/labs/lab0/run", "Accept: text/plain\r\n", "token=" + token))
        .startsWith("HTTP/1.1 200")
        .containsSubsequence("one", "two");
    assertThat(post("/labs/lab0/hint", "", "task=1&token=" + token)).contains("index.html#task-1");
    assertThat(desk.done).containsExactly("run 0", "run 0", "hint 0.1");
  }

  @Test
  @DisplayName("runs the tests again as soon as the answer of the last run has ended")
  void again() throws IOException {
    for (int run = 0; run < 300; run++) {
      String accept = run % 2 == 0 ? "" : "Accept: text/plain\r\n";
      assertThat(post("/labs/lab0/run", accept, "token=" + token)).doesNotContain("409");
    }
  }

  @ParameterizedTest
  @DisplayName("does nothing if it is forged")
  @ValueSource(
      strings = {
        "Origin: http://evil.example\r\n",
        "Origin: null\r\n",
        "Origin: http://127.0.0.1:2\r\n",
        "Origin: ::::\r\n",
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n"
      })
  void forged(String header) throws IOException {
    assertThat(post("/labs/lab0/run", header, "token=" + token)).startsWith("HTTP/1.1 403");
    assertThat(desk.done).isEmpty();
  }

  @Test
  @DisplayName("does nothing without the token, for an unknown lab or task, or if it is too large")
  void refused() throws IOException {
    for (String form : List.of("", "token=", "token=x", "token=%zz", "token", "&&=&")) {
      assertThat(post("/labs/lab0/run", "", form)).as(form).startsWith("HTTP/1.1 403");
      assertThat(post("/predictions", "", form)).as(form).startsWith("HTTP/1.1 403");
    }
    for (String path :
        List.of("/labs/lab7/run", "/labs/lab0/reset", "/labs/lab0/../lab0/run", "/")) {
      assertThat(post(path, "", "token=" + token)).as(path).startsWith("HTTP/1.1 404");
    }
    assertThat(post("/labs/lab0/hint", "", "task=9&token=" + token)).startsWith("HTTP/1.1 404");
    String large = "token=" + token + "&x=" + "x".repeat(20_000);
    assertThat(post("/labs/lab0/run", "", large)).startsWith("HTTP/1.1 413");
    assertThat(desk.done).isEmpty();
  }

  @Test
  @DisplayName("keeps a prediction, and refuses what is not one")
  void predictions() throws IOException {
    String chapter = ask("GET /chapters/00-start.html HTTP/1.1\r\n", "");
    assertThat(chapter).contains("<meta name=\"book-predictions\" content=\"{}\">");
    Matcher asked = Pattern.compile("data-predict=\"([0-9a-f]{12})\"").matcher(chapter);
    assertThat(asked.find()).isTrue();
    String id = asked.group(1);
    String mine = "question=" + id + "&answer=a+%3Cb%3E%22&verdict=wrong&token=" + token;
    assertThat(post("/predictions", "", mine)).startsWith("HTTP/1.1 204");
    assertThat(desk.predictions)
        .containsExactly(new Prediction(id, "a <b>\"", Prediction.Verdict.WRONG));
    assertThat(ask("GET /chapters/00-start.html HTTP/1.1\r\n", ""))
        .contains(
            "content=\"{&quot;"
                + id
                + "&quot;:[&quot;a \\u003cb&gt;\\&quot;&quot;,&quot;wrong&quot;]}\"");
    assertThat(ask("GET /chapters/glossary.html HTTP/1.1\r\n", ""))
        .as("a page without questions")
        .doesNotContain("book-predictions");
    for (String wrong :
        List.of(
            mine.replace(id, "../x01234567"),
            mine.replace("verdict=wrong", "verdict=x"),
            mine.replace("answer=", "answer=" + "x".repeat(2_001)))) {
      assertThat(post("/predictions", "", wrong)).startsWith("HTTP/1.1 400");
    }
    assertThat(desk.predictions).hasSize(1);
    assertThat(post("/predictions", "", mine.replaceAll("answer=[^&]*", "answer=fault")))
        .startsWith("HTTP/1.1 500")
        .contains("no space on this disk");
  }

  @Test
  @DisplayName("shows the learner's texts as text")
  void escaped() throws IOException {
    assertThat(ask("GET /labs/lab0/index.html HTTP/1.1\r\n", ""))
        .contains("&lt;b&gt;Late&lt;/b&gt;", "<code>&lt;i&gt;</code>", "<code>x</code>")
        .contains("<del>- a &lt; b</del>", "<b>shown later</b>")
        .containsOnlyOnce("<del>- yours</del>   <ins>+ the solution's</ins>")
        .contains("vscode://file/a%20course/A.java:7", "file=/a%20course/A.java&amp;line=7")
        .contains("Hint 2 of 3: the API to open");
  }

  private String post(String path, String headers, String form) throws IOException {
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + headers
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\n";
    return ask(head, form);
  }

  private String ask(String head, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address("").getPort())) {
      String host = "Host: 127.0.0.1:" + server.address("").getPort() + "\r\n";
      socket
          .getOutputStream()
          .write((head + host + "Connection: close\r\n\r\n" + body).getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
