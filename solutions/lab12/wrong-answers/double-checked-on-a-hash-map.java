// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: breaks when one thread changes it
private final Map<String, String> loaded = new java.util.HashMap<>();

String get(String language) {
  String template = loaded.get(language);
  if (template == null) {
    synchronized (this) {
      template = loaded.get(language);
      if (template == null) {
        template = loader.apply(language);
        loaded.put(language, template);
      }
    }
  }
  return template;
}
