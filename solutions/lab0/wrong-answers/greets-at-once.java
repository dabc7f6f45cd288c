// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: the handler says what to do later
static void register(Worker.Builder worker, Greeter greeter) {
  greeter.greet(42, "en");
  worker.handle("Greeting", job -> {});
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
