package jobsinpractice.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page must not show: arguments under telling names, and texts that match a pattern. What is
 * hidden cannot be searched for either, or a search would tell it.
 */
public final class Redaction {
  static final String HIDDEN = "[hidden]";

  private static final Pattern NAMES =
      Pattern.compile(
          "(?i).*(passw(or)?d|passphrase|secret|token|api_?key|private_?key|authorization|credential"
              + "|cookie|cvv|iban|ssn).*");

  private final boolean everything;
  private final List<Pattern> names;
  private final List<Pattern> texts;

  private Redaction(boolean everything, List<Pattern> names, List<Pattern> texts) {
    this.everything = everything;
    this.names = names;
    this.texts = texts;
  }

  /** Hides the values of names like password, token, secret, api_key. */
  public static Redaction byName() {
    return new Redaction(false, List.of(NAMES), List.of());
  }

  /** Hides nothing. */
  public static Redaction none() {
    return new Redaction(false, List.of(), List.of());
  }

  /** No page shows any argument. */
  public static Redaction everyArgument() {
    return new Redaction(true, List.of(NAMES), List.of());
  }

  /** Also hides the values of fields whose whole name matches. */
  public Redaction names(String regex) {
    return new Redaction(everything, and(names, regex), texts);
  }

  /** Also hides whatever matches, wherever it stands: arguments, error messages, backtraces. */
  public Redaction texts(String regex) {
    return new Redaction(everything, names, and(texts, regex));
  }

  private static List<Pattern> and(List<Pattern> given, String regex) {
    List<Pattern> all = new ArrayList<>(given);
    all.add(Pattern.compile(regex));
    return List.copyOf(all);
  }

  /** The arguments of a job as they may be shown. */
  public List<Object> args(List<Object> args) {
    if (everything) return args.isEmpty() ? args : List.of(HIDDEN);
    List<Object> shown = new ArrayList<>(args.size());
    for (Object arg : args) shown.add(value(arg));
    return shown;
  }

  /** A value with all that it holds; JSON's types only. */
  public Object value(Object value) {
    if (value instanceof String text) return text(text);
    if (value instanceof List<?> items) {
      List<Object> shown = new ArrayList<>(items.size());
      for (Object item : items) shown.add(value(item));
      return shown;
    }
    if (value instanceof Map<?, ?> fields) {
      Map<String, Object> shown = new LinkedHashMap<>();
      fields.forEach((name, inner) -> shown.put((String) name, field((String) name, inner)));
      return shown;
    }
    return value;
  }

  private Object field(String name, Object value) {
    boolean secret = names.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    return secret ? HIDDEN : value(value);
  }

  public String text(String text) {
    String shown = text;
    for (Pattern pattern : texts) shown = pattern.matcher(shown).replaceAll("[hidden]");
    return shown;
  }
}
