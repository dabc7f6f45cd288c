// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: the jobs ran and greeted no user
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> { });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
