package jobsinpractice.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jobsinpractice.testkit.LabFailure.Kind;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.ClassCode;
import jobsinpractice.testkit.classroom.ClassReporter;
import jobsinpractice.testkit.classroom.Explanation;
import jobsinpractice.testkit.classroom.Membership;
import jobsinpractice.testkit.classroom.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A learner's machine")
class SentBytesIT {
  private static final String TOKEN = "00112233445566778899aabbccddeeff";
  private static BoardCertificate certificate;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private RecordingBoard board;
  private Path state;

  @BeforeAll
  static void certificate() {
    certificate = BoardCertificate.make();
  }

  @BeforeEach
  void join(@TempDir Path folder) throws Exception {
    state = folder;
    board = new RecordingBoard(certificate, "{\"token\":\"" + TOKEN + "\",\"name\":\"Ana\"}");
  }

  @AfterEach
  void end() throws Exception {
    board.close();
  }

  private Membership joined() throws Exception {
    Membership joined = BoardClient.join(state, board.address(), board.code, "Ana");
    board.next();
    return joined;
  }

  private void run(List<TestResult> results) {
    try (ClassReporter reporter = ClassReporter.of(state, lines::add)) {
      reporter.begin();
      reporter.report(RunReport.of(1, results));
    }
  }

  private static TestResult result(int task, Kind kind) {
    String words = kind == null ? "" : "the words, with /home/ana/secret.java in them";
    return new TestResult(1, task, "a test of ana", kind == null, kind, words, words);
  }

  @Test
  @DisplayName("sends the code and a name when it joins, and nothing else")
  void joins() throws Exception {
    BoardClient.join(state, board.address(), board.code, "Ana");
    String request = board.next();
    assertThat(request)
        .startsWith("POST /join HTTP/1.1\r\nHost: " + board.address() + "\r\nContent-Type: ")
        .contains("\"secret\":\"" + board.code.secret() + "\"", "\"name\":\"Ana\"");
    assertThat(request.length()).isEqualTo(head("/join", "", 34).length() + 34);
    assertThat(Membership.in(state)).map(Membership::name).contains("Ana");
  }

  @Test
  @DisplayName("sends lab, task, state, and the explanation's id after a run, and no other byte")
  void report() throws Exception {
    joined();
    TestResult red = result(2, Kind.DIAGNOSED);
    run(List.of(result(1, null), red, result(2, Kind.GENERIC), result(3, Kind.TO_DO)));
    String json =
        "{\"number\":1,\"lab\":1,\"tasks\":[{\"task\":1,\"state\":\"done\"},"
            + "{\"task\":2,\"state\":\"red\",\"explanation\":\""
            + Explanation.id(red)
            + "\"},{\"task\":3,\"state\":\"to do\"}]}";
    assertThat(board.next()).isEqualTo(head("/report", TOKEN, json.length()) + json);
    assertThat(lines).isEmpty();
  }

  private String head(String path, String token, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: "
        + board.address()
        + (token.isEmpty() ? "" : "\r\nAuthorization: Bearer " + token)
        + "\r\nContent-Type: application/json\r\nContent-Length: "
        + length
        + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  @DisplayName("sends nothing before it has joined, after it has left, and after a day")
  void notJoined() throws Exception {
    run(List.of(result(1, null)));
    joined().delete();
    run(List.of(result(1, null)));
    joined();
    Path file = state.resolve("class/membership");
    Files.writeString(file, Files.readString(file).replaceAll("until=\\d+", "until=1000"));
    run(List.of(result(1, null)));
    assertThat(board.requests).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  @DisplayName("prints one line when the board no longer knows it, and forgets the class")
  void ended() throws Exception {
    joined();
    board.answer("401 Unauthorized", "{}");
    try (ClassReporter reporter = ClassReporter.of(state, lines::add)) {
      reporter.report(RunReport.of(1, List.of(result(1, null))));
      reporter.report(RunReport.of(1, List.of(result(1, null))));
    }
    assertThat(lines).singleElement().asString().contains("no longer knows you");
    assertThat(Membership.in(state)).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("follows the learner who leaves and joins while watch runs")
  void joinsAgain() throws Exception {
    RunReport run = RunReport.of(1, List.of(result(1, null)));
    try (ClassReporter watch = ClassReporter.of(state, lines::add)) {
      watch.report(run);
      joined();
      watch.report(run);
      assertThat(board.next()).contains("/report", TOKEN);
      Membership.in(state).orElseThrow().delete();
      watch.report(run);
      board.answer("200 OK", "{\"token\":\"another\",\"name\":\"Ana\"}");
      joined();
      watch.begin();
      watch.report(run);
      assertThat(board.next()).contains("/report", "Bearer another");
    }
    assertThat(board.requests).isEmpty();
    assertThat(lines).isEmpty();
  }

  @Test
  @DisplayName("gives the previous seat back when it joins again")
  void givesBack() throws Exception {
    joined();
    board.answer("200 OK", "{\"token\":\"another\",\"name\":\"Ana\"}");
    joined();
    assertThat(board.next()).startsWith("POST /leave ").contains("Bearer " + TOKEN);
    assertThat(Membership.in(state)).map(Membership::token).contains("another");
  }

  @Test
  @DisplayName("gives neither code nor token to a program with another certificate")
  void wrongBoard() throws Exception {
    ClassCode other = ClassCode.of(new byte[32]);
    assertThatThrownBy(() -> BoardClient.join(state, board.address(), other, "Ana"))
        .hasMessageContaining("another certificate");
    joined();
    Path file = state.resolve("class/membership");
    Files.writeString(file, Files.readString(file).replaceAll("fingerprint=..", "fingerprint=zz"));
    run(List.of(result(1, null)));
    assertThat(board.requests).isEmpty();
    assertThat(lines).singleElement().asString().contains("cannot be reached");
  }

  @Test
  @DisplayName("prints one line and keeps its result when the board is away")
  void away() throws Exception {
    joined();
    board.close();
    try (ClassReporter reporter = ClassReporter.of(state, lines::add)) {
      reporter.begin();
      reporter.report(RunReport.of(1, List.of(result(1, null))));
      reporter.report(RunReport.of(1, List.of(result(1, null))));
    }
    assertThat(lines).singleElement().asString().contains("Your result is the same");
  }
}
