package jobsinpractice.lab12;

// region templates-imports
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

// endregion

/** Keeps the text of each mail template after its first use: loading one takes a while. */
final class Templates {
  private final UnaryOperator<String> loader;

  /**
   * @param loader returns the template of a language, or throws
   */
  Templates(UnaryOperator<String> loader) {
    this.loader = loader;
  }

  // region task-2
  private final Map<String, String> loaded = new ConcurrentHashMap<>();

  /** Returns the template of a language. It is loaded at its first use, and only once. */
  String get(String language) {
    return loaded.computeIfAbsent(language, loader);
  }
  // endregion
}
