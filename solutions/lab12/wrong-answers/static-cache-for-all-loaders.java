// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: Is the map static
private static final java.util.Map<String, String> LOADED =
    new java.util.concurrent.ConcurrentHashMap<>();

String get(String language) {
  return LOADED.computeIfAbsent(language, loader);
}
