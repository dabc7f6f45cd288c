// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: the engine reads a whole number as a Long
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting", job -> greeter.greet((Integer) job.args().get(0), (String) job.args().get(1)));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
