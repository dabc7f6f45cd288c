// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: Asking and storing are two steps
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  if (!loaded.containsKey(language)) {
    loaded.putIfAbsent(language, loader.apply(language));
  }
  return loaded.get(language);
}
