// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: the failure was kept
private final Map<String, java.util.concurrent.FutureTask<String>> loaded =
    new ConcurrentHashMap<>();

String get(String language) {
  java.util.concurrent.FutureTask<String> task =
      loaded.computeIfAbsent(
          language, key -> new java.util.concurrent.FutureTask<>(() -> loader.apply(key)));
  task.run();
  try {
    return task.get();
  } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
    throw new IllegalStateException(e);
  }
}
