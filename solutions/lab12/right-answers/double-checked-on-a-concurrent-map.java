// region: task-2
private final Map<String, String> loaded = new ConcurrentHashMap<>();

String get(String language) {
  String template = loaded.get(language);
  if (template == null) {
    synchronized (loaded) {
      template = loaded.get(language);
      if (template == null) {
        template = loader.apply(language);
        loaded.put(language, template);
      }
    }
  }
  return template;
}
