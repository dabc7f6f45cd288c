// region: task-1
// caught by: register: any user and any language
// says: is the greeter kept in a static field
private static Greeter kept;

static void register(Worker.Builder worker, Greeter greeter) {
  if (kept == null) {
    kept = greeter;
  }
  worker.handle(
      "Greeting",
      job -> {
        kept.greet((Long) job.args().get(0), (String) job.args().get(1));
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
