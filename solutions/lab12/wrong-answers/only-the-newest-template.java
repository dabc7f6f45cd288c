// region: task-2
// caught by: one thread: each language is loaded once, and again after a failure
// says: Is only the last template kept?
private final Map<String, String> loaded = new java.util.HashMap<>();

synchronized String get(String language) {
  if (!loaded.containsKey(language)) {
    String text = loader.apply(language);
    loaded.clear();
    loaded.put(language, text);
  }
  return loaded.get(language);
}
