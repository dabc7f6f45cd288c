// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: Is it what put or putIfAbsent returned?
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  if (loaded.containsKey(language)) return loaded.get(language);
  return loaded.putIfAbsent(language, loader.apply(language));
}
