package jobsinpractice.lab12;

import java.util.stream.Stream;

/** Looks for an exception of a test under the exceptions that the learner's code put around it. */
final class Causes {
  private Causes() {}

  /** Returns whether an exception, or one of its causes, is of this type. */
  static boolean has(Throwable thrown, Class<? extends Throwable> type) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(type::isInstance);
  }
}
