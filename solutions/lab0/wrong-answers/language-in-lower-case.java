// region: task-1
// caught by: register: any user and any language
// says: the language was changed on the way
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> greeter.greet((Long) job.args().get(0), ((String) job.args().get(1)).toLowerCase(java.util.Locale.ROOT)));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
