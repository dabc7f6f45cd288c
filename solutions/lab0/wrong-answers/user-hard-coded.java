// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: the first job's user is 7
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> greeter.greet(42, (String) job.args().get(1)));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
