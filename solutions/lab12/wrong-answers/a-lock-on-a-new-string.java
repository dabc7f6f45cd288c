// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: each is a lock of its own
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  synchronized (new String(language)) {
    if (!loaded.containsKey(language)) {
      loaded.put(language, loader.apply(language));
    }
  }
  return loaded.get(language);
}
