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

  /**
   * Returns the predictions about a page's questions for its head: {"a1b2c3d4e5f6": ["my answer",
   * "right"], …}. They come with the page, so that its script knows them before the first paint.
   *
   * @return "" if the page asks for none
   */
  String meta(String html) {
    if (!html.contains(Predictions.ATTRIBUTE)) {
      return "";
    }
    StringJoiner out = new StringJoiner(",", "{", "}");
    for (Prediction prediction : desk.predictions()) {
      if (html.contains(Predictions.ATTRIBUTE + prediction.question() + '"')) {
        out.add(
            Json.string(prediction.question())
                + ":["
                + Json.string(prediction.answer())
                + ","
                + Json.string(prediction.verdict().name().toLowerCase(Locale.ROOT))
                + "]");
      }
    }
    return "<meta name=\"book-predictions\" content=\"" + Html.escaped(out.toString()) + "\">";
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
