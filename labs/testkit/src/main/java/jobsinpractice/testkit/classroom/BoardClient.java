package jobsinpractice.testkit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.testkit.classroom.PinnedConnection.Answer;

/** Sends what a learner's commands ask to the board of a class, and waits for each answer. */
public final class BoardClient {
  private static final int TIMEOUT_MILLIS = 5_000;

  /** For a request whose failure does not matter. */
  private static final int SHORT_TIMEOUT_MILLIS = 1_000;

  private BoardClient() {}

  /**
   * Joins the class, and remembers it below {@code .lab}. Then it gives the learner's previous seat
   * back, if that seat's board can be reached.
   *
   * @param typed what the learner typed: 192.168.1.5:8443
   */
  public static Membership join(Path state, String typed, ClassCode code, String name)
      throws IOException, Refused {
    URI board = address(typed);
    Optional<Membership> previous = Membership.in(state);
    try (PinnedConnection connection =
        PinnedConnection.connect(board, code::fits, TIMEOUT_MILLIS)) {
      connection.handshake();
      String json = Json.text(Map.of("secret", code.secret(), "name", name));
      Map<?, ?> answer = accepted(connection.post("/join", "", json));
      Membership joined =
          Membership.joined(
              state,
              board,
              connection.fingerprint(),
              String.valueOf(answer.get("token")),
              String.valueOf(answer.get("name")));
      joined.save();
      previous.ifPresent(BoardClient::giveBack);
      return joined;
    } catch (PinnedConnection.WrongBoard e) {
      throw new Refused(
          "The program at " + typed + " has another certificate than the code names.", e);
    }
  }

  private static void giveBack(Membership previous) {
    try {
      post(previous, "/leave", "{}", SHORT_TIMEOUT_MILLIS);
    } catch (IOException | RuntimeException e) {
      // that board cannot be reached, so there is no seat to give back
    }
  }

  /** Raises or lowers the learner's hand; returns whether it is up on the board now. */
  public static boolean hand(Membership member, boolean up) throws IOException, Refused {
    String json = Json.text(Map.of("number", member.nextNumber(), "up", up));
    return Boolean.TRUE.equals(accepted(post(member, "/hand", json, TIMEOUT_MILLIS)).get("up"));
  }

  /** Takes this learner off the board. */
  public static void leave(Membership member) throws IOException, Refused {
    accepted(post(member, "/leave", "{}", TIMEOUT_MILLIS));
  }

  private static Answer post(Membership member, String path, String json, int millis)
      throws IOException {
    try (PinnedConnection connection =
        PinnedConnection.connect(address(member.board()), pin(member), millis)) {
      connection.handshake();
      return connection.post(path, member.token(), json);
    }
  }

  static Predicate<byte[]> pin(Membership member) {
    return seen -> java.util.HexFormat.of().formatHex(seen).equals(member.fingerprint());
  }

  /** Returns the address of a host and a port, with or without https:// before them. */
  static URI address(String typed) throws IOException {
    try {
      URI board = URI.create("https://" + typed.strip().replaceFirst("^https://", ""));
      if (board.getHost() != null && board.getPort() > 0) {
        return board;
      }
    } catch (IllegalArgumentException e) {
      // reported below
    }
    throw new IOException("an address has the form 192.168.1.5:8443");
  }

  private static Map<?, ?> accepted(Answer answer) throws IOException, Refused {
    Object body;
    try {
      body = Json.read(answer.body().getBytes(UTF_8));
    } catch (MalformedPayload e) {
      throw new IOException("the board's answer is not JSON", e);
    }
    Map<?, ?> fields = body instanceof Map<?, ?> map ? map : Map.of();
    if (answer.status() != 200) {
      Object why = fields.get("error");
      throw new Refused(
          why == null ? "The board answered " + answer.status() + "." : "" + why, null);
    }
    return fields;
  }

  /** The board refuses a request; the message is a sentence with its reason. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
