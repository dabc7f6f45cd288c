// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: each is a lock of its own
private final java.util.Map<String, String> loaded =
    new java.util.concurrent.ConcurrentHashMap<>();

String get(String language) {
  synchronized (language) {
    String text = loaded.get(language);
    if (text == null) {
      text = loader.apply(language);
      loaded.put(language, text);
    }
    return text;
  }
}
