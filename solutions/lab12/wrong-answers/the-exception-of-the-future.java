// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: A future wraps what went wrong in an exception of its own
private final Map<String, java.util.concurrent.FutureTask<String>> loaded =
    new ConcurrentHashMap<>();

String get(String language) {
  java.util.concurrent.FutureTask<String> mine =
      new java.util.concurrent.FutureTask<>(() -> loader.apply(language));
  java.util.concurrent.FutureTask<String> kept = loaded.putIfAbsent(language, mine);
  if (kept == null) {
    mine.run();
    kept = mine;
  }
  try {
    return kept.get();
  } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
    loaded.remove(language, kept);
    throw new IllegalStateException(e);
  }
}
