package jobsinpractice.book;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Gives a page's script the reader's predictions, and keeps a new one. */
final class PredictionPages {
  static final String PATH = "/predictions";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
  private static final int LONGEST = 2_000;

  private final LabDesk desk;

  PredictionPages(LabDesk desk) {
    this.desk = desk;
  }

  /** {"a1b2c3d4e5f6": ["my answer", "right"], …}. */
  Book.Item all() {
    StringJoiner out = new StringJoiner(",", "{", "}");
    for (Prediction prediction : desk.predictions()) {
      out.add(
          Json.string(prediction.question())
              + ":["
              + Json.string(prediction.answer())
              + ","
              + Json.string(prediction.verdict().name().toLowerCase(Locale.ROOT))
              + "]");
    }
    return Book.Item.text("application/json", out.toString());
  }

  Optional<RequestGuard.Refusal> post(HttpExchange exchange, Map<String, String> form)
      throws IOException {
    String id = form.getOrDefault("question", "");
    String answer = form.getOrDefault("answer", "").strip();
    Optional<Prediction.Verdict> verdict = verdict(form.getOrDefault("verdict", ""));
    if (!ID.matcher(id).matches() || verdict.isEmpty() || answer.length() > LONGEST) {
      return Optional.of(new RequestGuard.Refusal(400, "This is not an answer to a question."));
    }
    desk.predict(new Prediction(id, answer, verdict.get()));
    exchange.sendResponseHeaders(204, -1);
    return Optional.empty();
  }

  private static Optional<Prediction.Verdict> verdict(String name) {
    for (Prediction.Verdict verdict : Prediction.Verdict.values()) {
      if (verdict.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
