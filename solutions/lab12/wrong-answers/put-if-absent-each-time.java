// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: Java computes an argument before the call
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  loaded.putIfAbsent(language, loader.apply(language));
  return loaded.get(language);
}
