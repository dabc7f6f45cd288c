// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: Does your map have a limit
private final java.util.Deque<String> languages = new java.util.ArrayDeque<>();
private final Map<String, String> loaded = new java.util.HashMap<>();

synchronized String get(String language) {
  if (!loaded.containsKey(language)) {
    loaded.put(language, loader.apply(language));
    languages.add(language);
    if (languages.size() > 100) loaded.remove(languages.remove());
  }
  return loaded.get(language);
}
