package jobsinpractice.testkit.interleaving;

/** Decides which calls of the JDK are steps of an order, by the names in the class file. */
final class JdkCall {
  private JdkCall() {}

  /** Returns whether objects of this type may be shared by threads and then matter. */
  static boolean mayShare(String type) {
    return type.startsWith("java/util/") && !isFunction(type)
        || type.startsWith("java/text/")
        || type.equals("java/lang/Iterable")
        || type.equals("java/lang/StringBuilder")
        || type.equals("java/lang/StringBuffer");
  }

  /** Returns whether it is the type of a function that the learner's code was given. */
  static boolean isFunction(String type) {
    return type.startsWith("java/util/function/");
  }

  /** Returns whether a call waits, without a limit, for a result or for a latch. */
  static boolean waits(String type, String call) {
    boolean future = type.endsWith("Future") || type.endsWith("/FutureTask");
    return type.startsWith("java/util/concurrent/")
        && (future && call.matches("(get|join)\\(\\).*")
            || type.endsWith("/CountDownLatch") && call.equals("await()V"));
  }
}
