// region: task-1
// caught by: register: any user and any language
// says: does not fit an int
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> greeter.greet(((Long) job.args().get(0)).intValue(), (String) job.args().get(1)));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
