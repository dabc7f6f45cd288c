// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: register exactly the class that is pushed
static void register(Worker.Builder worker, Greeter greeter) {
  // nothing yet
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
