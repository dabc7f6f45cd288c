package jobsinpractice.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the questions that ask the reader for a prediction: quotes that begin with "Predict.". */
final class Predictions {
  /** What a question's element begins with; its id and a quote follow. */
  static final String ATTRIBUTE = "data-predict=\"";

  private static final String MARK = "Predict.";
  private static final Parser PARSER =
      Parser.builder()
          .extensions(Markdown.extensions())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private Predictions() {}

  static boolean asks(BlockQuote quote) {
    return quote.getFirstChild() instanceof Paragraph first
        && first.getFirstChild() instanceof StrongEmphasis strong
        && PlainText.of(strong).equals(MARK);
  }

  /** Returns the question without the word "Predict.". */
  static String question(Node quote) {
    return PlainText.of(quote).substring(MARK.length()).strip();
  }

  /** Returns the questions of a file, in their order, each with the fold that follows it. */
  static List<Question> of(String page, String text) {
    List<String> lines = text.lines().toList();
    List<Question> questions = new ArrayList<>();
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof BlockQuote quote && asks(quote)) {
        List<SourceSpan> spans = quote.getSourceSpans();
        int first = spans.get(0).getLineIndex();
        int after = spans.get(spans.size() - 1).getLineIndex() + 1;
        String question =
            String.join("\n", lines.subList(first, after))
                .replaceAll("(?m)^> ?", "")
                .replaceFirst("\\*\\*" + MARK + "\\*\\*\\s*", "");
        answer(lines, after)
            .ifPresent(answer -> questions.add(new Question(id(quote), page, question, answer)));
      }
    }
    return questions;
  }

  private static Optional<String> answer(List<String> lines, int from) {
    int start = from;
    while (start < lines.size() && lines.get(start).isBlank()) {
      start++;
    }
    if (start == lines.size() || !lines.get(start).startsWith("<details><summary>Answer")) {
      return Optional.empty();
    }
    List<String> rest = lines.subList(start + 1, lines.size());
    int end = rest.indexOf("</details>");
    return end < 0
        ? Optional.empty()
        : Optional.of(String.join("\n", rest.subList(0, end)).strip());
  }

  /** Returns a name that stays the same while the question does. */
  static String id(Node quote) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(question(quote).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
