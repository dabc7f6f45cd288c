// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: both threads found no template
// also says: this class breaks when one thread changes it
private final Map<String, String> loaded = new java.util.HashMap<>();

String get(String language) {
  if (!loaded.containsKey(language)) {
    loaded.put(language, loader.apply(language));
  }
  return loaded.get(language);
}
