// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: all jobs greeted the same user
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> greeter.greet(42, "en"));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
