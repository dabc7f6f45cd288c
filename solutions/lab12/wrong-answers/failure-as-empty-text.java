// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: the caller must learn of it
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  return loaded.computeIfAbsent(
      language,
      key -> {
        try {
          return loader.apply(key);
        } catch (RuntimeException e) {
          return "";
        }
      });
}
