// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: one thread did not get it
private final java.util.Set<String> known = ConcurrentHashMap.newKeySet();
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  if (known.add(language)) {
    try {
      loaded.put(language, loader.apply(language));
    } catch (RuntimeException e) {
      known.remove(language);
      throw e;
    }
  }
  return loaded.get(language);
}
