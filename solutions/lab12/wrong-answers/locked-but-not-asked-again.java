// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: both threads found no template
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  String template = loaded.get(language);
  if (template == null) {
    synchronized (this) {
      template = loader.apply(language);
      loaded.put(language, template);
    }
  }
  return template;
}
