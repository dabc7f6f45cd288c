// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: a part of the language cut off
private final java.util.Map<String, String> loaded =
    new java.util.concurrent.ConcurrentHashMap<>();

String get(String language) {
  String key = language.length() > 2 ? language.substring(0, 2) : language;
  return loaded.computeIfAbsent(key, loader);
}
