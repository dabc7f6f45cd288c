// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: this template had been loaded before
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  loaded.clear();
  return loaded.computeIfAbsent(language, loader);
}
