// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: the first job's language is "de"
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> greeter.greet((Long) job.args().get(0), "en"));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
