// region: task-2
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
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    throw new IllegalStateException(e);
  } catch (java.util.concurrent.ExecutionException e) {
    loaded.remove(language, kept);
    throw (RuntimeException) e.getCause();
  }
}
