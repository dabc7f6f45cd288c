// region: task-2
// caught by: two threads need the same template: it is loaded once
// says: Asking and storing are two steps
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  String template = loaded.get(language);
  if (template == null) {
    template = loader.apply(language);
    loaded.put(language, template);
  }
  return template;
}
